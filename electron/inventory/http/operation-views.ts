import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { OperationId } from '#shared/ids.ts';
import type { Devices } from '../devices.ts';
import { deviceIdOf } from '../pending.ts';
import { envelope, readPage } from './pagination.ts';
import { invalid, notFound } from './problem.ts';
import type { View } from './view.ts';

/** Operations of one device, newest first; each with its steps and their times. */
const OPERATIONS_TOLD = 500;

/** `inventory_device_operation`: what `pending_settings` only names, with every step (shared/operation.ts). */
export function operationViews({ devices, operations }: { devices: Devices; operations: OperationStore }): View[] {
  return [
    {
      name: 'Inventory Device Operation List',
      path: '/inventory_device_operation/',
      methods: {
        GET: {
          rights: ['view'],
          async answer({ caller, query, base }) {
            const device = query.last('device');
            if (device === null) throw invalid({ device: ['This parameter is required.'] });
            const id = /^\d{1,15}$/.test(device.trim()) ? Number(device) : null;
            if (id === null) throw invalid({ device: ['Enter a number.'] });
            const record = await devices.read(caller, id);
            const page = readPage(query);
            const all = await operations.ofDevice(deviceRef(record.id), OPERATIONS_TOLD);
            const rows = all.slice(page.offset, page.offset + page.limit).map(operationJson);
            return { status: 200, body: envelope(all.length, rows, page, query, base) };
          },
        },
      },
    },
    {
      name: 'Inventory Device Operation Instance',
      path: '/inventory_device_operation/:operation/',
      methods: {
        GET: {
          rights: ['view'],
          async answer(exchange) {
            const id = OperationId.safeParse(exchange.param('operation')).data;
            const operation = id === undefined ? null : await operations.get(id);
            const device = operation === null ? null : deviceIdOf(operation.device);
            if (operation === null || device === null) throw notFound();
            await devices.read(exchange.caller, device);
            return { status: 200, body: operationJson(operation) };
          },
        },
      },
    },
  ];
}

/** What an operation carries can be a setting's secret value, so it stays inside. */
function operationJson({ arguments: _, ...operation }: StoredOperation): string {
  return JSON.stringify(operation);
}
