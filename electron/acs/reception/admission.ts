import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Credentials } from '#electron/ports/digest.ts';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { isEvent } from '#shared/cwmp/events.ts';
import type { CpeKey, DeviceRef } from '#shared/ids.ts';
import type { CpeRecord } from '../cpe/cpe-record.ts';
import type { CpeStore } from '../cpe/cpe-store.ts';
import { type CpeFacts, factsOf } from '../cpe/identity.ts';
import type { MasterKey } from '../cpe/master-key.ts';
import type { DeviceFiles } from '../files/device-files.ts';
import type { FileServer } from '../files/file-server.ts';
import type { Errands } from '../plan/errands.ts';
import { createPlanner } from '../plan/planner.ts';
import { proveByInform, proveByModules, proveByTransfer } from '../plan/proofs.ts';
import { createWork } from '../plan/work.ts';
import type { DirectoryDevice, InformEvent, InformListener, Provisioning } from '../ports.ts';
import { BEGAN_ANEW, type CpeRequest } from '../session/session.ts';
import type { SessionTrace } from '../session/trace.ts';
import type { Exchange } from '../wire/listener.ts';
import { createLiveSession } from './live-session.ts';
import type { Caller, Inform } from './reception.ts';
import { createSureWork, type SureWork } from './same-device.ts';
import type { SessionTable } from './session-table.ts';

/** From an Inform that was let in to a running session: what was learnt, what it proves, what is to be done. */
export type Admission = {
  admit(exchange: Exchange, inform: Inform, trace: SessionTrace, caller: Caller): Promise<void>;
  refused(key: CpeKey, device: DirectoryDevice): void;
  onInform(listener: InformListener): () => void;
  /** Something was queued while the CPE is here: when the session ends, look whether it is still to be done. */
  wanted(key: CpeKey): void;
  /** Passwords a connection request may also be answered with. */
  credentialsOf(key: CpeKey): Credentials[];
};

type AdmissionOptions = {
  table: SessionTable;
  cpes: CpeStore;
  operations: OperationStore;
  provisioning: Provisioning | undefined;
  clock: Clock;
  log: Log;
  /** By which a new session is known. */
  cookie(): string;
  keyring(): Promise<MasterKey>;
  place: FileServer['place'];
  files: DeviceFiles | undefined;
  tellCpe(key: CpeKey): void;
  informed(key: CpeKey): void;
  contact(device: DeviceRef): Promise<void>;
  /** Somebody works on the CPE, and it cannot be called. */
  isNeeded(key: CpeKey): boolean;
  /** Where our STUN answers a CPE that reaches us at `base`; null: nowhere. */
  stunAt(base: string): { host: string; port: number } | null;
  /** Ends what the device had under way with another process on the store; undefined: there is none. */
  settleElsewhere: ((device: DeviceRef) => Promise<void>) | undefined;
  errands: Errands;
  unseal(sealed: string): Promise<string>;
};

/** What one session brings along. */
type Visit = {
  readonly trace: SessionTrace;
  /** Where this CPE reaches us, for the addresses of files: `http://192.168.1.10:7547`. */
  readonly base: string;
  /** What was pending when the Inform came; null: that may be out of date. */
  pending(): readonly StoredOperation[] | null;
};

