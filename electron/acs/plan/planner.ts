import * as z from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import type { Credentials } from '#electron/ports/digest.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { VALUE_TYPES } from '#shared/cwmp/schema.ts';
import type { CpeRecord } from '../cpe/cpe-record.ts';
import type { DeviceFiles } from '../files/device-files.ts';
import type { FilePlace } from '../files/file-server.ts';
import type { DirectoryDevice, FirmwareElsewhere, Provisioning, UnfitFirmware } from '../ports.ts';
import { factoryResetPlan, firmwarePlan, rebootPlan, rebootProof } from './device.ts';
import type { Reading } from './errands.ts';
import { managementPlan } from './management.ts';
import { createOrderPlans } from './order-plans.ts';
import { type Plan, settled } from './plan.ts';
import { reachPlan, unreachPlan } from './reach.ts';
import { readPlan } from './read.ts';
import { settingsPlan, settingsProof } from './settings.ts';
import { syncPlan } from './sync.ts';
import { transferProof } from './transfer.ts';
import type { Planner } from './work.ts';

/** Which plan an operation becomes for this CPE (SPEC O-3). */

/** Parameters a `settings` operation may carry itself. */
const Carried = z.object({
  parameters: z.array(
    z.object({
      name: z.string().min(1).max(256),
      type: z.enum(VALUE_TYPES).default('string'),
      value: z.string().optional(),
      /** A secret: what SecretStore.protect made of it, because operations lie in the store (security.md N7). */
      sealed: z.string().optional(),
    }),
  ),
});

type CarriedParameter = z.infer<typeof Carried>['parameters'][number];

type PlannerOptions = {
  record: CpeRecord;
  device: DirectoryDevice;
  provisioning: Provisioning | undefined;
  /** Asked only when they are to be set: deriving them costs. */
  credentials(): Credentials;
  fingerprint: string;
  operations: OperationStore;
  files: DeviceFiles | undefined;
  /** Where this CPE finds or leaves the file of an operation. */
  place(operation: StoredOperation, fileName: string): Promise<FilePlace>;
  learntMethods(methods: readonly string[]): void;
  /** Paths of this CPE that must not be read in one piece; grows. */
  narrow: Set<string>;
  /** Opens a secret an operation carries. */
  unseal(sealed: string): Promise<string>;
  /** What a person wants read next. */
  errand(planOf: (reading: Reading) => Plan): Plan | null;
  reach: {
    /** Somebody works on it, and it cannot be called. */
    isNeeded: boolean;
    stun: { host: string; port: number } | null;
    done(reach: CpeRecord['reach']): void;
  };
  clock: Clock;
  managed(managed: NonNullable<CpeRecord['managed']>): void;
  warn(words: string): void;
};

