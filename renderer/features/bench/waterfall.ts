import { decimal, figure, t } from '#renderer/language/speak.ts';
import type { SessionSummary, TraceMessage } from '#shared/acs.ts';

/**
 * The geometry of a session: where each message's bar begins and how long it is. All in milliseconds from the start
 * of the session; the drawing scales them.
 */
export type WaterfallRow = {
  readonly message: TraceMessage;
  /** When the message was there, after the start of the session. */
  readonly offset: number;
  /** The bar: from the message before it to this one, which is the time the sender took. */
  readonly from: number;
  readonly took: number;
};

export type Waterfall = {
  readonly rows: readonly WaterfallRow[];
  /** Where the axis ends; never 0, so that one message still has a place. */
  readonly span: number;
  readonly ticks: readonly number[];
  readonly bytesIn: number;
  readonly bytesOut: number;
};

/** Lays a session out. `now` (epoch milliseconds) is where the axis of a session that still runs ends. */
export function layOutSession(session: SessionSummary, messages: readonly TraceMessage[], now: number): Waterfall {
  const start = Date.parse(session.startedAt);
  const ordered = messages.toSorted((left, right) => left.n - right.n);
  const rows: WaterfallRow[] = [];
  let before = 0;
  let bytesIn = 0;
  let bytesOut = 0;
  for (const message of ordered) {
    // A clock that was set back in mid-session may not draw a bar to the left.
    const offset = Math.max(before, Date.parse(message.at) - start);
    rows.push({ message, offset, from: before, took: offset - before });
    before = offset;
    if (message.direction === 'from-cpe') bytesIn += message.bytes;
    else bytesOut += message.bytes;
  }
  const end = session.endedAt === null ? now - start : before;
  const span = Math.max(before, Math.min(end, before + 600_000), 1);
  return { rows, span, ticks: ticksOf(span), bytesIn, bytesOut };
}

/** Two to four round values from 0 to the end: 0, 20, 40 … */
function ticksOf(span: number): number[] {
  const rough = span / 2.5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const ticks: number[] = [];
  for (let at = 0; at <= span * 1.0001; at += step) ticks.push(Math.round(at * 1000) / 1000);
  return ticks;
}

/** A stretch of time as a person reads it: `0 ms`, `840 ms`, `12.4 s`, `3:05 min`. */
export function spanWords(milliseconds: number): string {
  if (milliseconds < 10 && milliseconds !== Math.round(milliseconds)) return `${decimal(milliseconds, 1)} ms`;
  if (milliseconds < 1_000) return `${figure(Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${decimal(Math.floor(milliseconds / 100) / 10, 1)} s`;
  const seconds = Math.floor(milliseconds / 1_000);
  return t('{minutes}:{seconds} min', {
    minutes: Math.floor(seconds / 60),
    seconds: String(seconds % 60).padStart(2, '0'),
  });
}
