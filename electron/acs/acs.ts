import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Mailbox } from '#electron/store/mailbox.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { Presence } from '#electron/store/presence.ts';
import type { Store } from '#electron/store/store.ts';
import type { AcsEvent, AcsPlace, AcsState, CpeSummary, Diagnosis, SessionSummary, TraceMessage } from '#shared/acs.ts';
import { AppError } from '#shared/errors.ts';
import type { CpeKey, DeviceRef, SessionId } from '#shared/ids.ts';
import { Operation } from '#shared/operation.ts';
import { summaryOf } from './cpe/cpe-record.ts';
import { createCpeStore } from './cpe/cpe-store.ts';
import { type MasterKey, openMasterKey } from './cpe/master-key.ts';
import { createDiagnostics } from './diagnosis/diagnosis.ts';
import { sessionEnded } from './diagnosis/sight.ts';
import { createEmitter } from './emitter.ts';
import { createBareFetches } from './files/bare-fetches.ts';
import type { DeviceFiles } from './files/device-files.ts';
import { createFileDuties } from './files/file-duties.ts';
import { createFileServer } from './files/file-server.ts';
import { createListenerSwitch } from './listener-switch.ts';
import { tellingProvisioning } from './parameter-news.ts';
import { createErrands, type Reading } from './plan/errands.ts';
import type { Directory, InformListener, Provisioning } from './ports.ts';
import { createCaller } from './reach/caller.ts';
import { createDemand, isUncallable } from './reach/demand.ts';
import { createRefresh, type Refreshed } from './reach/refresh.ts';
import { createStunServer } from './reach/stun-server.ts';
import { udpAddress } from './reach/udp-request.ts';
import { createAdmission } from './reception/admission.ts';
import { createReception } from './reception/reception.ts';
import { createRelay } from './reception/relay.ts';
import { createSessionTable } from './reception/session-table.ts';
import { elsewhereOf, settleLeftBehind } from './recovery.ts';
import { type SessionTrace, startTrace } from './session/trace.ts';
import { createAuthentication, createFailureLimit } from './wire/authentication.ts';
import { decoyPortsOf } from './wire/decoys.ts';
import { openTlsIdentity } from './wire/tls-identity.ts';

export type {
  Directory,
  DirectoryDevice,
  FirmwareImage,
  InformEvent,
  InformListener,
  Provisioning,
} from './ports.ts';

/** The auto-configuration server. Off until `turnOn`. */
export type Acs = {
  /** Listens. Throws `acs.port-taken`, `acs.address-unavailable` or `acs.port-forbidden`; `state()` keeps the words. */
  turnOn(where: AcsPlace): Promise<AcsState>;
  /** Ends every session and stops listening. */
  turnOff(): Promise<AcsState>;
  state(): AcsState;
  readonly events: { subscribe(listener: (event: AcsEvent) => void): () => void };
  /** Every Inform that was let in. Awaited before the session's first RPC. */
  onInform(listener: InformListener): () => void;
  cpes(): Promise<CpeSummary[]>;
  cpeOfDevice(device: DeviceRef): Promise<CpeSummary | null>;
  /** The newest first, those under way among them. */
  sessions(filter: { cpe: CpeKey | null; limit: number }): Promise<SessionSummary[]>;
  /** Throws `acs.session-unknown`. */
  trace(session: SessionId): Promise<{ session: SessionSummary; messages: TraceMessage[] }>;
  /** Who does not talk, and why; the newest first. */
  diagnoses(): Diagnosis[];
  /** Calls the CPE once. Throws `acs.cpe-unknown`, `acs.connection-request-refused`. `answered`: it said yes. */
  connectionRequest(cpe: CpeKey): Promise<{ answered: boolean }>;
  /** The inventory calls a device by another name from now on; null: it has no record any more. */
  rebind(device: DeviceRef, to: DeviceRef | null): Promise<void>;
  /** Something was queued for the device: it is called, unless it is here already. Never throws. */
  contact(device: DeviceRef): Promise<void>;
  /**
   * Reads parameters of a device now, as far as it lets itself be called. Throws `acs.cpe-unknown`,
   * `acs.not-listening`, `acs.read-failed`, and `acs.read-waits` where the answer comes with its next Inform only.
   */
  read(device: DeviceRef, reading: Reading): Promise<void>;
  /** Calls devices side by side and waits until they informed or cannot, at most so long. */
  refresh(devices: readonly DeviceRef[], deadlineMs: number): Promise<Refreshed>;
  /**
   * At start: settles what a crash left behind, here and, from then on, of other processes on the database; and calls
   * for what is queued. Once, before `turnOn`.
   */
  recover(): Promise<void>;
  /** Turns off and writes what is left to write. */
  close(): Promise<void>;
};