export function createPlanner(options: PlannerOptions): Planner {
  const { record, device, provisioning, narrow, clock } = options;
  const orders = createOrderPlans({ ...options, offered });

  async function desired({ kind, arguments: carried }: StoredOperation): Promise<readonly ParameterValue[]> {
    const own = Carried.safeParse(carried);
    if (own.success) return Promise.all(own.data.parameters.map(opened));
    if (kind !== 'reconf' && kind !== 'settings') return [];
    return (await provisioning?.desired(device.ref, { kind, arguments: carried })) ?? [];
  }

  async function opened({ name, type, value = '', sealed }: CarriedParameter): Promise<ParameterValue> {
    return { name, type, value: sealed === undefined ? value : await options.unseal(sealed) };
  }

  async function firmware(operation: StoredOperation) {
    return (await provisioning?.firmware?.(device.ref, { arguments: operation.arguments })) ?? null;
  }

  async function offered(operation: StoredOperation): Promise<FirmwareElsewhere | UnfitFirmware | null> {
    const image = await firmware(operation);
    if (image === null || 'url' in image || 'unfit' in image) return image;
    const { version, fileName, size } = image;
    return { version, fileSize: size, targetFileName: fileName, ...(await options.place(operation, fileName)) };
  }

  async function reportSome(rows: readonly ParameterValue[]): Promise<void> {
    await provisioning?.reportedSome?.(device.ref, rows);
  }

  async function plan(operation: StoredOperation): Promise<Plan> {
    switch (operation.kind) {
      case 'reconf':
      case 'settings':
        return settingsPlan({
          desired: await desired(operation),
          parameterKey: operation.commandKey,
          report: reportSome,
        });
      case 'sync':
        return syncPlan({
          root: record.root,
          narrow,
          report: async (rows, complete) => provisioning?.reported(device.ref, rows, complete),
        });
      case 'firmware_update':
        return firmwarePlan(operation.commandKey, await offered(operation), record.softwareVersion);
      case 'factory_reset':
      case 'device_factory_reset':
        return factoryResetPlan();
      case 'reboot':
        return rebootPlan(operation.commandKey);
      case 'add_object':
      case 'delete_object':
      case 'set_attributes':
      case 'read_attributes':
      case 'diagnostics':
      case 'backup':
      case 'restore':
      case 'schedule_inform':
      case 'schedule_download':
      case 'cancel_transfer':
      case 'queued_transfers':
      case 'change_modules':
      case 'list_methods':
        return orders.plan(operation);
      default:
        return operation.kind satisfies never;
    }
  }

  async function proof(operation: StoredOperation): Promise<Plan | null> {
    const { kind, state } = operation;
    if (kind === 'reconf' || kind === 'settings') {
      return settingsProof(await desired(operation), state.state === 'accepted');
    }
    if (kind === 'reboot' && state.state === 'unclear') {
      return rebootProof(record.root, (clock.now() - sentAt(operation)) / 1000);
    }
    if (kind === 'firmware_update') {
      const offer = await firmware(operation);
      if (offer !== null && 'version' in offer && offer.version === record.softwareVersion) {
        return settled({ type: 'proved', proof: { by: 'read-back', parameters: 1 } });
      }
      return state.state === 'unclear' ? transferProof(operation.commandKey) : null;
    }
    return orders.proof(operation);
  }

  /** A device that cannot be called is made reachable while somebody works on it, and left as it was afterwards. */
  function reach(root: DataModelRoot): Plan[] {
    const { isNeeded, stun, done } = options.reach;
    if (record.reach !== null) return isNeeded ? [] : [unreachPlan(record.reach, done, options.warn)];
    return isNeeded ? [reachPlan({ root, stun, credentials: options.credentials(), done, warn: options.warn })] : [];
  }

  return {
    plan,
    proof,
    chores() {
      const { root, managed } = record;
      // 0 means, like null, that the interval is not ours to set.
      const interval = device.updateFrequency || null;
      const inOrder =
        managed !== null &&
        managed.interval === (interval ?? 0) &&
        // Refused before: asked again after the next boot only.
        (managed.credentials === options.fingerprint || managed.credentials === null);
      if (root === null) return [];
      if (inOrder) return reach(root);
      return [
        managementPlan({
          root,
          interval,
          credentials: options.credentials(),
          fingerprint: options.fingerprint,
          credentialsSet: managed?.credentials === options.fingerprint,
          done: options.managed,
          warn: options.warn,
        }),
        ...reach(root),
      ];
    },
    more: async () => (await provisioning?.settled?.(device.ref)) ?? false,
    errand: () =>
      options.errand(({ paths, names }) =>
        readPlan({
          paths,
          names,
          narrow,
          named: async (path, told) => provisioning?.named?.(device.ref, path, told),
          report: reportSome,
        }),
      ),
    fellSilentOn(request) {
      if (request.type !== 'GetParameterValues' || request.parameterNames.length !== 1) return;
      const [path = ''] = request.parameterNames;
      if (path.endsWith('.')) narrow.add(path);
    },
  };
}

/** When the RPC left, by the operation's own steps. */
function sentAt(operation: StoredOperation): number {
  const step = operation.steps.findLast(({ state }) => state === 'sent');
  return Date.parse(step?.at ?? operation.createdAt);
}
