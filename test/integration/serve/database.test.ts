import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { postgres } from '../../fixtures/inventory/engines.ts';
import { createStage } from './program.ts';

/** `--database postgres://…`: a team's server, also shared by two processes. */

const stage = createStage();
const engine = postgres();
afterEach(() => stage.clear());
afterAll(() => engine.stop());

describe.skipIf(engine.missing !== null)(`serve over PostgreSQL ${engine.missing ?? ''}`, () => {
  it('serves the demo data, and a second process sees the first one’s work', async () => {
    const place = await engine.place();
    if (place.kind !== 'postgres') throw new Error('no PostgreSQL');
    const start = async () =>
      stage
        .start(
          '--demo',
          '--database',
          place.url,
          '--data',
          await stage.folder(),
          '--http',
          '127.0.0.1:0',
          '--clock',
          '2024-01-15T14:25:00Z',
        )
        .ready();
    const first = await start();
    const { client } = await stage.client(first.ui ?? '');
    expect((await client.control.list({ offset: 0, limit: 1 })).count).toBeGreaterThanOrEqual(150);

    const second = await start();
    const patched = await fetch(`${first.api}/inventory_device/1001/`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${second.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ description: 'Written by the first process' }),
    });
    expect(patched.status).toBe(200);
    const { client: other } = await stage.client(second.ui ?? '');
    expect((await other.control.device({ id: 1001 })).device?.description).toBe('Written by the first process');
    const asFirst = { headers: { authorization: `Bearer ${first.token}` } };
    expect((await fetch(`${second.api}/inventory_device/1001/`, asFirst)).status).toBe(200);
    // Each process made a token of its own: the second did not end the first one's.
    expect((await client.control.device({ id: 1001 })).device?.id).toBe(1001);

    const tokens = stage.start('token', 'list', '--database', place.url);
    expect(await tokens.ended()).toBe(0);
    expect(tokens.stdout.filter((line) => line.startsWith('Demarc on this computer'))).toHaveLength(2);
    await stage.clear();
    await place.remove();
  }, 60_000);
});
