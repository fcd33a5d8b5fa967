import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createStage, startProgram } from './program.ts';

/** `npm run serve`, as users and scripts rely on it (DESIGN.md "The command line"). */

const stage = createStage();
afterEach(() => stage.clear());

const ANY = ['--http', '127.0.0.1:0'] as const;
const get = (url: string, token: string): Promise<Response> =>
  fetch(url, { headers: { authorization: `Bearer ${token}` } });

describe('the ready line', () => {
  it('is one line of JSON with the keys in their order; the logs are on stderr', async () => {
    const program = stage.start('--demo', '--acs', '127.0.0.1:0', '--data', await stage.folder(), ...ANY);
    const ready = await program.ready();
    expect(program.stdout).toHaveLength(1);
    expect(Object.keys(ready)).toEqual(['ready', 'api', 'ui', 'acs', 'token']);
    expect(ready.api).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
    expect(ready.ui).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
    expect(ready.acs).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(program.stdout[0]).not.toContain(', ');
  });

  it('has no acs and no token where none were asked for', async () => {
    const program = stage.start('--data', await stage.folder(), ...ANY);
    expect(Object.keys(await program.ready())).toEqual(['ready', 'api', 'ui']);
  });

  it('the screen alone has no API of its own', async () => {
    const program = stage.start('--choose-site', '--no-open', '--data', await stage.folder(), ...ANY);
    expect(Object.keys(await program.ready())).toEqual(['ready', 'ui']);
  });
});

describe('--demo', () => {
  it('answers the document’s own list as the document shows it', async () => {
    const program = stage.start('--demo', '--data', await stage.folder(), ...ANY);
    const { api = '', token = '' } = await program.ready();
    const url = `${api}/inventory_device/?status=1&organization=5&limit=25&update_status=true`;
    const page = await (await get(url, token)).json();
    expect(page).toMatchObject({ count: 150, previous: null });
    expect(page.next).toBe(`${api}/inventory_device/?limit=25&offset=25&organization=5&status=1&update_status=true`);
    expect(page.results[0]).toMatchObject({ id: 1001, status: 'Up' });
    // Time starts at the demo's instant: anywhere else 1001 would have gone Down long ago.
    const { headers } = await get(`${api}/inventory_device/1001/`, token);
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('gives the same token at the next start, and does not load twice', async () => {
    const data = await stage.folder();
    const first = stage.start('--demo', '--data', data, ...ANY);
    const { token = '' } = await first.ready();
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    const second = await stage.start('--demo', '--data', data, ...ANY).ready();
    expect(second.token).toBe(token);
    const page = await (await get(`${second.api}/inventory_device/?organization=5`, token)).json();
    expect(page.count).toBe(150);
  });
});

describe('the screen', () => {
  it('belongs to the one local site: no choosing, no leaving', async () => {
    const program = stage.start('--demo', '--data', await stage.folder(), ...ANY);
    const { ui = '' } = await program.ready();
    const { client } = await stage.client(ui);
    const states = await client.sites.watch({});
    const { value: state } = await states.next();
    expect(state).toMatchObject({ fixed: true, open: 'local', sites: [{ id: 'local', kind: 'local' }] });
    await states.return?.();
    for (const call of [client.sites.leave({}), client.sites.openPractice({}), client.sites.openLocal({ name: 'x' })]) {
      await expect(call).rejects.toMatchObject({ data: { code: 'app.bad-input' } });
    }
    expect((await client.control.list({ offset: 0, limit: 1 })).count).toBeGreaterThanOrEqual(150);
    expect(await client.acs.state({})).toEqual({ state: 'off' });
    expect((await client.app.info({})).host).toBe('browser');
    expect(await client.app.storage({})).toMatchObject({ secrets: 'key-file' });
  });

  it('is not for a page that calls us by another name, while the API is', async () => {
    const program = stage.start('--demo', '--data', await stage.folder(), ...ANY);
    const { api = '', ui = '', token = '' } = await program.ready();
    const { cookie } = await stage.client(ui);
    const { port } = new URL(api);
    const asked = (path: string, headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = httpRequest({
          agent: false,
          host: '127.0.0.1',
          port,
          path,
          headers: { host: 'evil.example', ...headers },
        });
        sent
          .on('response', (response) => resolve(response.resume().statusCode ?? 0))
          .on('error', reject)
          .end();
      });
    expect(await asked('/', { cookie })).toBe(403);
    expect(await asked('/api/v1/inventory_device/', { cookie })).toBe(401);
    expect(await asked('/api/v1/inventory_device/', { authorization: `Bearer ${token}` })).toBe(200);
    // Whatever is under /api/ is the API's to answer, known to it or not.
    for (const path of ['/v1/inventory_device_type/', '/v1/', '/v2/inventory_device/', '/']) {
      const address = api.replace('/v1', path);
      const told = await get(address, token);
      expect([told.status, await told.text()]).toEqual([404, '{"detail":"Not found."}']);
      const stranger = await fetch(address);
      expect([stranger.status, stranger.headers.get('content-type')]).toEqual([401, 'application/json']);
    }
  });
});

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 0, with screens and sessions open', async (signal) => {
    const program = stage.start('--demo', '--acs', '127.0.0.1:0', '--data', await stage.folder(), ...ANY);
    const { ui = '' } = await program.ready();
    const { client } = await stage.client(ui);
    void (await client.acs.events({})).next().catch(() => undefined);
    program.child.kill(signal);
    expect(await program.ended()).toBe(0);
  });
});

