import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';

/** How a CPE proves who it is: HTTP digest and basic, as the server (RFC 7616, RFC 7617, TR-069 3.4.5; SPEC A-1 … A-9). */

export type Credentials = { readonly username: string; readonly password: string };

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

const HASHES: Readonly<Record<string, 'md5' | 'sha256'>> = {
  md5: 'md5',
  'md5-sess': 'md5',
  'sha-256': 'sha256',
  'sha-256-sess': 'sha256',
};

/** `name=value` pairs of an Authorization header; names in lower case, quotes undone. */
export function headerFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of text.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/g)) {
    fields.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'));
  }
  return fields;
}

/** Compares in constant time, whatever the lengths. */
function same(left: string, right: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}

export type Authentication = {
  /** The WWW-Authenticate lines of a 401. Basic is offered only to a CPE that did not take up the digest. */
  challenges(options: { stale: boolean; basic: boolean }): string[];
  /** Judges an Authorization line against what the record holds. */
  check(authorization: string | undefined, method: string, expected: Credentials): Proof;
};

export function createAuthentication({ clock, random }: { clock: Clock; random: Random }): Authentication {
  const key = random.bytes(32);
  const seal = (stamp: string): string => createHmac('sha256', key).update(stamp).digest('base64url').slice(0, 22);
  const issue = (): string => {
    const stamp = `${Math.floor(clock.monotonic() / 1000).toString(36)}.${randomToken(random, 6)}`;
    return `${stamp}.${seal(stamp)}`;
  };
  const judgeNonce = (nonce: string): 'good' | 'old' | 'foreign' => {
    const cut = nonce.lastIndexOf('.');
    if (cut < 0 || !same(seal(nonce.slice(0, cut)), nonce.slice(cut + 1))) return 'foreign';
    const issued = Number.parseInt(nonce, 36);
    return clock.monotonic() / 1000 - issued > NONCE_SECONDS ? 'old' : 'good';
  };

  function digest(header: string, method: string, expected: Credentials): Proof {
    const fields = headerFields(header);
    const nonce = fields.get('nonce') ?? '';
    const age = judgeNonce(nonce);
    // The header of another server, or of this one before it was restarted: nobody tried a password on us.
    if (age === 'foreign') return { outcome: 'absent' };
    const algorithm = (fields.get('algorithm') ?? 'MD5').toLowerCase();
    const name = HASHES[algorithm];
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
    return age === 'old' ? { outcome: 'stale' } : { outcome: 'proved', by: 'digest' };
  }

  return {
    challenges({ stale, basic }) {
      const nonce = issue();
      const staleness = stale ? ', stale=true' : '';
      const digestLine = `Digest realm="${REALM}", qop="auth", nonce="${nonce}", algorithm=MD5${staleness}`;
      return basic ? [digestLine, `Basic realm="${REALM}"`] : [digestLine];
    },
    check(authorization, method, expected) {
      const [, scheme = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(authorization ?? '') ?? [];
      if (scheme.toLowerCase() === 'digest') return digest(rest, method, expected);
      if (scheme.toLowerCase() !== 'basic') return { outcome: 'absent' };
      const decoded = Buffer.from(rest.trim(), 'base64').toString('utf8');
      return same(decoded, `${expected.username}:${expected.password}`)
        ? { outcome: 'proved', by: 'basic' }
        : { outcome: 'wrong' };
    },
  };
}

/** Counts wrong passwords per peer; over the limit the peer waits (security.md N10). */
export type FailureLimit = {
  /** Seconds the peer has to wait; 0: let it try. */
  waitFor(peer: string): number;
  failed(peer: string): void;
  succeeded(peer: string): void;
};

const FAILURES_ALLOWED = 10;
const FAILURE_WINDOW_SECONDS = 60;
const PEERS_REMEMBERED = 10_000;

export function createFailureLimit(clock: Clock): FailureLimit {
  const peers = new Map<string, { failures: number; since: number }>();
  return {
    waitFor(peer) {
      const seen = peers.get(peer);
      if (seen === undefined) return 0;
      const left = FAILURE_WINDOW_SECONDS - (clock.monotonic() - seen.since) / 1000;
      if (left <= 0) {
        peers.delete(peer);
        return 0;
      }
      return seen.failures >= FAILURES_ALLOWED ? Math.ceil(left) : 0;
    },
    failed(peer) {
      const seen = peers.get(peer);
      if (seen !== undefined) seen.failures += 1;
      else {
        const oldest = peers.keys().next().value;
        if (peers.size >= PEERS_REMEMBERED && oldest !== undefined) peers.delete(oldest);
        peers.set(peer, { failures: 1, since: clock.monotonic() });
      }
    },
    succeeded(peer) {
      peers.delete(peer);
    },
  };
}
