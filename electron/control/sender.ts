import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Attachment } from '#shared/attachment.ts';
import { AppError } from '#shared/errors.ts';
import type { OutboxEntryId, SecretRef, SiteId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxRequest, SendOutcome } from '#shared/outbox.ts';
import type { ControlClient, WireDocument, WireWrite } from './client.ts';
import { entryOf, type Journal, type JournalledAttempt } from './journal.ts';

/** One write of one entry, as the screen asks for it. */
export type Send = { opId: OutboxEntryId; site: SiteId; attempt: number; request: OutboxRequest };

/**
 * The only sender of the outbox (offline.md 4.3). An attempt is on disk before a byte leaves; the same attempt never
 * leaves twice, not from two windows and not across a restart.
 */
export type Sender = {
  /** Errors: `outbox.entry-unknown`, `control.not-connected`, `app.secret-unknown`, `store.*`. Nothing was sent then. */
  send(send: Send): Promise<SendOutcome>;
  /** What is known of an attempt; null where the host never heard of it. */
  outcome(opId: OutboxEntryId, attempt: number): Promise<SendOutcome | null>;
  /**
   * Waits until what is under way is written down, at most so long: a write cut off in the middle would be unknown,
   * and that costs a technician time.
   */
  settled(milliseconds: number): Promise<void>;
};

export type SenderOptions = {
  journal: Journal;
  /** The client of the site if it is the open one, else null. */
  clientOf: (site: SiteId) => ControlClient | null;
  /** Asked before an attempt is written down; throws where the entry must not leave now. */
  mayLeave?: (entry: OutboxEntry) => Promise<void>;
  /** Fetches a secret from the vault at the last moment; throws `app.secret-unknown`. */
  secret: (ref: SecretRef) => Promise<string>;
  /** The bytes of a document; throws `outbox.content-gone`. */
  content: (attachment: Attachment) => Promise<Uint8Array>;
  clock: Clock;
  log: Log;
};

export function createSender(options: SenderOptions): Sender {
  const { journal, clock, log } = options;
  const underWay = new Map<string, Promise<SendOutcome>>();
  const lanes = new Map<string, Promise<unknown>>();
  const keyOf = (opId: OutboxEntryId, attempt: number): string => `${opId} ${attempt}`;

  async function attemptOnce({ opId, site, attempt, request }: Send): Promise<SendOutcome> {
    const entry = await entryOf(journal, opId);
    if (entry.site !== site) throw new AppError('control.not-connected');
    const earlier = await journal.attempts(opId);
    const known = alreadyDecided(earlier, attempt);
    if (known !== null) return known;
    const client = options.clientOf(site);
    if (client === null) throw new AppError('control.not-connected');
    await options.mayLeave?.(entry);
    const secrets = await secretsOf(request, options.secret);
    const write = await wireWrite(request, opId, secrets, options.content);
    await journal.left(opId, attempt, entry.lane, instantMillis(clock.now()));
    const outcome = masked(await client.write(write), Object.values(secrets));
    await writeDown(opId, attempt, outcome);
    return outcome;
  }

  /** The outcome is true even where it cannot be written down; the next start will call the attempt unknown. */
  async function writeDown(opId: OutboxEntryId, attempt: number, outcome: SendOutcome): Promise<void> {
    try {
      if (outcome.outcome === 'not-sent') await journal.neverLeft(opId, attempt);
      else await journal.cameBack(opId, attempt, outcome);
    } catch (error) {
      log.error({ err: error, opId, attempt }, 'the outcome of a write could not be written down');
    }
  }

  /** One write at a time in a lane, whatever the windows do. */
  function inLane(lane: string, work: () => Promise<SendOutcome>): Promise<SendOutcome> {
    const before = lanes.get(lane) ?? Promise.resolve();
    const own = before.then(work, work);
    lanes.set(lane, own);
    const leave = (): void => {
      if (lanes.get(lane) === own) lanes.delete(lane);
    };
    own.then(leave, leave);
    return own;
  }

  return {
    send(send) {
      const key = keyOf(send.opId, send.attempt);
      const running = underWay.get(key);
      if (running !== undefined) return running;
      const own = entryOf(journal, send.opId).then((entry) =>
        inLane(`${entry.site} ${entry.lane}`, () => attemptOnce(send)),
      );
      underWay.set(key, own);
      const leave = (): void => {
        underWay.delete(key);
      };
      own.then(leave, leave);
      return own;
    },
    settled: (milliseconds) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const cancel = clock.after(milliseconds, resolve);
      void Promise.allSettled(underWay.values()).then(() => {
        cancel();
        resolve();
      });
      return promise;
    },
    async outcome(opId, attempt) {
      const running = underWay.get(keyOf(opId, attempt));
      if (running !== undefined) return running;
      const found = (await journal.attempts(opId)).find((one) => one.attempt === attempt);
      return found === undefined ? null : outcomeOf(found);
    },
  };
}

const LOST = 'Demarc ended after it was sent, before an answer was written down.';

function outcomeOf({ outcome, sentAt }: JournalledAttempt): SendOutcome {
  return outcome ?? { outcome: 'unknown', reason: LOST, sentAt };
}

/** What forbids to send: this attempt left before, or an earlier (or later) one already has its success. */
function alreadyDecided(earlier: readonly JournalledAttempt[], attempt: number): SendOutcome | null {
  const same = earlier.find((one) => one.attempt === attempt);
  if (same !== undefined) return outcomeOf(same);
  const landed = earlier.find(({ outcome }) => outcome?.outcome === 'answered' && isSuccess(outcome));
  if (landed !== undefined) return outcomeOf(landed);
  const newer = earlier.find((one) => one.attempt > attempt);
  return newer === undefined ? null : outcomeOf(newer);
}

/** A 2xx of the API itself. A log-in page of a network answers 200 too, and then the write never reached the server. */
function isSuccess({ status, isJson }: Extract<SendOutcome, { outcome: 'answered' }>): boolean {
  return status >= 200 && status < 300 && (isJson || status === 204);
}

type Secrets = Record<string, string>;

async function secretsOf(request: OutboxRequest, secret: (ref: SecretRef) => Promise<string>): Promise<Secrets> {
  if (request.method === 'DELETE' || request.method === 'PUT' || request.secrets?.password === undefined) return {};
  return { password: await secret(request.secrets.password) };
}

/** Puts secrets and bytes where their references were; only the wire ever sees them. */
async function wireWrite(
  request: OutboxRequest,
  opId: OutboxEntryId,
  secrets: Secrets,
  content: SenderOptions['content'],
): Promise<WireWrite | WireDocument> {
  if (request.method === 'PUT') {
    const { id, attachment } = request;
    return { method: 'PUT', id, attachment, bytes: await content(attachment), idempotencyKey: opId };
  }
  if (request.method === 'DELETE') return { method: 'DELETE', id: request.id, body: null, idempotencyKey: opId };
  const id = request.method === 'POST' ? null : request.id;
  return { method: request.method, id, body: { ...request.body, ...secrets }, idempotencyKey: opId };
}

/** A server may quote what it was sent (a DRF field error does); a secret must not come back that way. */
function masked(outcome: SendOutcome, secrets: readonly string[]): SendOutcome {
  if (outcome.outcome !== 'answered' || secrets.length === 0) return outcome;
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '•••'), value);
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(inner)]));
  };
  return { ...outcome, body: mask(outcome.body) };
}
