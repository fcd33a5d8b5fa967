import { createHash, timingSafeEqual } from 'node:crypto';
import { type Random, randomToken } from '#electron/ports/random.ts';

/**
 * HTTP digest and basic authentication as a CPE does it (RFC 7616, RFC 7617, TR-069 3.4.5): towards the ACS as the
 * client, towards connection requests as the server. Written apart from the ACS's own on purpose: two ends that share
 * one misreading of the RFC would agree with each other and with nobody else.
 */

export type Credentials = { username: string; password: string };

const ALGORITHMS: Readonly<Record<string, 'md5' | 'sha256'>> = {
  md5: 'md5',
  'md5-sess': 'md5',
  'sha-256': 'sha256',
  'sha-256-sess': 'sha256',
};

export type Challenge =
  | { scheme: 'basic' }
  | {
      scheme: 'digest';
      realm: string;
      nonce: string;
      opaque: string | undefined;
      /** As the server spelt it; it goes back unchanged. */
      algorithm: string | undefined;
      qop: 'auth' | undefined;
      stale: boolean;
    };

/** The `name=value` and `name="value"` pairs of an authentication header; names in lower case. */
export function headerPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const match of text.matchAll(/([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,"]+))/g)) {
    const [, name = '', quoted, plain = ''] = match;
    pairs.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'));
  }
  return pairs;
}

function digestChallenge(text: string): Challenge | undefined {
  const pairs = headerPairs(text);
  const nonce = pairs.get('nonce');
  const algorithm = pairs.get('algorithm');
  if (nonce === undefined || !((algorithm ?? 'MD5').toLowerCase() in ALGORITHMS)) return undefined;
  const offered = pairs.get('qop')?.split(',') ?? [];
  return {
    scheme: 'digest',
    realm: pairs.get('realm') ?? '',
    nonce,
    opaque: pairs.get('opaque'),
    algorithm,
    qop: offered.some((qop) => qop.trim().toLowerCase() === 'auth') ? 'auth' : undefined,
    stale: pairs.get('stale')?.toLowerCase() === 'true',
  };
}

/** Chooses among the challenges of a 401: the first digest it can do, else basic; undefined where it can do none. */
export function chooseChallenge(headers: readonly string[]): Challenge | undefined {
  let basic: Challenge | undefined;
  // Several challenges may share one line: a scheme is a word that is followed by a space and no `=`.
  const challenges = headers.flatMap((header) => header.split(/,\s*(?=[A-Za-z]+\s+[\w-]+\s*=)/));
  for (const challenge of challenges) {
    const [scheme = ''] = challenge.trim().split(/\s+/, 1);
    if (scheme.toLowerCase() === 'digest') {
      const digest = digestChallenge(challenge.trim().slice(scheme.length));
      if (digest) return digest;
    } else if (scheme.toLowerCase() === 'basic') basic ??= { scheme: 'basic' };
  }
  return basic;
}

type Request = { method: string; uri: string };
type Proof = Request & {
  credentials: Credentials;
  realm: string;
  nonce: string;
  algorithm: string | undefined;
  qop: string | undefined;
  nc: string;
  cnonce: string;
};

function response({ credentials, realm, nonce, algorithm = 'MD5', qop, nc, cnonce, method, uri }: Proof): string {
  const name = algorithm.toLowerCase();
  const hash = (text: string): string =>
    createHash(ALGORITHMS[name] ?? 'md5')
      .update(text)
      .digest('hex');
  const user = hash(`${credentials.username}:${realm}:${credentials.password}`);
  const a1 = name.endsWith('-sess') ? hash(`${user}:${nonce}:${cnonce}`) : user;
  const a2 = hash(`${method}:${uri}`);
  return qop === undefined ? hash(`${a1}:${nonce}:${a2}`) : hash(`${a1}:${nonce}:${nc}:${cnonce}:${qop}:${a2}`);
}

const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** Answers one server's challenges; keeps counting on the same nonce from request to request. */
export class Authenticator {
  readonly #random: Random;
  #challenge: Challenge | undefined;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** How the last challenge asked to be answered; undefined before there was one. */
  get scheme(): 'basic' | 'digest' | undefined {
    return this.#challenge?.scheme;
  }

  /** Takes the WWW-Authenticate lines of a 401. False where there is nothing in them it can do. */
  challenged(headers: readonly string[]): boolean {
    const challenge = chooseChallenge(headers);
    if (challenge === undefined) return false;
    this.#challenge = challenge;
    this.#count = 0;
    return true;
  }

  /** True where the last challenge only said that the nonce was too old. */
  get wasStale(): boolean {
    return this.#challenge?.scheme === 'digest' && this.#challenge.stale;
  }

  /** The Authorization line of a request; undefined while nobody has asked for one. */
  header(credentials: Credentials, { method, uri }: Request): string | undefined {
    const challenge = this.#challenge;
    if (challenge === undefined) return undefined;
    const { username, password } = credentials;
    if (challenge.scheme === 'basic') return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    this.#count += 1;
    const nc = this.#count.toString(16).padStart(8, '0');
    const cnonce = randomToken(this.#random, 12);
    const proof = response({ ...challenge, credentials, nc, cnonce, method, uri });
    const parts = [
      `username=${quote(username)}`,
      `realm=${quote(challenge.realm)}`,
      `nonce=${quote(challenge.nonce)}`,
      `uri=${quote(uri)}`,
      `response="${proof}"`,
    ];
    if (challenge.algorithm !== undefined) parts.push(`algorithm=${challenge.algorithm}`);
    const hasCnonce = challenge.qop !== undefined || challenge.algorithm?.toLowerCase().endsWith('-sess') === true;
    if (challenge.qop !== undefined) parts.push(`qop=${challenge.qop}`, `nc=${nc}`);
    if (hasCnonce) parts.push(`cnonce=${quote(cnonce)}`);
    if (challenge.opaque !== undefined) parts.push(`opaque=${quote(challenge.opaque)}`);
    return `Digest ${parts.join(', ')}`;
  }
}

const REALM = 'Connection request';

/** Asks for digest authentication and checks the answer: the connection request's side (TR-069 3.2.2). */
export class DigestGate {
  readonly #random: Random;
  #nonce = '';

  constructor(random: Random) {
    this.#random = random;
  }

  /** The WWW-Authenticate line; each one ends the life of the nonce before. */
  challenge(): string {
    this.#nonce = randomToken(this.#random, 16);
    return `Digest realm="${REALM}", qop="auth", nonce="${this.#nonce}", algorithm=MD5`;
  }

  /** True where the Authorization line proves the password for the last challenge. A nonce works once. */
  accepts(authorization: string | undefined, credentials: Credentials, method: string): boolean {
    const nonce = this.#nonce;
    if (authorization === undefined || nonce === '' || !/^digest\s/i.test(authorization)) return false;
    const pairs = headerPairs(authorization.slice(7));
    if (pairs.get('nonce') !== nonce || pairs.get('username') !== credentials.username) return false;
    const expected = response({
      credentials,
      realm: REALM,
      nonce,
      algorithm: 'MD5',
      qop: pairs.get('qop'),
      nc: pairs.get('nc') ?? '',
      cnonce: pairs.get('cnonce') ?? '',
      method,
      uri: pairs.get('uri') ?? '',
    });
    const given = Buffer.from(pairs.get('response') ?? '');
    const wanted = Buffer.from(expected);
    const isRight = given.length === wanted.length && timingSafeEqual(given, wanted);
    if (isRight) this.#nonce = '';
    return isRight;
  }
}
