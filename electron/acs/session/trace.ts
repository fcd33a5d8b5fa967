import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { AcsEvent, SessionEnd, SessionSummary, TraceMessage } from '#shared/acs.ts';
import { describeMessage } from '#shared/cwmp/describe.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { type CpeKey, SessionId } from '#shared/ids.ts';
import { cutShort } from '#shared/session-file.ts';
import type { StoredSession } from '../cpe/cpe-store.ts';
import { maskXml } from './mask.ts';

/** Writes a session down as it happens: each HTTP message decoded, its warnings, its time; secrets masked (SPEC TR-1 …). */

/** Characters kept of one message, and of all messages of a session: a whole data model is over a million. */
const MESSAGE_KEPT = 262_144;
const SESSION_KEPT = 2_097_152;
const WARNINGS_KEPT = 100;

export type Recorded = {
  readonly direction: TraceMessage['direction'];
  readonly status: number | null;
  readonly message: CwmpMessage | null;
  /** What to say where there is no message: why it was refused, or that it was empty. */
  readonly words?: string;
  readonly bytes: number;
  readonly xml: string;
  readonly millis: number;
  readonly warnings: readonly string[];
};

export type SessionTrace = {
  readonly id: SessionId;
  readonly startedAt: number;
  summary(): SessionSummary;
  messages(): readonly TraceMessage[];
  /** The CPE is known now. */
  identified(cpe: CpeKey, events: readonly string[]): void;
  record(recorded: Recorded): void;
  warn(words: string): void;
  rpcSent(): void;
  end(end: SessionEnd): void;
  readonly ended: boolean;
};

type TraceOptions = {
  clock: Clock;
  random: Random;
  emit(make: () => AcsEvent): void;
  keep(session: StoredSession): void;
};

export function startTrace(peer: string, { clock, random, emit, keep }: TraceOptions): SessionTrace {
  const id = SessionId.parse(random.uuid());
  const startedAt = clock.now();
  const messages: TraceMessage[] = [];
  const warnings: string[] = [];
  let cpe: CpeKey | null = null;
  let events: readonly string[] = [];
  let endedAt: number | null = null;
  let outcome: SessionEnd | null = null;
  let rpcs = 0;
  let kept = 0;

  const summary = (): SessionSummary => ({
    id,
    cpe,
    peer,
    startedAt: instantMillis(startedAt),
    endedAt: endedAt === null ? null : instantMillis(endedAt),
    end: outcome,
    events: [...events],
    rpcs,
    warnings: [...warnings],
  });
  const warn = (words: string): void => {
    if (warnings.length < WARNINGS_KEPT && !warnings.includes(words)) warnings.push(words);
  };

  return {
    id,
    startedAt,
    summary,
    messages: () => messages,
    warn,
    get ended() {
      return outcome !== null;
    },
    identified(key, codes) {
      cpe = key;
      events = codes;
      emit(() => ({ type: 'session', session: summary() }));
    },
    rpcSent() {
      rpcs += 1;
    },
    record({ direction, status, message, words, bytes, xml, millis, warnings: noted }) {
      for (const warning of noted) warn(warning);
      const room = Math.min(MESSAGE_KEPT, Math.max(0, SESSION_KEPT - kept));
      // Masked before it is cut: half a secret at the edge is still a secret.
      const masked = maskXml(xml, message);
      const cut = cutShort(masked, room);
      kept += cut.length;
      const traced: TraceMessage = {
        session: id,
        n: messages.length + 1,
        at: instantMillis(clock.now()),
        direction,
        status,
        rpc: message === null ? null : message.type === 'Unknown' ? message.method : message.type,
        summary: message === null ? (words ?? 'Empty') : describeMessage(message),
        bytes,
        millis,
        warnings: [...noted],
        xml: cut,
      };
      messages.push(traced);
      emit(() => ({ type: 'message', message: traced }));
    },
    end(how) {
      if (outcome !== null) return;
      outcome = how;
      endedAt = clock.now();
      emit(() => ({ type: 'session', session: summary() }));
      keep({ summary: summary(), messages });
    },
  };
}
