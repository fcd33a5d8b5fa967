import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

const IMPORT = '/inventory_device_import/';
const csv = { 'content-type': 'text/csv' };

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  freshSite(engine, (opened) => {
    site = opened;
  });

  const count = async () => (await site.call('GET', '/inventory_device/?limit=1')).json()['count'];
  const device = async (serial: string) => (await site.call('GET', `/inventory_device_serial/${serial}/`)).json();
  const heading = 'name,serial_number,type,organization_id,location_name,latitude,description,password';

  test('a CSV becomes devices, each as if created alone', async () => {
    const raw = [
      heading,
      'One,C-1,12,5,new york branch office,40.70,"two\r\nlines, ""quoted""",s3cret',
      'Two,007,15,6,,,,',
      '',
      "'=Three,C-3,12,5,Nowhere,,'-1+1,",
    ].join('\r\n');
    const reply = await site.call('POST', IMPORT, { raw, headers: csv });
    expect([reply.status, reply.json()]).toEqual([
      201,
      { rows: 3, created: 3, skipped: 0, ids: [3007, 3009], errors: [] },
    ]);
    expect(await device('C-1')).toMatchObject({
      name: 'One',
      location: 25,
      location_short_name: 'ny_branch',
      latitude: '40.70',
      description: 'two\r\nlines, "quoted"',
      status: 'Down',
      is_active: false,
      update_frequency: 300,
    });
    expect(await device('007')).toMatchObject({
      type_short_name: 'branch_gateway',
      organization_id: 6,
      description: null,
    });
    expect(await device('C-3')).toMatchObject({ name: '=Three', description: '-1+1', location: null });
    const known = await site.inventory.findForCpe({ oui: '', productClass: '', serialNumber: 'C-1' });
    expect(known?.password).toBe('s3cret');
    expect(await count()).toBe(159);
    const next = await site.call('POST', '/inventory_device/', {
      body: { name: 'after', serial_number: 'AFTER', type: 12, organization_id: 5 },
    });
    expect(next.json()['id']).toBe(3010);
  });

  test('one wrong row and nothing is imported; each says for itself what', async () => {
    const rows = [
      { name: 'a', serial_number: 'J1', type: 12, organization_id: 5 },
      { name: '', serial_number: 'J2', type: 99, organization_id: 5 },
      { name: 'c', serial_number: 'j1 ', type: 12, organization_id: 5 },
      'text',
      { name: 'd', serial_number: 'ZEQ240100001', type: 12, organization_id: 77 },
    ];
    const reply = await site.call('POST', IMPORT, { body: rows });
    expect([reply.status, reply.json()]).toEqual([
      400,
      {
        rows: 5,
        created: 0,
        skipped: 0,
        ids: null,
        errors: [
          {
            row: 2,
            errors: { name: ['This field may not be blank.'], type: ['Invalid pk "99" - object does not exist.'] },
          },
          { row: 3, errors: { serial_number: ['device with this serial number already exists.'] } },
          { row: 4, errors: { non_field_errors: ['Invalid data. Expected a dictionary, but got str.'] } },
          {
            row: 5,
            errors: {
              organization_id: ['Invalid pk "77" - object does not exist.'],
              serial_number: ['device with this serial number already exists.'],
            },
          },
        ],
      },
    ]);
    expect(await count()).toBe(156);
    for (const body of [{}, 'x', null]) expect((await site.call('POST', IMPORT, { body })).status).toBe(400);
    expect((await site.call('POST', IMPORT, { raw: '<a/>', headers: { 'content-type': 'text/xml' } })).status).toBe(
      415,
    );
  });

  test('a dry run says what would be and leaves nothing; a repetition skips what is there', async () => {
    const rows = [1, 2, 3].map((n) => ({ name: `n${n}`, serial_number: `DRY${n}`, type: 12, organization_id: 5 }));
    const dry = await site.call('POST', `${IMPORT}?dry_run=true`, { body: rows });
    expect([dry.status, dry.json()['created']]).toEqual([200, 3]);
    expect(await count()).toBe(156);
    const headers = { 'idempotency-key': 'import-1' };
    const first = await site.call('POST', IMPORT, { body: rows.slice(0, 2), headers });
    expect((await site.call('POST', IMPORT, { body: rows.slice(0, 2), headers })).text).toBe(first.text);
    expect((await site.call('POST', IMPORT, { body: rows })).status).toBe(400);
    const rest = await site.call('POST', `${IMPORT}?skip_existing=1`, { body: rows });
    expect(rest.json()).toMatchObject({ created: 1, skipped: 2 });
    expect(await count()).toBe(159);
  });

  test('a token imports into its organization only', async () => {
    const token = await site.inventory.tokens.create({ name: 'five', organizations: [5], rights: RIGHTS });
    const row = { name: 'a', serial_number: 'T1', type: 12 };
    const foreign = await site.call('POST', IMPORT, { token, body: [{ ...row, organization_id: 6 }] });
    expect(foreign.status).toBe(400);
    expect((await site.call('POST', IMPORT, { token, body: [row] })).status).toBe(201);
    expect(await device('T1')).toMatchObject({ organization_id: 5 });
  });

  test('what is exported can be read by anything and imported elsewhere', async () => {
    const description = '=HYPERLINK("http://evil")';
    await site.call('PATCH', '/inventory_device/2001/', { body: { description, longitude: '-74.0060' } });
    const json = await site.call('GET', '/inventory_device_export/');
    const all = JSON.parse(json.text) as Record<string, unknown>[];
    expect(all).toHaveLength(156);
    expect(all[0]).toMatchObject({
      id: 1001,
      pending_settings: 'firmware_update:pending,reboot_scheduled:2024-01-16T02:00:00Z',
    });
    const lines = await site.call('GET', '/inventory_device_export/?as=ndjson');
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(all);
    const table = await site.call('GET', '/inventory_device_export/?as=csv');
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(table.text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(table.text).toContain(',-74.0060,');
    for (const { text } of [json, lines, table]) expect(text).not.toContain('password');
    expect((await site.call('GET', '/inventory_device_export/?as=xls')).status).toBe(400);
    const token = await site.inventory.tokens.create({ name: 'six', organizations: [6], rights: ['view'] });
    expect(JSON.parse((await site.call('GET', '/inventory_device_export/', { token })).text)).toHaveLength(6);

    await site.store.db.deleteFrom('device').where('organization_id', '=', 6).execute();
    await site.store.db.deleteFrom('device').where('id', '=', 2001).execute();
    const back = await site.call('POST', `${IMPORT}?skip_existing=true`, { raw: table.text, headers: csv });
    expect([back.status, back.json()]).toMatchObject([201, { created: 7, skipped: 149 }]);
    expect(await device(String(all[1]?.['serial_number']))).toMatchObject({ description, longitude: '-74.0060' });
  });
});