export function createAdmission(options: AdmissionOptions): Admission {
  const { table, cpes, operations, provisioning, clock, log, keyring, tellCpe } = options;
  /** Moves with every change of any operation: what was read before may then be out of date. */
  let changes = 0;
  operations.subscribe(() => {
    changes += 1;
  });
  const listeners = new Set<InformListener>();
  const wanted = new Set<CpeKey>();
  /** The record's own password, while a CPE of it was here: some devices use it for connection requests too. */
  const known = new Map<CpeKey, Credentials>();
  const narrow = new Map<CpeKey, Set<string>>();

  function learn(inform: Inform, peer: string, { key, identity, device, proved }: Caller, facts: CpeFacts): CpeRecord {
    const before = cpes.get(key);
    const events = inform.message.event.map(({ eventCode }) => eventCode);
    const now = instantMillis(clock.now());
    const reset = events.some((event) => isEvent(event, '0 BOOTSTRAP'));
    const booted = events.some((event) => isEvent(event, '1 BOOT'));
    const managed = before?.managed ?? null;
    const record: CpeRecord = {
      key,
      ...identity,
      manufacturer: facts.manufacturer || (before?.manufacturer ?? ''),
      softwareVersion: facts.softwareVersion ?? before?.softwareVersion ?? null,
      hardwareVersion: facts.hardwareVersion ?? before?.hardwareVersion ?? null,
      root: facts.root ?? before?.root ?? null,
      address: peer,
      connectionRequestUrl: facts.connectionRequestUrl ?? before?.connectionRequestUrl ?? null,
      device: device?.ref ?? null,
      deviceName: device?.name ?? null,
      authentication: proved,
      firstInform: before?.firstInform ?? now,
      lastInform: now,
      lastEvents: events,
      sessions: (before?.sessions ?? 0) + 1,
      warnings: inform.warnings.length,
      // After a reset nothing we set is there any more; after a boot what was refused is worth another try.
      udpAddress: facts.udpAddress ?? before?.udpAddress ?? null,
      isUncallable: before?.isUncallable ?? false,
      // What was set for a while is gone with everything else.
      reach: reset ? null : (before?.reach ?? null),
      // Other software, other methods.
      methods: before?.methods?.of === facts.softwareVersion ? before.methods : null,
      managed: reset || (booted && managed?.credentials === null) ? null : managed,
    };
    cpes.put(record);
    return record;
  }

  /** Tells the host and settles what the events prove; then what is left to do can be looked for. */
  async function takeIn(record: CpeRecord, facts: CpeFacts, caller: Caller, visit: Visit): Promise<SureWork | null> {
    const { device, identity, key, proved, withFallback } = caller;
    const event: InformEvent = {
      key,
      identity,
      device: device?.ref ?? null,
      address: record.address ?? '',
      facts,
      events: record.lastEvents,
      authenticated: proved !== 'none',
      withFallback,
      at: record.lastInform,
    };
    for (const listener of listeners) {
      try {
        await listener(event);
      } catch (err) {
        log.error({ err, cpe: key }, 'the host could not take the Inform in');
      }
    }
    return device === null ? null : workFor(device, key, visit);
  }

  async function workFor(
    device: DirectoryDevice,
    key: CpeKey,
    { trace, base, pending }: Visit,
  ): Promise<SureWork | null> {
    const keys = await keyring();
    const record = cpes.get(key);
    if (record === undefined) return null;
    const paths = narrow.get(key) ?? new Set();
    narrow.set(key, paths);
    const planner = createPlanner({
      record,
      device,
      provisioning,
      credentials: () => keys.credentialsOf(key),
      fingerprint: keys.fingerprint,
      operations,
      files: options.files,
      place: (operation, fileName) => options.place(operation, fileName, base),
      learntMethods: (methods) => {
        const now = cpes.get(key);
        if (now !== undefined) cpes.put({ ...now, methods: { of: now.softwareVersion, names: [...methods] } });
      },
      narrow: paths,
      unseal: options.unseal,
      reach: {
        isNeeded: options.isNeeded(key),
        stun: options.stunAt(base),
        done: (reach) => {
          const now = cpes.get(key);
          if (now !== undefined) cpes.put({ ...now, reach });
        },
      },
      errand: (planOf) => options.errands.take(key, planOf),
      clock,
      managed: (managed) => {
        const now = cpes.get(key);
        if (now !== undefined) cpes.put({ ...now, managed });
      },
      warn: trace.warn,
    });
    const work = createWork({ device: device.ref, session: trace.id, operations, pending, planner, clock, log });
    return createSureWork(work, { serialNumber: record.serialNumber, root: record.root, warn: trace.warn });
  }

  async function heard(key: CpeKey, message: CpeRequest, device: DeviceRef | null, trace: SessionTrace): Promise<void> {
    if (device === null) return;
    if (message.type === 'TransferComplete') {
      const ours = await proveByTransfer(device, message, {
        operations,
        clock,
        delivered: async ({ id }) => (await options.files?.ofOperation(id)) ?? null,
        versions: (operation) => versionsOf(operation, cpes.get(key)?.softwareVersion ?? null),
      });
      if (!ours) trace.warn('A transfer ended that nobody here ordered');
    } else if (message.type === 'DUStateChangeComplete') {
      const ours = await proveByModules(device, message, { operations, clock });
      if (!ours) trace.warn('Software modules changed that nobody here ordered to change');
    }
  }

  /** The version an update was to install, and the one that runs now. */
  async function versionsOf({ device, kind, arguments: carried }: StoredOperation, running: string | null) {
    if (kind !== 'firmware_update' && kind !== 'schedule_download') return null;
    const image = await provisioning?.firmware?.(device, { arguments: carried });
    return image && 'version' in image && image.version !== '' && running !== null
      ? { wanted: image.version, running }
      : null;
  }

  async function admit(exchange: Exchange, inform: Inform, trace: SessionTrace, caller: Caller): Promise<void> {
    const { key, device } = caller;
    // The newest Inform wins (SPEC S-3); what the older session had out is settled before this one looks for proof.
    await table.of(key)?.abort(BEGAN_ANEW);
    const facts = factsOf(inform.message);
    const record = learn(inform, exchange.peer, caller, facts);
    if (device?.username) known.set(key, { username: device.username, password: device.password ?? '' });
    options.informed(key);
    // Once the Inform is answered the CPE forgets its events: what they prove is written first (SPEC P-1).
    if (device !== null) await options.settleElsewhere?.(device.ref);
    const asOf = changes;
    const pending = device === null ? [] : await proveByInform(device.ref, inform.message.event, { operations, clock });
    const work = takeIn(record, facts, caller, {
      trace,
      base: exchange.base,
      pending: () => (changes === asOf ? pending : null),
    });
    work.catch(() => undefined);
    const session = createLiveSession({
      key,
      peer: exchange.peer,
      cookie: options.cookie(),
      inform,
      trace,
      clock,
      log,
      work,
      heard: (message) => heard(key, message, device?.ref ?? null, trace),
      ended: () => {
        table.remove(session);
        tellCpe(key);
        if (wanted.delete(key) && device !== null) void callAgain(key, device.ref);
      },
    });
    // Another Inform of this CPE may have been let in while we were looking things up.
    await table.of(key)?.abort(BEGAN_ANEW);
    table.add(session, exchange.socket);
    tellCpe(key);
    await session.open(exchange);
  }

  /** What was queued too late for the session that just ended is worth a call. */
  async function callAgain(key: CpeKey, device: DeviceRef): Promise<void> {
    const now = clock.now();
    const due =
      options.errands.isWaiting(key) ||
      (await operations.pendingOf(device)).some(
        ({ state, scheduledFor }) =>
          state.state === 'queued' && (scheduledFor === null || Date.parse(scheduledFor) <= now),
      );
    if (due) await options.contact(device);
  }

  return {
    admit,
    refused(key, device) {
      const record = cpes.get(key);
      if (record === undefined) return;
      cpes.put({ ...record, authentication: 'refused', device: device.ref, deviceName: device.name });
      tellCpe(key);
    },
    onInform(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    wanted: (key) => {
      wanted.add(key);
    },
    credentialsOf(key) {
      const own = known.get(key);
      return own === undefined ? [] : [own];
    },
  };
}
