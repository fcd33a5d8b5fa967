import { describe, expect, it, vi } from 'vitest';
import { at, ended, REQUEST, scansOfLoopback, step, told } from './scans.ts';

const scans = scansOfLoopback();

describe('trying ports', () => {
  it('stays within the subnet, tells open from closed, and reads page and banner', async () => {
    const page = await scans.lan.http('127.0.0.2', (_, response) => {
      response.setHeader('server', 'acme/1');
      response.end('<title>Hall &amp; Garden</title>');
    });
    const ssh = await scans.lan.tcp('127.0.0.2', (socket) => socket.write('SSH-2.0-dropbear\r\n'));
    const outside = await scans.lan.tcp('127.0.0.17', () => undefined, page.port);
    const discovery = scans.start({
      places: {
        tcp: [
          { port: page.port, speaks: 'http' },
          { port: ssh.port, speaks: 'ssh' },
        ],
      },
    });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    const row = at(discovery, '127.0.0.2');
    expect(row.ports.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(told(row)).toEqual(
      expect.arrayContaining(['page title: Hall & Garden', 'page server: acme/1', 'ssh server: SSH-2.0-dropbear']),
    );
    // On loopback every address refuses: 14 of a /28 without our own.
    expect(discovery.all().neighbours).toHaveLength(13);
    expect(at(discovery, '127.0.0.9').ports).toMatchObject([{ state: 'closed' }, { state: 'closed' }]);
    expect(outside.heard()).toBe(0);
    expect(step(discovery, 'ports')).toMatchObject({ state: 'done', found: 13, done: 26, of: 26 });
  });

  it('a server that accepts and says nothing holds nobody up', async () => {
    const mute = await scans.lan.tcp('127.0.0.2', () => undefined);
    const discovery = scans.start({ places: { tcp: [{ port: mute.port, speaks: 'http' }] }, timing: { read: 150 } });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    expect(at(discovery, '127.0.0.2').ports).toMatchObject([{ port: mute.port, state: 'open' }]);
  });

  it('goes no faster than it may', async () => {
    const discovery = scans.start({ timing: { knocksPerSecond: 50, listen: 60, askAt: [0] } });
    const begun = performance.now();
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    // Thirteen knocks at fifty a second: a lower bound, so that a busy computer cannot break it.
    expect(performance.now() - begun).toBeGreaterThan(200);
  });
});

describe('Stop', () => {
  it('ends at once, closes everything, and the next scan begins anew', async () => {
    const mndp = await scans.lan.udp('127.0.0.2', () => null);
    const discovery = scans.start({
      places: { mndp: [{ address: '127.0.0.2', port: mndp.port }] },
      timing: { askAt: [0, 60_000], listen: 120_000 },
    });
    await discovery.scan(REQUEST);
    await vi.waitFor(() => expect(mndp.heard()).toBe(1));
    await expect(discovery.scan(REQUEST)).rejects.toMatchObject({ code: 'discovery.busy' });
    const { phase, steps } = discovery.stop();
    expect(phase).toBe('stopped');
    expect(steps.map(({ state }) => state)).not.toContain('running');
    expect((await discovery.scan(REQUEST)).phase).toBe('running');
    await vi.waitFor(() => expect(mndp.heard()).toBe(2));
    await discovery.close();
    expect(discovery.all().scan.phase).toBe('stopped');
  });

  it('a knock that is cut short tells nothing', async () => {
    const mute = await scans.lan.tcp('127.0.0.2', () => undefined);
    const discovery = scans.start({
      commands: { ip: JSON.stringify([{ dst: '127.0.0.2', dev: 'lo', lladdr: '74:4d:28:00:00:02' }]) },
      places: { tcp: [{ port: mute.port, speaks: 'ssh' }] },
      timing: { read: 60_000, listen: 30, askAt: [0] },
    });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await vi.waitFor(() => expect(mute.heard()).toBe(1));
    discovery.stop();
    await discovery.close();
    expect(at(discovery, '127.0.0.2').ports).toEqual([]);
  });

  it('in the middle of knocking takes no cut-off knock for silence', async () => {
    const discovery = scans.start({ timing: { knocksPerSecond: 20, listen: 30, askAt: [0] } });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await vi.waitFor(() => expect(step(discovery, 'ports').done).toBeGreaterThan(1));
    discovery.stop();
    const { done } = step(discovery, 'ports');
    await discovery.close();
    expect(step(discovery, 'ports')).toMatchObject({ state: 'stopped', done });
    expect(discovery.all().neighbours.flatMap(({ ports }) => ports.map(({ state }) => state))).not.toContain('silent');
  });
});

describe('what cannot be had', () => {
  it('is said for the step, and the others go on', async () => {
    const taken = await scans.lan.udp('127.0.0.1', () => null, { bind: '0.0.0.0' });
    const discovery = scans.start({ commands: {}, places: { mndpListen: taken.port } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(step(discovery, 'table')).toMatchObject({ state: 'unavailable', words: expect.stringContaining('table') });
    expect(step(discovery, 'mndp')).toMatchObject({
      state: 'unavailable',
      words: `UDP port ${taken.port} is used by another program.`,
    });
    expect(step(discovery, 'ubiquiti').state).toBe('done');
    expect(discovery.all().scan.phase).toBe('done');
  });

  it('an address that goes in the middle of a scan', async () => {
    // Nobody has this one, and nothing is routed there.
    const discovery = scans.start({ address: '240.0.0.77', timing: { listen: 30, askAt: [0] } });
    await discovery.scan({ ...REQUEST, address: '240.0.0.77', reach: 'near' });
    await ended(discovery);
    expect(step(discovery, 'mndp').state).toBe('unavailable');
    expect(step(discovery, 'ports')).toMatchObject({
      state: 'unavailable',
      words: 'This computer no longer has the address 240.0.0.77 on lo.',
    });
    expect(discovery.all().neighbours).toEqual([]);
  });

  it('an interface that is gone before it', async () => {
    const discovery = scans.start({});
    await expect(discovery.scan({ ...REQUEST, name: 'eth9' })).rejects.toMatchObject({
      code: 'discovery.interface-gone',
    });
    expect(discovery.all().scan.phase).toBe('never');
  });
});
