import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { absenceOf, obstaclesOf } from '#electron/host/acs-surroundings.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemCommands } from '#electron/ports/commands.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** What this computer can tell about its own network, with its real programs and sockets, on loopback. */

const { signal } = new AbortController();
const ports = {
  clock: systemClock,
  commands: systemCommands,
  network: {
    interfaces: () => [
      { name: 'lo', address: '127.0.0.1', family: 'IPv4' as const, mac: null, internal: true, prefix: 8 },
    ],
  },
};
let stage: OwnSiteStage;

beforeEach(async () => {
  stage = await openOwnSiteStage();
});
afterEach(() => stage.close());

it('a port that is taken: by whom, and which is free instead', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const taken = await obstaclesOf({ host: '127.0.0.1', port }, ports, signal);
  if (process.platform === 'linux') expect(taken.portOwner).toMatch(`(process ${process.pid})`);
  expect(taken.freePort).toBeGreaterThan(1023);
  server.close();
  await once(server, 'close');
  expect(await obstaclesOf({ host: '127.0.0.1', port }, ports, signal)).toMatchObject({
    portOwner: null,
    freePort: null,
  });
});

it('a device that answers and never called', async () => {
  const there = await absenceOf('127.0.0.9', stage.own, ports, signal);
  expect(there.cause).not.toBe('silent');
  expect(there.checks).toContainEqual(expect.objectContaining({ what: 'Reachable', result: 'fine' }));
});

it('the ACS is off', async () => {
  await stage.own.acs.turnOff();
  expect(await absenceOf('127.0.0.9', stage.own, ports, signal)).toMatchObject({ cause: 'acs-off' });
});
