import type { AcsEvent, AcsState, CpeSummary, Diagnosis, SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { CpeKey, DeviceRef, OperationId, SessionId } from '#shared/ids.ts';
import { isFinished, type Operation } from '#shared/operation.ts';
import type { TransferProgress } from '#shared/orders.ts';

/**
 * What Bench knows: a snapshot read once, then events. Pure, so that the order in which snapshot and events arrive
 * can be tested: the stream is opened first, and what it told meanwhile is newer than the snapshot.
 */
export type BenchModel = {
  readonly listener: AcsState | null;
  readonly cpes: ReadonlyMap<CpeKey, CpeSummary>;
  readonly sessions: ReadonlyMap<SessionId, SessionSummary>;
  /** Messages of sessions seen live; an older session is read by `acs.trace` when it is opened. */
  readonly messages: ReadonlyMap<SessionId, readonly TraceMessage[]>;
  readonly operations: ReadonlyMap<OperationId, Operation>;
  /** How far the files of operations are that are under way. */
  readonly transfers: ReadonlyMap<OperationId, TransferProgress>;
  /** Who does not talk, and why. Null: over, which an older snapshot may not undo. */
  readonly diagnoses: ReadonlyMap<string, Diagnosis | null>;
};

export const EMPTY_BENCH: BenchModel = {
  listener: null,
  cpes: new Map(),
  sessions: new Map(),
  messages: new Map(),
  operations: new Map(),
  transfers: new Map(),
  diagnoses: new Map(),
};

/** Kept in memory: enough to look back over a morning, bounded so that a chatty fleet cannot fill the laptop. */
const MOST_SESSIONS = 500;
const MOST_LIVE_TRACES = 40;
const MOST_DIAGNOSES = 1_000;

/** The model after one event. */
export function applyEvent(model: BenchModel, event: AcsEvent): BenchModel {
  switch (event.type) {
    case 'listener':
      return { ...model, listener: event.state };
    case 'cpe':
      return { ...model, cpes: new Map(model.cpes).set(event.cpe.key, event.cpe) };
    case 'session':
      return {
        ...model,
        sessions: keepNewest(new Map(model.sessions).set(event.session.id, event.session), MOST_SESSIONS),
      };
    case 'message': {
      const { session, n } = event.message;
      const known = model.messages.get(session) ?? [];
      if (known.some((message) => message.n === n)) return model;
      // Deleted and set again, so that the map's order is the order of last use.
      const messages = new Map(model.messages);
      messages.delete(session);
      messages.set(session, [...known, event.message]);
      return { ...model, messages: keepNewest(messages, MOST_LIVE_TRACES) };
    }
    case 'operation': {
      const { operation } = event;
      const operations = new Map(model.operations).set(operation.id, operation);
      if (!isFinished(operation.state) || !model.transfers.has(operation.id)) return { ...model, operations };
      const transfers = new Map(model.transfers);
      transfers.delete(operation.id);
      return { ...model, operations, transfers };
    }
    case 'transfer':
      return { ...model, transfers: new Map(model.transfers).set(event.progress.operation, event.progress) };
    case 'diagnosis':
      return {
        ...model,
        diagnoses: keepNewest(new Map(model.diagnoses).set(event.id, event.diagnosis), MOST_DIAGNOSES),
      };
    // The tree of a device is kept by whoever shows it.
    case 'parameters':
      return model;
    default:
      return event satisfies never;
  }
}

/** Drops the entries that were put in first. */
function keepNewest<K, V>(map: Map<K, V>, most: number): Map<K, V> {
  for (const key of map.keys()) {
    if (map.size <= most) break;
    map.delete(key);
  }
  return map;
}

export type BenchSnapshot = {
  readonly listener: AcsState;
  readonly cpes: readonly CpeSummary[];
  readonly sessions: readonly SessionSummary[];
  readonly diagnoses: readonly Diagnosis[];
};

/** Fills in a snapshot that was asked for after the stream began: what an event already told stays. */
export function applySnapshot(model: BenchModel, snapshot: BenchSnapshot): BenchModel {
  const oldestFirst = snapshot.sessions.toSorted((left, right) => left.startedAt.localeCompare(right.startedAt));
  return {
    ...model,
    listener: model.listener ?? snapshot.listener,
    cpes: new Map([...snapshot.cpes.map((cpe) => [cpe.key, cpe] as const), ...model.cpes]),
    diagnoses: new Map([...snapshot.diagnoses.map((each) => [each.id, each] as const), ...model.diagnoses]),
    sessions: keepNewest(
      new Map([...oldestFirst.map((session) => [session.id, session] as const), ...model.sessions]),
      MOST_SESSIONS,
    ),
  };
}

/** The CPEs in an order that does not jump when one of them informs: as they came, the newest acquaintance first. */
export function cpesInOrder(model: BenchModel): CpeSummary[] {
  return [...model.cpes.values()].toSorted(
    (left, right) => right.firstInform.localeCompare(left.firstInform) || left.key.localeCompare(right.key),
  );
}

/** The sessions of a CPE, newest first; null: of those who never said who they are. */
export function sessionsOf(model: BenchModel, cpe: CpeKey | null): SessionSummary[] {
  return [...model.sessions.values()]
    .filter((session) => session.cpe === cpe)
    .toSorted((left, right) => right.startedAt.localeCompare(left.startedAt) || right.id.localeCompare(left.id));
}

/** What is wrong now, in an order that does not jump when it happens again: what began last comes first. */
export function diagnosesInOrder({ diagnoses }: BenchModel): Diagnosis[] {
  return [...diagnoses.values()]
    .filter((diagnosis) => diagnosis !== null)
    .toSorted((left, right) => right.since.localeCompare(left.since) || left.id.localeCompare(right.id));
}

/** What is wrong with a CPE; null: nothing anybody noticed. */
export function diagnosisOf({ diagnoses }: BenchModel, cpe: CpeKey): Diagnosis | null {
  return [...diagnoses.values()].find((diagnosis) => diagnosis?.cpe === cpe) ?? null;
}

/** Two readings of one session's messages as one, in order. */
export function mergeMessages(read: readonly TraceMessage[], live: readonly TraceMessage[]): TraceMessage[] {
  const byNumber = new Map([...read, ...live].map((message) => [message.n, message]));
  return [...byNumber.values()].toSorted((left, right) => left.n - right.n);
}

/** The operations of a device, newest first: those read from the control server, each as the last event told it. */
export function operationsOf(model: BenchModel, device: DeviceRef, read: readonly Operation[]): Operation[] {
  const live = [...model.operations.values()].filter((operation) => operation.device === device);
  const byId = new Map([...read, ...live].map((operation) => [operation.id, operation]));
  return [...byId.values()].toSorted((left, right) => right.createdAt.localeCompare(left.createdAt));
}
