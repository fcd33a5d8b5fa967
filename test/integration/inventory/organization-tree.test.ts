import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** Organizations form a tree, and a token reaches what is below what it was given (inventory-api 9.6, UC4). */
describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  let token: string;
  /** 5 is the demo's; 7 is below it, 8 below 7. */
  freshSite(engine, async (opened) => {
    site = opened;
    await send('POST', '/inventory_organization/', { name: 'Region', parent: 5 }, 201, site.token);
    await send('POST', '/inventory_organization/', { name: 'Branch', parent: 7 }, 201, site.token);
    token = await site.inventory.tokens.create({ name: 'tenant', organizations: [5], rights: RIGHTS });
  });

  async function send(method: string, path: string, body: unknown, status: number, by: string = token) {
    const reply = await site.call(method, path, { ...(body === null ? {} : { body }), token: by });
    expect(reply.status, reply.text).toBe(status);
    return reply.text === '' ? {} : reply.json();
  }
  const draft = (serial: string, organization?: number) => ({
    name: 'New',
    serial_number: serial,
    type: 12,
    ...(organization === undefined ? {} : { organization_id: organization }),
  });
  /** What was learned of a token is forgotten after a second. */
  const aSecondLater = () => site.clock.advance(1_001);

  test('a token sees, edits and creates below what it was given, and nothing beside it', async () => {
    const deep = await send('POST', '/inventory_device/', draft('DEEP-1', 8), 201);
    expect(await send('GET', `/inventory_device/${deep['id']}/`, null, 200)).toMatchObject({ organization_id: 8 });
    await send('PATCH', `/inventory_device/${deep['id']}/`, { name: 'Renamed' }, 200);
    expect(await send('GET', '/inventory_device/?organization=8', null, 200)).toMatchObject({ count: 1 });
    expect(await send('GET', '/inventory_device/?organization=5', null, 200)).toMatchObject({ count: 150 });
    expect(await send('GET', '/inventory_device/', null, 200)).toMatchObject({ count: 151 });
    await send('GET', '/inventory_device/?organization=6', null, 403);
    await send('POST', '/inventory_device/', draft('DEEP-2', 6), 403);
    await send('PATCH', `/inventory_device/${deep['id']}/`, { organization_id: 6 }, 403);
    await send('PATCH', `/inventory_device/${deep['id']}/`, { organization_id: 7 }, 200);
  });

  test('a body that names no organization is about the one that the token was given', async () => {
    expect(await send('POST', '/inventory_device/', draft('HOME-1'), 201)).toMatchObject({ organization_id: 5 });
    // A replacement leaves the record where it is, also further below.
    const deep = await send('POST', '/inventory_device/', draft('HOME-2', 8), 201);
    const replaced = await send('PUT', `/inventory_device/${deep['id']}/`, draft('HOME-3'), 200);
    expect(replaced).toMatchObject({ serial_number: 'HOME-3', organization_id: 8 });
  });

  test('a token of a branch does not see what is above it', async () => {
    const branch = await site.inventory.tokens.create({ name: 'branch', organizations: [8], rights: RIGHTS });
    await send('POST', '/inventory_device/', draft('UP-1', 7), 403, branch);
    expect(await send('GET', '/inventory_device/', null, 200, branch)).toMatchObject({ count: 0, next: null });
    await send('GET', '/inventory_device/1001/', null, 403, branch);
  });

  test('what is moved away in the tree leaves the reach of the token, and comes back with it', async () => {
    await send('POST', '/inventory_device/', draft('MOVE-1', 8), 201);
    await send('PATCH', '/inventory_organization/8/', { parent: 6 }, 200, site.token);
    await aSecondLater();
    expect(await send('GET', '/inventory_device/', null, 200)).toMatchObject({ count: 150 });
    await send('GET', '/inventory_device/?organization=8', null, 403);
    await send('PATCH', '/inventory_organization/8/', { parent: 5 }, 200, site.token);
    await aSecondLater();
    expect(await send('GET', '/inventory_device/', null, 200)).toMatchObject({ count: 151 });
  });

  test('the tree has no rings', async () => {
    const refused = await send('PATCH', '/inventory_organization/5/', { parent: 8 }, 400, site.token);
    expect(refused).toEqual({ parent: ['A record cannot be below itself.'] });
    await send('PATCH', '/inventory_organization/5/', { parent: 5 }, 400, site.token);
    await send('PATCH', '/inventory_organization/8/', { parent: 5 }, 200, site.token);
  });
});
