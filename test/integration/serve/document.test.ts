import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStage } from './program.ts';

/**
 * The document's own curl lines, pasted into a shell in its order against `serve --demo`; only host and token are
 * replaced. What they answer in full is compared byte by byte in inventory/golden.test.ts.
 */

const stage = createStage();
const run = promisify(execFile);
let api = '';
let token = '';
beforeAll(async () => {
  ({ api = '', token = '' } = await stage
    .start('--demo', '--data', await stage.folder(), '--http', '127.0.0.1:0')
    .ready());
}, 30_000);
afterAll(() => stage.clear());

const HOST = 'https://control.zequenze.com/api/v1';

/** Runs the lines; returns what curl printed and the status it got. */
async function paste(lines: string): Promise<{ status: number; text: string }> {
  const script = lines.replaceAll(HOST, api).replaceAll('YOUR_API_TOKEN', token);
  const { stdout } = await run('bash', ['-c', `${script} -s -w '\\n%{http_code}'`]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), text: stdout.slice(0, end) };
}

async function json(lines: string, status = 200): Promise<Record<string, unknown>> {
  const answer = await paste(lines);
  expect(answer.status, answer.text).toBe(status);
  return JSON.parse(answer.text);
}

const DETAIL = String.raw`curl -X GET "https://control.zequenze.com/api/v1/inventory_device/1001/?pending=true&update_status=true" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json"`;

it('the list', async () => {
  const page =
    await json(String.raw`curl -X GET "https://control.zequenze.com/api/v1/inventory_device/?status=1&organization=5&limit=25&update_status=true" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json"`);
  expect(page).toMatchObject({
    count: 150,
    next: `${api}/inventory_device/?limit=25&offset=25&organization=5&status=1&update_status=true`,
    previous: null,
  });
  expect(Object.keys(page)).toEqual(['count', 'next', 'previous', 'results']);
  expect((page['results'] as unknown[])[0]).toMatchObject({
    id: 1001,
    name: 'Router-Branch-Office-001',
    status: 'Up',
    latitude: '40.7128',
    last_connection: '2024-01-15T14:22:30Z',
    pending_settings: 'firmware_update,reboot_scheduled',
  });
});

it('the create', async () => {
  const created = await json(
    String.raw`curl -X POST "https://control.zequenze.com/api/v1/inventory_device/" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json" \
-d '{
"name": "Router-Branch-Office-002",
"customer_id": "CUST-2024-002",
"serial_number": "ZEQ240100002",
"type": 12,
"organization_id": 5,
"location_name": "Boston Branch Office",
"description": "Secondary branch office router",
"username": "device_admin",
"password": "secure_password_123",
"update_frequency": 300
}'`,
    201,
  );
  expect(created).toMatchObject({
    id: 1002,
    is_active: false,
    status: 'Down',
    type_short_name: 'enterprise_router',
    software_version: null,
    username: 'device_admin',
    update_frequency: 300,
    pending_settings: null,
  });
  expect(created['status_change']).toBe(created['created']);
  expect(created).not.toHaveProperty('password');
});

it('the detail', async () => {
  expect(await json(DETAIL)).toMatchObject({
    id: 1001,
    unique_identifier: 'ZEQ:ENT:RTR:240100001',
    firmware_image: 45,
    firmware_image_is_pending: true,
    last_change: '2024-01-15T12:45:20Z',
    pending_settings: 'firmware_update:pending,reboot_scheduled:2024-01-16T02:00:00Z',
  });
});

it('the replacement', async () => {
  const replaced = await json(String.raw`curl -X PUT "https://control.zequenze.com/api/v1/inventory_device/1001/" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json" \
-d '{
"name": "Router-Branch-Office-001-Updated",
"customer_id": "CUST-2024-001",
"serial_number": "ZEQ240100001",
"type": 15,
"organization_id": 5,
"location_name": "New York Main Office",
"description": "Updated main office router with new configuration",
"latitude": "40.7589",
"longitude": "-73.9851",
"update_frequency": 180
}'`);
  expect(replaced).toMatchObject({ id: 1001, type: 15, location_name: 'New York Main Office', update_frequency: 180 });
});

it('the three operations: queued at once, told by the next detail', async () => {
  const reboot = await json(String.raw`curl -X PATCH "https://control.zequenze.com/api/v1/inventory_device/1001/" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json" \
-d '{
"reboot": true,
"debug": true
}'`);
  expect(reboot).toMatchObject({ debug: true });
  const firmware = await json(String.raw`curl -X PATCH "https://control.zequenze.com/api/v1/inventory_device/1001/" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json" \
-d '{
"firmware_image": 47,
"firmware_image_is_pending": true
}'`);
  expect(firmware).toMatchObject({ firmware_image: 47, firmware_image_is_pending: true });
  await json(String.raw`curl -X PATCH "https://control.zequenze.com/api/v1/inventory_device/1001/" \
-H "Authorization: Bearer YOUR_API_TOKEN" \
-H "Content-Type: application/json" \
-d '{
"sync": true,
"reconf": true
}'`);
  const pending = String((await json(DETAIL))['pending_settings']).split(',');
  expect(pending.toSorted()).toEqual(
    [
      'firmware_update:pending',
      'reboot:pending',
      'reboot_scheduled:2024-01-16T02:00:00Z',
      'reconf:pending',
      'sync:pending',
    ].toSorted(),
  );
});

it('the deletion', async () => {
  const lines = String.raw`curl -X DELETE "https://control.zequenze.com/api/v1/inventory_device/1001/" \
-H "Authorization: Bearer YOUR_API_TOKEN"`;
  expect(await paste(lines)).toEqual({ status: 204, text: '' });
  expect(await paste(lines)).toEqual({ status: 404, text: '{"detail":"Not found."}' });
});
