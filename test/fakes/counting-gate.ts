import { createHash } from 'node:crypto';
import { headerPairs } from '#electron/practice/digest.ts';

/** A router that lets a nonce serve a few times, wants each use counted (RFC 7616, 3.4), and calls it stale after that. */
export class CountingGate {
  readonly #uses: number;
  /** The first nonces are too old whatever comes: a router whose clock runs away. */
  #deadNonces: number;
  #nonce = 0;
  #used = 0;
  #isStale = false;

  constructor({ uses, deadNonces = 0 }: { readonly uses: number; readonly deadNonces?: number }) {
    this.#uses = uses;
    this.#deadNonces = deadNonces;
  }

  /** How many nonces it has given. */
  get nonces(): number {
    return this.#nonce;
  }

  challenge(): string {
    this.#nonce += 1;
    this.#used = 0;
    return `Digest realm="HomeGW", qop="auth", nonce="n${this.#nonce}"${this.#isStale ? ', stale=true' : ''}`;
  }

  accepts(authorization: string | undefined, key: { username: string; password: string }, method: string): boolean {
    this.#isStale = false;
    const told = headerPairs(authorization?.slice('Digest '.length) ?? '');
    const part = (name: string): string => told.get(name) ?? '';
    const hash = (text: string): string => createHash('md5').update(text).digest('hex');
    const proof = [`n${this.#nonce}`, part('nc'), part('cnonce'), 'auth', hash(`${method}:${part('uri')}`)].join(':');
    if (part('response') !== hash(`${hash(`${key.username}:HomeGW:${key.password}`)}:${proof}`)) return false;
    if (this.#deadNonces > 0 || this.#used === this.#uses) {
      this.#deadNonces = Math.max(0, this.#deadNonces - 1);
      this.#isStale = true;
      return false;
    }
    this.#used += 1;
    return Number.parseInt(part('nc'), 16) === this.#used;
  }
}