export type AcsOptions = {
  store: Store;
  operations: OperationStore;
  directory: Directory;
  provisioning?: Provisioning;
  /** Who else works on the store; without it nobody does. */
  presence?: Presence;
  /** Reaches them, so that a session's messages may come to any; without it each keeps to its own. */
  mailbox?: Mailbox | null;
  /** Keeps the key of the connection-request passwords over a restart; without it they are set anew. */
  secrets?: SecretStore;
  /** Keeps what devices deliver; without it nothing can be fetched from them. */
  files?: DeviceFiles;
  clock: Clock;
  random: Random;
  log: Log;
  /** Ports beside its own on which the ACS notices who typed a wrong one; none on loopback unless said here. */
  decoyPorts?: readonly number[];
  /** Seconds per connection request (`--connection-request-timeout`). */
  connectionRequestSeconds?: number;
};

const CONNECTION_REQUEST_SECONDS = 5;
const COOKIE_BYTES = 16;
/** So long a person looks at “Reading…”. */
const READ_SECONDS = 20;

export function createAcs(options: AcsOptions): Acs {
  const { store, operations, directory, clock, random, log } = options;
  const events = createEmitter<AcsEvent>(log);
  const provisioning = options.provisioning && tellingProvisioning(options.provisioning, events.emit);
  const errands = createErrands();
  const informs = createEmitter<CpeKey>(log);
  const cpes = createCpeStore({ store, clock, log });
  const table = createSessionTable();
  const diagnostics = createDiagnostics({ clock, emit: events.emit });
  const trace = (peer: string): SessionTrace =>
    startTrace(peer, {
      clock,
      random,
      emit: events.emitLazily,
      keep: (session) => {
        cpes.keep(session);
        const sight = sessionEnded(session.summary);
        if (sight !== null) diagnostics.see(sight);
      },
    });
  const talking = (key: CpeKey): boolean => table.of(key) !== undefined;
  const tellCpe = (key: CpeKey): void => {
    const record = cpes.get(key);
    if (record !== undefined) events.emitLazily(() => ({ type: 'cpe', cpe: summaryOf(record, talking(key)) }));
  };

  const demand = createDemand(clock);
  const stun = createStunServer({
    clock,
    random,
    log,
    whose: (username) => {
      // Only who was told to use it, or says that it does: to derive a username costs.
      const users = [...cpes.all()].filter(({ reach, udpAddress }) => reach?.by === 'udp' || udpAddress !== null);
      const record = users.find(({ key }) => masterKey?.credentialsOf(key).username === username);
      return record === undefined || masterKey === null
        ? null
        : { key: record.key, password: masterKey.credentialsOf(record.key).password };
    },
  });
  let masterKey: MasterKey | null = null;
  const ready = cpes.ready.then(async () => {
    masterKey = await openMasterKey(cpes, options.secrets, random);
  });
  // Whoever asks first hears of it; nobody asking is no reason to end the process.
  ready.catch(() => undefined);
  const keyring = async (): Promise<MasterKey> => {
    await ready;
    if (masterKey === null) throw new AppError('app.internal', { detail: 'the ACS has no key' });
    return masterKey;
  };

  const caller = createCaller({
    clock,
    random,
    log,
    seconds: options.connectionRequestSeconds ?? CONNECTION_REQUEST_SECONDS,
    called: (cpe, outcome) => {
      diagnostics.see({ type: 'called', cpe, outcome });
      const record = cpes.get(cpe);
      const isUncallable = outcome.outcome === 'unreachable' || outcome.outcome === 'refused';
      if (record !== undefined && record.isUncallable !== isUncallable) cpes.put({ ...record, isUncallable });
    },
    udp: (key) => {
      const told = udpAddress(cpes.get(key)?.udpAddress ?? '');
      return masterKey !== null && stun.call(key, told, masterKey.credentialsOf(key));
    },
    callee(key) {
      const url = cpes.get(key)?.connectionRequestUrl ?? null;
      if (url === null || masterKey === null) return null;
      return { url, credentials: [masterKey.credentialsOf(key), ...admission.credentialsOf(key)] };
    },
  });
  const authentication = createAuthentication({ clock, random, key: () => masterKey?.proofOf('nonces') ?? '' });
  const failures = createFailureLimit(clock);
  const { files } = options;
  const fileServer = createFileServer({
    operations,
    dutyOf: createFileDuties({ operations, provisioning, files, clock }),
    authentication,
    failures,
    bareFetches: createBareFetches({ clock, addressOf: (device) => cpes.ofDevice(device)?.address ?? null }),
    keyring,
    progress: (progress) => events.emit({ type: 'transfer', progress }),
    log,
  });
  const admission = createAdmission({
    table,
    cpes,
    operations,
    provisioning,
    clock,
    log,
    cookie: () => relay?.cookie() ?? randomToken(random, COOKIE_BYTES),
    keyring,
    place: fileServer.place,
    files,
    tellCpe,
    informed: (key) => {
      caller.arrived(key);
      informs.emit(key);
    },
    contact,
    isNeeded: (key) => demand.isFresh(key) && isUncallable(cpes.get(key)),
    stunAt: (base) => (stun.port === null ? null : { host: new URL(base).hostname, port: stun.port }),
    settleElsewhere: elsewhereOf(options),
    errands,
    unseal: (sealed) => options.secrets?.unprotect(sealed) ?? Promise.reject(new AppError('app.secret-unknown')),
  });
  const { presence, mailbox } = options;
  const relay =
    presence && mailbox
      ? createRelay({
          presence,
          mailbox,
          keyring,
          clock,
          random,
          log,
          handle: (exchange) => reception.handle(exchange),
        })
      : undefined;
  const reception = createReception({
    clock,
    log,
    table,
    authentication,
    failures,
    files: fileServer.handle,
    find: (identity) => directory.find(identity),
    applicant: async (identity) => (await directory.applicant?.(identity)) ?? null,
    startTrace: trace,
    admit: admission.admit,
    refused: admission.refused,
    relay,
    watch: diagnostics.see,
  });
  const listener = createListenerSwitch({
    clock,
    log,
    table,
    handle: reception.handle,
    changed: (state) => events.emit({ type: 'listener', state }),
    decoyPorts: (host) => options.decoyPorts ?? decoyPortsOf(host),
    wrongPort: (peer, port, right) => diagnostics.see({ type: 'wrong-port', peer, port, right }),
    identity: (host) => openTlsIdentity({ cpes, secrets: options.secrets, clock, random }, host),
    tlsRefused: (peer, words) => {
      diagnostics.see({ type: 'tls-refused', peer, words });
      trace(peer).end({ how: 'aborted', why: `Its TLS could not be agreed on: ${words}` });
    },
    tlsHungUp: (peer) => diagnostics.see({ type: 'tls-hung-up', peer }),
    silent: (peer) => diagnostics.see({ type: 'silent-connection', peer }),
    malformed: (peer, words, sent) => {
      if (sent !== null) diagnostics.see({ type: 'not-http', peer, isTls: sent === 'tls' });
      trace(peer).end({ how: 'aborted', why: `It sent something that is not HTTP: ${words}` });
    },
  });
  let stopSettling = (): void => undefined;
  const refresh = createRefresh({ cpes, caller, informs, clock, talking, isOn: () => listener.state().state === 'on' });
  const unsubscribe = operations.subscribe((operation) => {
    events.emit({ type: 'operation', operation: Operation.strip().parse(operation) });
    if (operation.state.state === 'queued' && operation.scheduledFor !== null) callWhenDue(operation);
  });

  /** A scheduled operation is called for at its instant, as long as this process lives; recover() does the rest. */
  function callWhenDue({ device, scheduledFor }: Operation): void {
    const wait = Date.parse(scheduledFor ?? '') - clock.now();
    if (wait > 0 && wait < 2 ** 31) clock.after(wait, () => void contact(device));
  }

  async function contact(device: DeviceRef): Promise<void> {
    await ready.catch(() => undefined);
    if (cpes.ofDevice(device) === undefined) {
      await cpes
        .lookAgain()
        .catch((error: unknown) => log.warn({ err: error, device }, 'its CPE could not be looked up'));
    }
    const record = cpes.ofDevice(device);
    if (record === undefined || listener.state().state !== 'on') return;
    demand.note(record.key);
    // It is here: the session looks for work until it ends, and is asked to look again when it does.
    if (talking(record.key)) admission.wanted(record.key);
    else if (record.connectionRequestUrl !== null || record.udpAddress !== null) caller.fetch(record.key);
  }

  return {
    turnOn: async (where) => {
      await ready;
      const state = await listener.turnOn(where);
      if (state.state === 'on' && stun.port === null) await stun.open(state.host, state.port);
      return state;
    },
    turnOff: async () => {
      await stun.close();
      return listener.turnOff();
    },
    state: listener.state,
    events: { subscribe: events.subscribe },
    onInform: admission.onInform,
    async cpes() {
      await ready;
      await cpes.lookAgain();
      return [...cpes.all()].map((record) => summaryOf(record, talking(record.key)));
    },
    async cpeOfDevice(device) {
      await ready;
      const record = cpes.ofDevice(device);
      return record === undefined ? null : summaryOf(record, talking(record.key));
    },
    async sessions({ cpe, limit }) {
      const newest = table.all().filter(({ key }) => cpe === null || key === cpe);
      newest.sort((left, right) => right.trace.startedAt - left.trace.startedAt);
      const stored = await cpes.sessions({ cpe, limit });
      const summaries = newest.map(({ trace }) => trace.summary());
      return [...summaries.filter(({ id }) => stored.every((one) => one.id !== id)), ...stored].slice(0, limit);
    },
    async trace(id) {
      const live = table.all().find(({ trace }) => trace.id === id);
      if (live !== undefined) return { session: live.trace.summary(), messages: [...live.trace.messages()] };
      const stored = await cpes.session(id);
      if (stored === null) throw new AppError('acs.session-unknown');
      return { session: stored.summary, messages: stored.messages };
    },
    async connectionRequest(key) {
      await ready;
      if (listener.state().state !== 'on') throw new AppError('acs.not-listening');
      if (cpes.get(key) === undefined) throw new AppError('acs.cpe-unknown');
      const outcome = await caller.call(key);
      if (outcome.outcome === 'accepted') return { answered: true };
      if (outcome.outcome === 'perhaps') return { answered: false };
      throw new AppError('acs.connection-request-refused', { reason: outcome.reason });
    },
    diagnoses: diagnostics.all,
    contact,
    async rebind(device, to) {
      await ready;
      const key = cpes.rebind(device, to);
      if (key !== null) tellCpe(key);
    },
    async read(device, reading) {
      await ready;
      if (listener.state().state !== 'on') throw new AppError('acs.not-listening');
      const record = cpes.ofDevice(device);
      if (record === undefined) throw new AppError('acs.cpe-unknown');
      await fetchErrand(record.key, errands.add(record.key, reading));
    },
    async refresh(devices, deadlineMs) {
      await ready;
      return refresh(devices, deadlineMs);
    },
    async recover() {
      await ready;
      stopSettling = await settleLeftBehind({ operations, clock, log, presence: options.presence });
      for (const operation of await operations.inState('queued')) {
        if (operation.scheduledFor !== null) callWhenDue(operation);
      }
    },
    async close() {
      stopSettling();
      caller.close();
      await stun.close();
      await listener.turnOff();
      unsubscribe();
      await cpes.close();
    },
  };

  /** Has the CPE come for an errand, and waits for it: as long as a person does. */
  async function fetchErrand(key: CpeKey, done: Promise<void>): Promise<void> {
    const waits = Promise.withResolvers<never>();
    const wait = (reason: string): void => waits.reject(new AppError('acs.read-waits', { reason }));
    const cancel = clock.after(READ_SECONDS * 1000, () => wait('the device has not answered so far'));
    if (talking(key)) admission.wanted(key);
    else if (cpes.get(key)?.connectionRequestUrl === null) wait('the device told no address at which it can be called');
    else {
      void caller.call(key).then(({ outcome, ...more }) => {
        if (outcome === 'busy') caller.fetch(key);
        if (outcome === 'refused' || outcome === 'unreachable') wait('reason' in more ? more.reason : outcome);
      });
    }
    await Promise.race([done, waits.promise]).finally(cancel);
  }
}
