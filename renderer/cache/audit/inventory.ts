import { AuditDevice, type AuditDeviceKey } from '#shared/audit/device.ts';
import { codeKey, keysOf, macsIn } from '#shared/audit/matching.ts';
import type { DeviceDetail } from '#shared/device.ts';
import { macOf } from '#shared/discovery.ts';
import type { Fleet, FleetRow, FleetView } from '../types.ts';

/** Rows of one answer that are looked at: a search for a number also finds those it is a part of. */
const LOOKED_AT = 200;
const BEST = { key: 'best', direction: 'ascending' } as const;

/** A device as an audit keeps it: the list row, and the detail record where it is known. */
export function auditDeviceOf(row: FleetRow, detail: DeviceDetail | null): AuditDevice {
  const said = [row.serial_number, detail?.serial_number_alt ?? null, detail?.unique_identifier ?? null];
  const macs = [...said.flatMap((text) => macOf(text ?? '') ?? []), ...macsIn(row.description)];
  const label = detail?.unique_identifier ?? null;
  return AuditDevice.parse({
    key: row.key,
    id: row.id,
    name: row.name,
    serial: row.serial_number,
    alternativeSerial: detail?.serial_number_alt ?? null,
    macs: [...new Set(macs)].slice(0, 16),
    labels: label === null || label.length > 255 ? [] : [label],
    type: row.type,
    typeName: row.type_short_name,
    productClass: detail?.product_class ?? null,
    manufacturer: row.manufacturer,
    organization: row.organization_id,
    location: row.location,
    locationName: row.location_name ?? row.location_short_name,
    isActive: row.is_active,
    status: row.status,
  });
}

/** Every row a query of Fleet shows, once all cached devices are in memory. */
export function allRows(fleet: Fleet, text: string): Promise<readonly FleetRow[]> {
  const view = fleet.view({ text, sort: BEST });
  return answer(view, (matched) => matched).finally(() => view.close());
}

/** Looks codes up in the whole inventory of this laptop, one at a time. */
export function createLookUp(fleet: Fleet, isExpected: (key: AuditDeviceKey) => boolean) {
  const view = fleet.view({ text: '', sort: BEST });
  let turn: Promise<unknown> = Promise.resolve();

  /** The devices whose label may say this, but for the expected ones. */
  async function find(code: string): Promise<AuditDevice[]> {
    const key = codeKey(code);
    // Without separators a code is a plain word to the search, whatever its language makes of the others.
    if (key === '' || !/^[\p{L}\p{N}]+$/u.test(key)) return [];
    view.ask({ text: key, sort: BEST });
    const rows = await answer(view, (matched) => Math.min(matched, LOOKED_AT), key);
    const devices = rows.map((row) => auditDeviceOf(row, null)).filter((device) => !isExpected(device.key));
    const strong = devices.filter((device) => keysOf(device).strong.includes(key));
    return strong.length > 0 ? strong : devices.filter((device) => keysOf(device).weak.includes(key));
  }

  return {
    find(codes: readonly string[]): Promise<AuditDevice[]> {
      const own = turn.then(async () => {
        const found: AuditDevice[] = [];
        for (const code of codes) found.push(...(await find(code)));
        return [...new Map(found.map((device) => [device.key, device])).values()].slice(0, 16);
      });
      turn = own.catch(() => undefined);
      return own;
    },
    close: () => view.close(),
  };
}

/** The rows of a view once it answers what was asked of it and is complete. */
function answer(view: FleetView, count: (matched: number) => number, text?: string): Promise<readonly FleetRow[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const snapshot = view.get();
      if (!snapshot.complete || (text !== undefined && snapshot.query.text !== text)) return;
      const wanted = count(snapshot.matched);
      const rows = Array.from({ length: wanted }, (_, index) => snapshot.at(index));
      if (rows.some((row) => row === undefined)) {
        view.want(0, wanted);
        return;
      }
      end();
      resolve(rows.filter((row) => row !== undefined));
    };
    const end = view.subscribe(look);
    look();
  });
}
