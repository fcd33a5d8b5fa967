import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#electron/ports/clock.ts';
import { type Credentials, DIGEST_HASHES, headerFields } from '#electron/ports/digest.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';

/** How a CPE proves who it is: HTTP digest and basic, as the server (RFC 7616, RFC 7617, TR-069 3.4.5; SPEC A-1 … A-9). */

export type Proof =
  | { readonly outcome: 'proved'; readonly by: 'basic' | 'digest' }
  /** No Authorization, or one made for another server. */
  | { readonly outcome: 'absent' }
  /** Right, but for a nonce that is no longer good: ask again with `stale=true`. */
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'wrong' };

export const REALM = 'Demarc ACS';
/** A nonce is good for any connection of any CPE: some open a new one after the 401. */
const NONCE_SECONDS = 300;

/** Proofs whose sender is remembered; each is good for no longer than its nonce. */
const PROOFS_REMEMBERED = 10_000;

/** Compares in constant time, whatever the lengths. */
function same(left: string, right: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}

/** A request, as far as it shows who sends it. */
type Shown = {
  readonly method: string;
  readonly peer: string;
  readonly headers: { readonly authorization?: string | undefined };
};

export type Authentication = {
  /** The WWW-Authenticate lines of a 401. Basic is offered only to a CPE that did not take up the digest. */
  challenges(options: { stale: boolean; basic: boolean }): string[];
  /** Judges an Authorization line against what the record holds; `peer`: the address it came from. */
  check(request: Shown, expected: Credentials): Proof;
};

/**
 * `key` signs nonces. It is the same in every process on the database, and so is their clock, about: a CPE that one of
 * them asked for its password may answer to another.
 */
export function createAuthentication({
  clock,
  random,
  key,
}: {
  clock: Clock;
  random: Random;
  key(): string;
}): Authentication {
  const seal = (stamp: string): string => createHmac('sha256', key()).update(stamp).digest('base64url').slice(0, 22);
  const issue = (): string => {
    const stamp = `${Math.floor(clock.now() / 1000).toString(36)}.${randomToken(random, 6)}`;
    return `${stamp}.${seal(stamp)}`;
  };
  const judgeNonce = (nonce: string): 'good' | 'old' | 'foreign' => {
    const cut = nonce.lastIndexOf('.');
    if (cut < 0 || !same(seal(nonce.slice(0, cut)), nonce.slice(cut + 1))) return 'foreign';
    const issued = Number.parseInt(nonce, 36);
    return Math.abs(clock.now() / 1000 - issued) > NONCE_SECONDS ? 'old' : 'good';
  };

  /** Who showed a proof first: CPEs count nonces as they like, so only another address tells a copy from the original. */
  const shownBy = new Map<string, string>();
  const isCopied = (response: string, peer: string): boolean => {
    const first = shownBy.get(response);
    if (first !== undefined) return first !== peer;
    const oldest = shownBy.keys().next().value;
    if (shownBy.size >= PROOFS_REMEMBERED && oldest !== undefined) shownBy.delete(oldest);
    shownBy.set(response, peer);
    return false;
  };

  function digest(header: string, { method, peer }: Shown, expected: Credentials): Proof {
    const fields = headerFields(header);
    const nonce = fields.get('nonce') ?? '';
    const age = judgeNonce(nonce);
    // The header of another server, or of this one before it was restarted: nobody tried a password on us.
    if (age === 'foreign') return { outcome: 'absent' };
    const algorithm = (fields.get('algorithm') ?? 'MD5').toLowerCase();
    const name = DIGEST_HASHES[algorithm];
    if (name === undefined) return { outcome: 'wrong' };
    const hash = (text: string): string => createHash(name).update(text).digest('hex');
    const cnonce = fields.get('cnonce') ?? '';
    const user = hash(`${expected.username}:${REALM}:${expected.password}`);
    const a1 = algorithm.endsWith('-sess') ? hash(`${user}:${nonce}:${cnonce}`) : user;
    // The path may be written as a whole URL, or be one a proxy rewrote: what counts is the password.
    const a2 = hash(`${method}:${fields.get('uri') ?? ''}`);
    const qop = fields.get('qop') ?? '';
    const wanted =
      qop === ''
        ? hash(`${a1}:${nonce}:${a2}`)
        : hash(`${a1}:${nonce}:${fields.get('nc') ?? ''}:${cnonce}:${qop}:${a2}`);
    const right = same((fields.get('response') ?? '').toLowerCase(), wanted);
    if (!right || !same(fields.get('username') ?? '', expected.username)) return { outcome: 'wrong' };
    // Somebody listened on the wire, or the CPE moved: it proves itself anew, and nobody is blamed (SPEC A-10).
    if (age === 'old' || isCopied(wanted, peer)) return { outcome: 'stale' };
    return { outcome: 'proved', by: 'digest' };
  }

  return {
    challenges({ stale, basic }) {
      const nonce = issue();
      const staleness = stale ? ', stale=true' : '';
      const digestLine = `Digest realm="${REALM}", qop="auth", nonce="${nonce}", algorithm=MD5${staleness}`;
      return basic ? [digestLine, `Basic realm="${REALM}"`] : [digestLine];
    },
    check(shown, expected) {
      const { authorization = '' } = shown.headers;
      const [, scheme = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(authorization) ?? [];
      if (scheme.toLowerCase() === 'digest') return digest(rest, shown, expected);
      if (scheme.toLowerCase() !== 'basic') return { outcome: 'absent' };
      const decoded = Buffer.from(rest.trim(), 'base64').toString('utf8');
      return same(decoded, `${expected.username}:${expected.password}`)
        ? { outcome: 'proved', by: 'basic' }
        : { outcome: 'wrong' };
    },
  };
}

/** Counts wrong passwords per peer and per CPE at it; over the limit they wait (security.md N10, SPEC A-6). */
export type FailureLimit = {
  /** Seconds the caller has to wait; 0: let it try. */
  waitFor(peer: string, subject: string): number;
  failed(peer: string, subject: string): void;
  succeeded(peer: string, subject: string): void;
};

/** One CPE in a password loop must not lock out the others behind the same address: their own count is larger. */
const FAILURES_ALLOWED = 10;
const FAILURES_OF_A_PEER = 200;
const FAILURE_WINDOW_SECONDS = 60;
const CALLERS_REMEMBERED = 10_000;

export function createFailureLimit(clock: Clock): FailureLimit {
  const callers = new Map<string, { failures: number; since: number }>();

  function secondsLeft(caller: string, allowed: number): number {
    const seen = callers.get(caller);
    if (seen === undefined) return 0;
    const left = FAILURE_WINDOW_SECONDS - (clock.monotonic() - seen.since) / 1000;
    if (left <= 0) callers.delete(caller);
    return left > 0 && seen.failures >= allowed ? Math.ceil(left) : 0;
  }

  function count(caller: string): void {
    const seen = callers.get(caller);
    if (seen !== undefined) {
      seen.failures += 1;
      return;
    }
    const oldest = callers.keys().next().value;
    if (callers.size >= CALLERS_REMEMBERED && oldest !== undefined) callers.delete(oldest);
    callers.set(caller, { failures: 1, since: clock.monotonic() });
  }

  return {
    waitFor: (peer, subject) =>
      Math.max(secondsLeft(peer, FAILURES_OF_A_PEER), secondsLeft(`${peer} ${subject}`, FAILURES_ALLOWED)),
    failed(peer, subject) {
      count(peer);
      count(`${peer} ${subject}`);
    },
    succeeded(peer, subject) {
      callers.delete(`${peer} ${subject}`);
    },
  };
}
