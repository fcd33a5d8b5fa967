import { expect, test } from 'vitest';
import {
  applyEvent,
  applySnapshot,
  cpesInOrder,
  diagnosesInOrder,
  EMPTY_BENCH,
  mergeMessages,
  sessionsOf,
} from '#renderer/features/bench/model.ts';
import type { AcsEvent, Diagnosis } from '#shared/acs.ts';
import { SessionId } from '#shared/ids.ts';
import { cpe, instant, key, message, session } from './acs-samples.ts';

const after = (...events: AcsEvent[]) => events.reduce(applyEvent, EMPTY_BENCH);

test('what an event told is not overwritten by a snapshot that was read earlier', () => {
  const live = after(
    { type: 'listener', state: { state: 'off' } },
    { type: 'cpe', cpe: cpe('1', { talking: true }) },
    { type: 'session', session: session({ id: 'b', rpcs: 7 }) },
  );
  const model = applySnapshot(live, {
    listener: {
      state: 'on',
      url: 'http://127.0.0.1:7547/',
      host: '127.0.0.1',
      port: 7547,
      tls: null,
      since: instant(),
    },
    cpes: [cpe('1'), cpe('2')],
    sessions: [session({ id: 'b', rpcs: 1 }), session({ id: 'a', startedAt: instant(-1_000) })],
    diagnoses: [],
  });
  expect(model.listener).toEqual({ state: 'off' });
  expect(model.cpes.get(key('1'))?.talking).toBe(true);
  expect(model.cpes.size).toBe(2);
  expect(sessionsOf(model, key('1')).map(({ id, rpcs }) => [id, rpcs])).toEqual([
    ['b', 7],
    ['a', 1],
  ]);
});

test('what is over stays over, whatever a snapshot read earlier says', () => {
  const diagnosis = (id: string, since: number): Diagnosis => ({
    id,
    cpe: null,
    peer: id,
    cause: 'tls',
    words: '',
    next: '',
    since: instant(since),
    lastSeen: instant(since),
    times: 1,
  });
  const live = after(
    { type: 'diagnosis', id: 'a', diagnosis: diagnosis('a', 0) },
    { type: 'diagnosis', id: 'a', diagnosis: null },
  );
  const model = applySnapshot(live, {
    listener: { state: 'off' },
    cpes: [],
    sessions: [],
    diagnoses: [diagnosis('a', 0), diagnosis('b', 0), diagnosis('c', 10)],
  });
  expect(diagnosesInOrder(model).map(({ id }) => id)).toEqual(['c', 'b']);
});

test('the list keeps its order when a CPE informs', () => {
  const before = after(
    { type: 'cpe', cpe: cpe('1', { firstInform: instant(0) }) },
    { type: 'cpe', cpe: cpe('2', { firstInform: instant(10) }) },
  );
  const again = applyEvent(before, {
    type: 'cpe',
    cpe: cpe('1', { firstInform: instant(0), lastInform: instant(9_000) }),
  });
  expect(cpesInOrder(again).map(({ serialNumber }) => serialNumber)).toEqual(['2', '1']);
});

test('a message told twice is kept once, and read and live messages become one story', () => {
  const twice = after({ type: 'message', message: message({ n: 2 }) }, { type: 'message', message: message({ n: 2 }) });
  const live = twice.messages.get(SessionId.parse('s-1')) ?? [];
  expect(live).toHaveLength(1);
  expect(mergeMessages([message({ n: 1 }), message({ n: 2 })], live).map(({ n }) => n)).toEqual([1, 2]);
});

test('memory is bounded: the oldest sessions and traces go first', () => {
  const events: AcsEvent[] = [];
  for (let n = 0; n < 600; n += 1) {
    events.push({ type: 'session', session: session({ id: `s-${n}`, startedAt: instant(n) }) });
    events.push({ type: 'message', message: message({ session: `s-${n}` }) });
  }
  const model = after(...events);
  expect(model.sessions.size).toBe(500);
  expect(model.sessions.has(SessionId.parse('s-599'))).toBe(true);
  expect(model.messages.size).toBe(40);
});

test('sessions of one CPE only, and those of peers who never said who they are', () => {
  const model = after(
    { type: 'session', session: session({ id: 'a', cpe: key('1') }) },
    { type: 'session', session: session({ id: 'b', cpe: key('2') }) },
    { type: 'session', session: session({ id: 'c', cpe: null }) },
  );
  expect(sessionsOf(model, key('2')).map(({ id }) => id)).toEqual(['b']);
  expect(sessionsOf(model, null).map(({ id }) => id)).toEqual(['c']);
});
