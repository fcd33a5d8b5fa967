import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Random, randomToken } from '#electron/ports/random.ts';

/**
 * How a browser gets in. Each start makes a key that opens once: whoever has the printed address is exchanged for a
 * cookie, the key leaves the address bar and opens nothing any more. The cookie is signed with the web secret, which
 * lives in the vault as long as the data folder does: the same browser gets in again after a restart without a key,
 * a copied address does not. Another browser needs a new start (it prints a new key).
 */
export type Entry = {
  /** Of this start. */
  readonly key: string;
  readonly cookieName: string;
  /** True once, for the right key. */
  spendKey(offered: string): boolean;
  /** The value of `Set-Cookie` for a browser that just came in. */
  newCookie(): string;
  /** True for a `Cookie` header that holds one of our cookies. */
  admits(cookieHeader: string | undefined): boolean;
};

const KEY_BYTES = 32;
const ID_BYTES = 16;
/** 400 days: the longest that browsers keep a cookie. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

export function createEntry({ secret, port, random }: { secret: string; port: number; random: Random }): Entry {
  const key = randomToken(random, KEY_BYTES);
  // Cookies are shared between ports of a host: two Demarcs on one computer must not overwrite each other's.
  const cookieName = `demarc-${port}`;
  let used = false;
  const seal = (id: string): string => createHmac('sha256', secret).update(`demarc-web-1 ${id}`).digest('base64url');
  return {
    key,
    cookieName,
    spendKey(offered) {
      const right = sameText(offered, key);
      if (!right || used) return false;
      used = true;
      return true;
    },
    newCookie() {
      const id = randomToken(random, ID_BYTES);
      return `${cookieName}=${id}.${seal(id)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${MAX_AGE_SECONDS}`;
    },
    admits(cookieHeader) {
      return cookieValues(cookieHeader, cookieName).some((value) => {
        const dot = value.indexOf('.');
        return dot > 0 && sameText(value.slice(dot + 1), seal(value.slice(0, dot)));
      });
    },
  };
}

/** All values under a name: another program on this host may have set one of the same name for another path. */
function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** Compares in a time that tells nothing about the right text. */
function sameText(offered: string, right: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(offered), digest(right));
}
