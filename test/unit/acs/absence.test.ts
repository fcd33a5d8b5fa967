import { expect, test } from 'vitest';
import { type Surroundings, whyAbsent } from '#electron/acs/diagnosis/absence.ts';
import type { AcsState, Diagnosis } from '#shared/acs.ts';
import { ABSENCE_CAUSES, type AbsenceCause } from '#shared/acs-surroundings.ts';
import { Instant } from '#shared/ids.ts';

const since = Instant.parse('2026-11-25T08:00:00Z');
const listener: AcsState = {
  state: 'on',
  url: 'http://192.168.88.10:7547/',
  host: '192.168.88.10',
  port: 7547,
  tls: null,
  since,
};
const diagnosis: Diagnosis = {
  id: 'peer 192.168.88.77',
  cpe: null,
  peer: '192.168.88.77',
  cause: 'wrong-path',
  words: 'Its ACS URL has the wrong path: it asks for /acs.',
  next: 'Type it as it stands.',
  since,
  lastSeen: since,
  times: 1,
};

/** A device that is there, on the cable, with nothing in its way. */
const there: Surroundings = {
  address: '192.168.88.77',
  listener,
  nif: { name: 'eth0', address: '192.168.88.10', prefix: 24 },
  own: ['127.0.0.1', '192.168.88.10'],
  diagnosis: null,
  lastInform: null,
  reach: 'answers',
  acsUrl: null,
  firewall: { state: 'off', name: 'ufw', open: 'sudo ufw allow 7547/tcp' },
};

const CASES: readonly [AbsenceCause, Partial<Surroundings>, RegExp][] = [
  ['acs-off', { listener: { state: 'off' } }, /is off/],
  ['no-address', { nif: null }, /lost the address 192\.168\.88\.10/],
  ['own-address', { address: '192.168.88.10' }, /this laptop itself/],
  ['tried', { diagnosis }, /wrong path/],
  ['came', { lastInform: '2026-11-25T08:10:00Z' }, /does talk/],
  ['other-subnet', { address: '192.168.1.1', reach: 'silent' }, /not within 192\.168\.88\.10\/24/],
  ['silent', { reach: 'silent' }, /Nobody answers at 192\.168\.88\.77 on eth0/],
  ['acs-url', { acsUrl: 'http://10.0.0.5:7547/', lastInform: '2026-11-24T08:00:00Z' }, /another ACS: http:\/\/10/],
  ['acs-url', { acsUrl: '' }, /no ACS URL/],
  ['firewall', { firewall: { ...there.firewall, state: 'on' } }, /ufw is on/],
  ['never-called', {}, /never called/],
  ['never-called', { acsUrl: 'HTTP://192.168.88.10:7547', reach: 'resolves' }, /never called/],
];

test.each(CASES)('%s', (cause, over, words) => {
  const found = whyAbsent({ ...there, ...over });
  expect(found.cause).toBe(cause);
  expect(found.words).toMatch(words);
  for (const text of [found.words, found.next]) expect(text).toMatch(/^[A-Z]/);
  // Everything before the cause was looked at and was fine, or could not be told.
  const wrong = found.checks.filter(({ result }) => result === 'wrong');
  expect(wrong.map((check) => check.words)).toEqual(cause === 'never-called' ? [] : [found.words]);
});

test('of several causes the first on the way is named, and each has its case [D-8]', () => {
  const all = CASES.filter(([cause]) => cause !== 'never-called' && cause !== 'own-address');
  for (const [index, [cause, over]] of all.entries()) {
    const later = all.slice(index).map(([, more]) => more);
    const both = Object.assign({}, there, ...later.toReversed(), over) as Surroundings;
    expect(ABSENCE_CAUSES.indexOf(whyAbsent(both).cause)).toBeLessThanOrEqual(ABSENCE_CAUSES.indexOf(cause));
  }
  expect(new Set(CASES.map(([cause]) => cause))).toEqual(new Set(ABSENCE_CAUSES));
});
