import { expect, test } from 'vitest';
import { createDiagnostics } from '#electron/acs/diagnosis/diagnosis.ts';
import { type Sight, sessionEnded, unprovedBy } from '#electron/acs/diagnosis/sight.ts';
import { FELL_SILENT } from '#electron/acs/session/session.ts';
import type { AcsEvent } from '#shared/acs.ts';
import type { CpeKey } from '#shared/ids.ts';
import { FakeClock } from '#test/fakes/clock.ts';

const cpe = '00D09E-BOX-1' as CpeKey;
const other = '00D09E-BOX-2' as CpeKey;
const peer = '192.168.88.31';

function watched() {
  const clock = new FakeClock('2026-11-23T04:30:00Z');
  const events: AcsEvent[] = [];
  const diagnostics = createDiagnostics({ clock, emit: (event) => void events.push(event) });
  return {
    clock,
    events,
    see: (...sights: Sight[]) => sights.forEach(diagnostics.see),
    causes: () => diagnostics.all().map(({ cause }) => cause),
    all: diagnostics.all,
  };
}

const informed = (over: Partial<Extract<Sight, { type: 'informed' }>> = {}): Sight => ({
  type: 'informed',
  cpe,
  peer,
  url: `http://${peer}:30005/`,
  events: ['2 PERIODIC'],
  currentTime: '2026-11-23T04:30:00Z',
  retryCount: 0,
  ...over,
});
const unproved = (how: 'nothing' | 'old-proof'): Sight => ({ type: 'unproved', cpe, how, detail: null });
const letIn: Sight[] = [
  { type: 'let-in', cpe },
  { type: 'reached', peer, cpe },
];
const called = (outcome: 'accepted' | 'busy' | 'unreachable' | 'refused'): Sight => ({
  type: 'called',
  cpe,
  outcome: outcome === 'accepted' ? { outcome } : { outcome, reason: 'it does not answer' },
});

test('several things are wrong: the first on the way to a session is named [D-1]', () => {
  const { see, causes } = watched();
  see(informed({ currentTime: '2020-01-01T00:00:00Z' }));
  expect(causes()).toEqual(['clock']);
  see({ type: 'unproved', cpe, how: 'wrong-password', detail: '' });
  expect(causes()).toEqual(['wrong-password']);
  see(...letIn);
  expect(causes()).toEqual(['clock']);
});

test('a user put right leaves the password', () => {
  const { see, causes } = watched();
  see({ type: 'unproved', cpe, how: 'wrong-user', detail: '“x”, expected is “y”' });
  see({ type: 'unproved', cpe, how: 'wrong-password', detail: '' });
  expect(causes()).toEqual(['wrong-password']);
});

test('401s that are not taken up: three belong to a log-in, the fourth does not [D-3]', () => {
  const { see, causes } = watched();
  see(unproved('nothing'), unproved('nothing'), unproved('nothing'));
  expect(causes()).toEqual([]);
  see(unproved('nothing'));
  expect(causes()).toEqual(['no-login']);
  see(...letIn, unproved('old-proof'), unproved('old-proof'), unproved('old-proof'), unproved('old-proof'));
  expect(causes()).toEqual(['proof-loop']);
});

test.each([
  ['0001-01-01T00:00:00Z', []],
  ['0000-00-00T00:00:00', []],
  ['2026-11-23T18:00:00', []],
  ['no time', []],
  [null, []],
  ['1970-01-01T00:01:00Z', ['clock']],
  ['2026-11-25T04:30:00Z', ['clock']],
])('a clock that says %s: %j', (currentTime, expected) => {
  const { see, causes } = watched();
  see(informed({ currentTime }));
  expect(causes()).toEqual(expected);
});

test('a CPE that moved is one CPE; places that take turns are two [D-4]', () => {
  const { see, causes, all } = watched();
  const there = informed({ peer: '192.168.88.40', url: null });
  see(informed(), informed(), there, there, informed());
  expect(causes()).toEqual([]);
  see(there);
  expect(all()).toMatchObject([
    { cause: 'duplicate-serial', words: expect.stringContaining(`${peer} and 192.168.88.40`) },
  ]);
});

