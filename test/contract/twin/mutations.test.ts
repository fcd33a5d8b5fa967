import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedded, type Place } from '#test/fixtures/inventory/engines.ts';
import { callApi, openSite, type TestSite } from '#test/fixtures/inventory/site.ts';
import { CHECKS, type Contract } from './checks.ts';
import { mutatedServer } from './mutated-server.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';

/** The checks of the contract notice what they are there for: each mutation is one server with one wrong behaviour. */

/** The demo data, loaded once; every server begins with a copy. */
let template: Place;

beforeAll(async () => {
  template = await embedded.place();
  const site = await openSite(template);
  await site.inventory.loadDemo();
  await site.close();
}, 60_000);
afterAll(() => template.remove());

/** The name of the first check that fails; null: none did. */
async function firstFailure(mutation: Mutation | null): Promise<string | null> {
  const place = await embedded.place();
  if (place.kind !== 'embedded' || template.kind !== 'embedded') throw new Error('no file');
  copyFileSync(template.file, place.file);
  const site: TestSite = await openSite(place);
  const server = await mutatedServer(site.api, mutation);
  try {
    const scoped = await site.inventory.tokens.create({ name: 'five', organizations: [5], rights: ['view', 'change'] });
    const contract: Contract = {
      scoped,
      call: (method, path, options) => callApi(server.api, site.token, method, path, options),
    };
    for (const { name, run } of CHECKS) {
      try {
        await run(contract);
      } catch {
        // Whatever it is: the server is not as the contract says.
        return name;
      }
    }
    return null;
  } finally {
    await server.close();
    await site.close();
    await place.remove();
  }
}

test('our own server passes every check', async () => {
  expect(await firstFailure(null)).toBeNull();
});

describe('a server that is wrong in one thing is noticed', () => {
  test.each(MUTATIONS)('$name', async (mutation) => {
    expect(await firstFailure(mutation)).not.toBeNull();
  });
  test('there are enough of them to mean something', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
  });
});
