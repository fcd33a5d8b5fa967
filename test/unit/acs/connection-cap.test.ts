import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { MOST_PATIENCE_SECONDS } from '#electron/acs/session/session.ts';
import { createConnectionCap } from '#electron/acs/wire/connection-cap.ts';
import { IDLE_MS } from '#electron/acs/wire/listener.ts';

it('over the limit the oldest connection without a session of the busiest peer is cut [H-7]', () => {
  const inSession = new Set<Socket>();
  const cap = createConnectionCap(3, (socket) => inSession.has(socket));
  const [talking, idle, other, late] = [new Socket(), new Socket(), new Socket(), new Socket()];
  inSession.add(talking);
  cap.admit(talking, 'a');
  cap.admit(idle, 'a');
  cap.admit(other, 'b');
  cap.admit(late, 'c');
  expect([talking, idle, other, late].map(({ destroyed }) => destroyed)).toEqual([false, true, false, false]);
});

it('where all are in a session the new connection gives way [H-7]', () => {
  const cap = createConnectionCap(1, () => true);
  const [first, second] = [new Socket(), new Socket()];
  cap.admit(first, 'a');
  cap.admit(second, 'b');
  expect([first.destroyed, second.destroyed]).toEqual([false, true]);
});

it('a silent connection is cut only after the most patient session has ended [H-5]', () => {
  expect(IDLE_MS).toBeGreaterThan(MOST_PATIENCE_SECONDS * 1000);
});
