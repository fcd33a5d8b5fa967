import { DeviceId } from '#shared/ids.ts';
import type { OutboxEntry, SendOutcome } from '#shared/outbox.ts';
import { backOff, LONGEST_WAIT_MS, SHORTEST_WAIT_MS } from './limits.ts';
import { landed, type Step } from './step.ts';

type Answered = Extract<SendOutcome, { outcome: 'answered' }>;

/** How a server says that it knows no such address or no such way to use it. */
const HAS_NO_SUCH_PLACE: ReadonlySet<number> = new Set([404, 405, 410, 501]);

/** What an attempt came to (offline.md 4.3.7). The status decides, never the text. @param chance in [0, 1) */
export function judge(entry: OutboxEntry, outcome: SendOutcome, chance: number): Step {
  switch (outcome.outcome) {
    case 'not-sent':
      return { do: 'later', afterMs: null, because: outcome.reason, counts: false };
    case 'unknown':
      return { do: 'unknown', why: outcome.reason };
    case 'answered':
      return judgeAnswer(entry, outcome, chance);
    default:
      return outcome satisfies never;
  }
}

function judgeAnswer(entry: OutboxEntry, answer: Answered, chance: number): Step {
  const { status } = answer;
  // The record was read a moment ago, so it is the place for documents that is missing.
  if (entry.intent.kind === 'attach' && HAS_NO_SUCH_PLACE.has(status)) {
    return landed(null, { outcome: 'kept-here', status, remark: 'this server keeps no documents; it stays here' });
  }
  if (status >= 200 && status < 300) return judgeSuccess(entry, answer);
  if (status === 401) return { do: 'pause' };
  if (status === 429 || (status === 503 && answer.retryAfterSeconds !== null)) {
    const asked = answer.retryAfterSeconds === null ? null : answer.retryAfterSeconds * 1_000;
    const afterMs =
      asked === null ? backOff(entry.attempts, chance) : Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, asked));
    return { do: 'later', afterMs, because: `The control server asks to wait (${status}).`, counts: true };
  }
  if (status === 407) {
    return { do: 'later', afterMs: backOff(entry.attempts, chance), because: 'A proxy wants a log-in.', counts: true };
  }
  // A redirect, a gateway's error, a server's crash: the write may have taken effect all the same.
  if (status < 400 || status === 408 || status >= 500) {
    return { do: 'unknown', why: `The control server answered ${status}; whether it did it is not known.` };
  }
  if (status === 404 || status === 410) {
    if (entry.intent.kind === 'delete') return landed(null, { remark: 'it was gone already', status });
    if (entry.intent.kind !== 'create') {
      return { do: 'park', state: { state: 'conflict', why: 'gone', fields: {}, theirs: null } };
    }
  }
  const rejected = { state: 'rejected' as const, status, errors: fieldErrors(answer.body) };
  if (
    entry.intent.kind === 'create' &&
    entry.attempts > (entry.cleared ?? 0) + 1 &&
    (status === 400 || status === 409 || status === 422)
  ) {
    return { do: 'adopt', otherwise: rejected };
  }
  return { do: 'park', state: rejected };
}

function judgeSuccess(entry: OutboxEntry, answer: Answered): Step {
  const { status, answeredAt: acceptedAt } = answer;
  // A log-in page of a network answers 200 too; only 204 may be empty.
  if (!answer.isJson && status !== 204) return { do: 'unknown', why: `The answer (${status}) was no JSON.` };
  if (entry.intent.kind === 'attach') {
    const { sha256 } = entry.intent.attachment;
    const told = typeof answer.body === 'object' && answer.body !== null && 'sha256' in answer.body;
    const isSame = told && (answer.body as { sha256: unknown }).sha256 === sha256;
    return isSame
      ? landed(null, { status, acceptedAt })
      : { do: 'unknown', why: 'The answer does not name the document that was sent.' };
  }
  if (entry.intent.kind !== 'create') return landed(null, { status, acceptedAt });
  const id = DeviceId.safeParse(
    typeof answer.body === 'object' && answer.body !== null && 'id' in answer.body ? answer.body.id : null,
  );
  if (!id.success) return { do: 'unknown', why: 'The answer to the create names no record.' };
  return landed(id.data, { status, acceptedAt });
}

/** The errors by field as DRF writes them; anything else under `detail`. */
export function fieldErrors(body: unknown): Record<string, string[]> {
  if (typeof body !== 'object' || body === null) return {};
  const errors: Record<string, string[]> = {};
  for (const [field, told] of Object.entries(body)) {
    errors[field] = (Array.isArray(told) ? told : [told]).map((one) =>
      typeof one === 'string' ? one : JSON.stringify(one),
    );
  }
  return errors;
}
