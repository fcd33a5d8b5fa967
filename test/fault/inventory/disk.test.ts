import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embedded, type Place } from '#test/fixtures/inventory/engines.ts';
import { openSite, type TestSite } from '#test/fixtures/inventory/site.ts';

let place: Place;
let site: TestSite;
beforeEach(async () => {
  place = await embedded.place();
  site = await openSite(place);
  await site.inventory.loadDemo();
});
afterEach(async () => {
  await site.close();
  await place.remove();
});

const LIST = '/inventory_device/';
const draft = (serial: string, description = '') => ({
  name: 'New',
  serial_number: serial,
  type: 12,
  organization_id: 5,
  description,
});

test('on a full disk a write is 503 with words and reads go on; with room again everything does', async () => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(site.store.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(site.store.db);
  const refused = [];
  for (let count = 0; count < 40; count += 1) {
    const reply = await site.call('POST', LIST, { body: draft(`FULL${count}`, 'x'.repeat(3900)) });
    if (reply.status !== 201) refused.push(reply);
  }
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, text, headers } of refused) {
    expect([status, text]).toEqual([
      503,
      '{"detail":"The disk is full: nothing more can be saved. Free some space and save again. What is on the screen is not lost yet: leave it open."}',
    ]);
    expect(headers.get('retry-after')).toBe('30');
  }
  const body = (await site.call('GET', `${LIST}?limit=1000`)).json();
  expect((body['results'] as unknown[]).length).toBe(156 + 40 - refused.length);
  expect(body['count']).toBe(156 + 40 - refused.length);
  await sql`pragma max_page_count = 1000000`.execute(site.store.db);
  expect((await site.call('POST', LIST, { body: draft('ROOM') })).status).toBe(201);
});

test('a database that fails is a 500 without a word about what is inside', async () => {
  await sql`drop table idempotency`.execute(site.store.db);
  const reply = await site.call('POST', LIST, { body: draft('A'), headers: { 'idempotency-key': 'k' } });
  expect([reply.status, reply.text]).toEqual([500, '{"detail":"Internal server error."}']);
  expect(site.log.text()).toContain('idempotency');
  expect((await site.call('GET', LIST)).status).toBe(200);
});

test('passwords lie in the file only as what the secret store made of them', async () => {
  const secret = 'planted-password-4711';
  await site.call('POST', LIST, { body: { ...draft('P1'), password: secret }, headers: { 'idempotency-key': 'p1' } });
  await site.call('PATCH', `${LIST}2001/`, { body: { password: secret, username: 'cpe' } });
  await site.call('PUT', `${LIST}2002/`, { body: { ...draft('P3'), password: secret } });
  const { token } = site;
  await sql`pragma wal_checkpoint(truncate)`.execute(site.store.db);
  const { readFileSync } = await import('node:fs');
  if (place.kind !== 'embedded') throw new Error('this test reads the file');
  const bytes = readFileSync(place.file);
  expect(bytes.includes(secret)).toBe(false);
  expect(bytes.includes(token)).toBe(false);
  expect(bytes.includes(Buffer.from(secret).toString('hex'))).toBe(true);
});
