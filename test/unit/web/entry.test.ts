import { describe, expect, it } from 'vitest';
import { createEntry } from '#electron/web/entry.ts';
import { fakeRandom } from '../../fakes/random.ts';

const entryOf = (changes: { secret?: string; port?: number; seed?: number } = {}) =>
  createEntry({
    secret: changes.secret ?? 'secret',
    port: changes.port ?? 8400,
    random: fakeRandom(changes.seed ?? 1),
  });
const pair = (cookie: string): string => cookie.split(';')[0] ?? '';

describe('createEntry', () => {
  it('opens once for its key, and never for another', () => {
    const entry = entryOf();
    expect(entry.spendKey('')).toBe(false);
    expect(entry.spendKey(`${entry.key}x`)).toBe(false);
    expect(entry.spendKey(entry.key)).toBe(true);
    expect(entry.spendKey(entry.key)).toBe(false);
  });

  it('gives a cookie that no script can read and no other site can send', () => {
    const cookie = entryOf().newCookie();
    expect(cookie).toMatch(/^demarc-8400=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=34560000$/);
  });

  it('admits its cookies, also among others and after a restart with the same secret', () => {
    const cookie = pair(entryOf().newCookie());
    expect(entryOf({ seed: 2 }).admits(`a=b; ${cookie}; demarc-8400=planted.one`)).toBe(true);
    expect(entryOf({ seed: 2 }).admits(`demarc-8400=planted.one; ${cookie}`)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['no seal', 'demarc-8400=abc'],
    ['an empty seal', 'demarc-8400=abc.'],
    ['the id changed', pair(entryOf().newCookie()).replace('=', '=x')],
    ['another secret', pair(entryOf({ secret: 'other' }).newCookie())],
    ['another name', pair(entryOf({ port: 8401 }).newCookie())],
    ['the key itself', `demarc-8400=${entryOf().key}`],
  ])('does not admit %s', (_, cookie) => {
    expect(entryOf().admits(cookie)).toBe(false);
  });
});
