import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Random, randomToken } from './random.ts';

/** HTTP digest authentication as the client, towards devices: connection requests and TR-064 (RFC 7616). */

export type Credentials = { readonly username: string; readonly password: string };

/** Algorithms of a digest in lower case, and the hash each is made with. */
export const DIGEST_HASHES: Readonly<Record<string, 'md5' | 'sha256'>> = {
  md5: 'md5',
  'md5-sess': 'md5',
  'sha-256': 'sha256',
  'sha-256-sess': 'sha256',
};

/** `name=value` pairs of an authentication header; names in lower case, quotes undone. */
export function headerFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of text.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/g)) {
    fields.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'));
  }
  return fields;
}

/** Every WWW-Authenticate line of an answer on its own; Node joins repeated ones with commas. */
export function challengesOf({ rawHeaders, headers }: IncomingMessage): string[] {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() === 'www-authenticate' ? [rawHeaders[index + 1] ?? ''] : [],
  );
  const joined = headers['www-authenticate'];
  return lines.length > 0 ? lines : joined === undefined ? [] : [joined];
}

type Request = {
  readonly credentials: Credentials;
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly random: Random;
  /** How often the challenge's nonce has been answered with this one, from 1 (RFC 7616, 3.4: `nc`); 1 where left out. */
  readonly count?: number;
};

/** The Authorization line for the first digest challenge that can be answered; null: none of them can. */
export function digestAnswer(challenges: readonly string[], request: Request): string | null {
  for (const line of challenges.filter((line) => /\bdigest\s/i.test(line))) {
    const header = answer(headerFields(line.replace(/^.*?\bdigest\s+/is, '')), request);
    if (header !== null) return header;
  }
  return null;
}

const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

function answer(fields: Map<string, string>, request: Request): string | null {
  const { credentials, method, url, random, count = 1 } = request;
  const written = fields.get('algorithm');
  const algorithm = (written ?? 'MD5').toLowerCase();
  const name = DIGEST_HASHES[algorithm];
  const nonce = fields.get('nonce');
  if (name === undefined || nonce === undefined) return null;
  const hash = (text: string): string => createHash(name).update(text).digest('hex');
  const { username, password } = credentials;
  const realm = fields.get('realm') ?? '';
  const uri = `${url.pathname}${url.search}`;
  // No qop, nc or cnonce where the device offered no qop: some refuse what they do not know (cwmp.md section 7.6).
  const qop = (fields.get('qop') ?? '').split(',').some((part) => part.trim().toLowerCase() === 'auth');
  const session = algorithm.endsWith('-sess');
  const cnonce = qop || session ? randomToken(random, 12) : '';
  const user = hash(`${username}:${realm}:${password}`);
  const a1 = session ? hash(`${user}:${nonce}:${cnonce}`) : user;
  const a2 = hash(`${method}:${uri}`);
  const nc = count.toString(16).padStart(8, '0');
  const response = qop ? hash(`${a1}:${nonce}:${nc}:${cnonce}:auth:${a2}`) : hash(`${a1}:${nonce}:${a2}`);
  const parts = [
    `username=${quote(username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${response}"`,
  ];
  if (written !== undefined) parts.push(`algorithm=${written}`);
  if (qop) parts.push('qop=auth', `nc=${nc}`);
  if (cnonce !== '') parts.push(`cnonce=${quote(cnonce)}`);
  const opaque = fields.get('opaque');
  if (opaque !== undefined) parts.push(`opaque=${quote(opaque)}`);
  return `Digest ${parts.join(', ')}`;
}