describe('token commands', () => {
  const run = async (...args: string[]) => {
    const program = startProgram(args);
    const code = await program.ended();
    return { code, out: program.stdout, err: program.stderr() };
  };

  it('create, use, list and revoke, beside a running server', async () => {
    const data = await stage.folder();
    const { api } = await stage.start('--demo', '--data', data, ...ANY).ready();
    const made = await run('token', 'create', '--data', data, '--name', 'Van 7', '--organization', '5', '--read-only');
    expect(made.code).toBe(0);
    const [token = ''] = made.out;
    expect(made.out).toHaveLength(1);
    expect(await get(`${api}/inventory_device/?limit=1`, token)).toMatchObject({ status: 200 });
    expect(await get(`${api}/inventory_device/?organization=6`, token)).toMatchObject({ status: 403 });
    const patch = await fetch(`${api}/inventory_device/1001/`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"reboot":true}',
    });
    expect(patch.status).toBe(403);

    expect((await run('token', 'create', '--data', data, '--name', 'Van 7')).code).toBe(1);
    const list = await run('token', 'list', '--data', data);
    expect(list.out.find((line) => line.startsWith('Van 7\torganizations 5\tview\t'))).toBeDefined();
    expect(list.out.join()).not.toContain(token);

    expect((await run('token', 'revoke', 'Van 7', '--data', data)).code).toBe(0);
    expect(await get(`${api}/inventory_device/?limit=1`, token)).toMatchObject({ status: 401 });
    expect((await run('token', 'revoke', 'Van 7', '--data', data)).code).toBe(1);
  });

  it('no token lies readable in the data folder', async () => {
    const data = await stage.folder();
    const program = stage.start('--demo', '--data', data, ...ANY);
    const { token = '' } = await program.ready();
    program.child.kill('SIGTERM');
    await program.ended();
    for (const file of ['vault.json', 'sites/local.db', 'journal.db']) {
      expect((await readFile(join(data, file))).includes(token)).toBe(false);
    }
    expect(program.stderr()).not.toContain(token);
  });
});

describe('the command line', () => {
  it('--help tells what there is', async () => {
    const program = startProgram(['--help']);
    expect(await program.ended()).toBe(0);
    const text = program.stdout.join('\n');
    for (const option of [
      '--data',
      '--http',
      '--acs',
      '--database',
      '--demo',
      '--clock',
      '--connection-request-timeout',
    ])
      expect(text).toContain(option);
  });

  it('a wrong option ends it with 2 and words, and prints no answer', async () => {
    const program = startProgram(['--htpp', '127.0.0.1:0']);
    expect(await program.ended()).toBe(2);
    expect(program.stdout).toEqual([]);
    expect(program.stderr()).toContain('--htpp');
  });
});
