import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CookieJar } from '#electron/practice/cookies.ts';
import { Authenticator, chooseChallenge, DigestGate, headerPairs } from '#electron/practice/digest.ts';
import { fakeRandom } from '#test/fakes/random.ts';

const request = { method: 'POST', uri: '/acs?x=1' };

describe('challenges', () => {
  test('digest goes before basic, whatever their order and however they share lines', () => {
    const digest = 'Digest realm="a, Basic b", nonce="n", qop="auth"';
    for (const headers of [['Basic realm="x"', digest], [`Basic realm="x", ${digest}`], [`${digest}, Basic realm="x"`]])
      expect(chooseChallenge(headers), headers.join(' | ')).toMatchObject({
        scheme: 'digest',
        nonce: 'n',
        qop: 'auth',
      });
  });

  test('an algorithm it cannot do is passed over', () => {
    const unknown = 'Digest realm="r", nonce="n", algorithm=SHA-512-256';
    expect(chooseChallenge([unknown])).toBeUndefined();
    expect(chooseChallenge([unknown, 'Basic realm="r"'])).toEqual({ scheme: 'basic' });
    expect(chooseChallenge(['Negotiate'])).toBeUndefined();
  });

  test('quotes and backslashes survive the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const quoted = text.replaceAll(/["\\]/g, '\\$&');
        expect(headerPairs(`realm="${quoted}", nonce=plain`).get('realm')).toBe(text);
      }),
    );
  });
});

describe('the answer', () => {
  const answer = (challenge: string, credentials: { username: string; password: string }, asked = request): string => {
    const authenticator = new Authenticator(fakeRandom(1));
    expect(authenticator.challenged([challenge])).toBe(true);
    return authenticator.header(credentials, asked) ?? '';
  };

  test('is the one RFC 2069 gives as its example', () => {
    // RFC 2069 2.4 as corrected by its erratum 749.
    const header = answer(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
      { username: 'Mufasa', password: 'CircleOfLife' },
      { method: 'GET', uri: '/dir/index.html' },
    );
    expect(header).toContain('response="1949323746fe6a43ef61f9606e7febea"');
    expect(header).not.toMatch(/qop|nc=|cnonce|algorithm/);
    expect(header).toContain('opaque="5ccc069c403ebaf9f0171e9517f40e41"');
  });

  test('counts on while the nonce stays, and begins anew with a new one', () => {
    const authenticator = new Authenticator(fakeRandom(1));
    const count = (): string | undefined =>
      headerPairs(authenticator.header({ username: 'u', password: 'p' }, request) ?? '').get('nc');
    authenticator.challenged(['Digest realm="r", nonce="1", qop="auth"']);
    expect([count(), count()]).toEqual(['00000001', '00000002']);
    authenticator.challenged(['Digest realm="r", nonce="2", qop="auth", stale=true']);
    expect(authenticator.wasStale).toBe(true);
    expect(count()).toBe('00000001');
  });

  test('is nothing while nobody has asked', () => {
    expect(new Authenticator(fakeRandom(1)).header({ username: 'u', password: 'p' }, request)).toBeUndefined();
  });
});

describe('the door for connection requests', () => {
  const ring = (gate: DigestGate, client: Authenticator, password: string): boolean => {
    client.challenged([gate.challenge()]);
    const header = client.header({ username: 'acs', password }, { method: 'GET', uri: '/x' });
    return gate.accepts(header, { username: 'acs', password: 'right' }, 'GET');
  };

  test('opens to the right password alone, and once for each challenge', () => {
    const gate = new DigestGate(fakeRandom(2));
    const client = new Authenticator(fakeRandom(3));
    expect(ring(gate, client, 'right')).toBe(true);
    expect(ring(gate, client, 'wrong')).toBe(false);
    const again = client.header({ username: 'acs', password: 'right' }, { method: 'GET', uri: '/x' });
    expect(ring(gate, new Authenticator(fakeRandom(4)), 'right')).toBe(true);
    expect(gate.accepts(again, { username: 'acs', password: 'right' }, 'GET')).toBe(false);
  });

  test('stays shut to everything that is no answer to its challenge', () => {
    const gate = new DigestGate(fakeRandom(2));
    const credentials = { username: 'acs', password: 'right' };
    expect(gate.accepts('Digest nonce=""', credentials, 'GET')).toBe(false);
    gate.challenge();
    for (const header of [undefined, '', 'Basic YWNzOnJpZ2h0', 'Digest', 'Digest username="acs"'])
      expect(gate.accepts(header, credentials, 'GET')).toBe(false);
  });
});

test('cookies go back by name, the last value of each, without their attributes', () => {
  const jar = new CookieJar();
  jar.take(['a=1; Path=/; HttpOnly', 'b=x=y', 'broken', '=nameless']);
  jar.take(['a=2']);
  expect(jar.header()).toBe('a=2; b=x=y');
  jar.take(['a=; Max-Age=0']);
  expect(jar.header()).toBe('b=x=y');
});