test('one call that fails is no fault, the second in a row is; a start or an answer ends it', () => {
  const { see, causes } = watched();
  see(called('unreachable'));
  expect(causes()).toEqual([]);
  see(called('unreachable'));
  expect(causes()).toEqual(['call-unreachable']);
  see(informed());
  expect(causes()).toEqual(['call-unreachable']);
  see(informed({ events: ['1 BOOT'] }));
  expect(causes()).toEqual([]);
  see(called('refused'));
  expect(causes()).toEqual(['call-refused']);
  see(called('accepted'));
  expect(causes()).toEqual([]);
});

test('a session that falls silent, until one is whole', () => {
  const { see, causes } = watched();
  const ended = (end: Parameters<typeof sessionEnded>[0]['end']): Sight => {
    const sight = sessionEnded({ cpe, end } as Parameters<typeof sessionEnded>[0]);
    if (sight === null) throw new Error('it tells nothing');
    return sight;
  };
  see(ended({ how: 'aborted', why: FELL_SILENT }));
  expect(causes()).toEqual(['session-silent']);
  see(ended({ how: 'completed' }));
  expect(causes()).toEqual([]);
});

test('an address is well once its one CPE gets in, not when another behind it does; what nobody repeats fades [D-5]', async () => {
  const { see, causes, clock } = watched();
  const wrong: Sight = { type: 'wrong-path', peer, path: '/acs', method: 'POST' };
  see(wrong, ...letIn);
  expect(causes()).toEqual([]);
  see({ type: 'reached', peer, cpe: other }, wrong, ...letIn);
  expect(causes()).toEqual(['wrong-path']);
  await clock.advance(91 * 60_000);
  expect(causes()).toEqual([]);
});

test('a browser is no CPE with a wrong path, and a spare connection of a CPE that is in is nothing', () => {
  const { see, causes } = watched();
  see({ type: 'wrong-path', peer: '127.0.0.1', path: '/favicon.ico', method: 'GET' });
  expect(causes()).toEqual(['wrong-method']);
  const silent: Sight = { type: 'silent-connection', peer };
  see(...letIn, silent, silent, silent, silent);
  expect(causes()).toEqual(['wrong-method']);
});

test('which half of a log-in is wrong, in digest and basic', () => {
  const expected = { username: 'box', password: 's3cret' };
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
  expect(unprovedBy(basic('box:nope'), 'wrong', expected).how).toBe('wrong-password');
  expect(unprovedBy(basic('fox:s3cret'), 'wrong', expected)).toEqual({
    how: 'wrong-user',
    detail: '“fox”, expected is “box”',
  });
  expect(unprovedBy('Digest username="fox", response="00"', 'wrong', expected).how).toBe('wrong-user');
  expect(unprovedBy('Digest username="box", nonce="old"', 'absent', expected).how).toBe('old-proof');
  expect(unprovedBy(undefined, 'absent', expected).how).toBe('nothing');
});

test.each([
  [0, '5 to 10 seconds'],
  [3, '40 to 80 seconds'],
  [5, '3 to 5 minutes'],
  [40, '43 to 85 minutes'],
])('put off by us after %i failed sessions: it waits %s, until it informs [D-6]', (retryCount, wait) => {
  const { see, all, causes } = watched();
  see(informed({ retryCount }), ...letIn, { type: 'ended', cpe, how: 'put-off' });
  expect(all()[0]?.words).toContain(wait);
  see(informed({ retryCount: retryCount + 1 }));
  expect(causes()).toEqual([]);
});

test('a wrong port and a certificate that is not trusted are of an address, and end when its CPE gets in', () => {
  const { see, all, causes } = watched();
  see({ type: 'tls-refused', peer, words: 'ssl3_read_bytes:tlsv1 alert unknown ca:SSL alert number 48' });
  expect(all()[0]?.words).toContain('does not know who signed the certificate');
  see({ type: 'wrong-port', peer, port: 80, right: 7547 });
  expect(all()[0]?.words).toBe('It knocks at port 80, but the ACS listens on port 7547.');
  see(informed(), ...letIn);
  expect(causes()).toEqual([]);
});
