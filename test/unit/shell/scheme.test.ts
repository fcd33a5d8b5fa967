import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, serveFolder } from '#electron/shell/scheme.ts';

const SECRET = 'nothing a page may read';
let folder: string;
let handle: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-scheme-'));
  const served = join(folder, 'renderer');
  await mkdir(join(served, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-secret'));
  await writeFile(join(served, 'index.html'), '<!doctype html>');
  await writeFile(join(served, 'assets', 'a b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), SECRET);
  await writeFile(join(folder, 'renderer-secret', 'secret.txt'), SECRET);
  await symlink(join(folder, 'secret.txt'), join(served, 'link.txt'));
  await symlink(folder, join(served, 'up'));
  handle = serveFolder(served);
});
afterAll(() => rm(folder, { recursive: true }));

/** A request as Electron hands it over: the address is not read by a parser on the way, so odd ones arrive as they are. */
function request(url: string, method = 'GET'): Request {
  return { url, method } as Request;
}

describe('the app’s own scheme (S3-S5)', () => {
  it('serves the page with the exact policy', async () => {
    const response = await handle(request('demarc://app/'));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'content-type': 'text/html; charset=utf-8',
      'content-length': '15',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
      'cache-control': 'no-cache',
    });
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-src 'none'; frame-ancestors 'none'; object-src 'none'",
    );
  });

  it('serves a file whose name needs decoding, and HEAD without a body', async () => {
    const response = await handle(request('demarc://app/assets/a%20b.js?v=1#x'));
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
    const head = await handle(request('demarc://app/assets/a%20b.js', 'HEAD'));
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });

  it.each([
    ['POST', 'demarc://app/', 405],
    ['OPTIONS', 'demarc://app/', 405],
    ['GET', 'demarc://evil/', 403],
    ['GET', 'demarc://app.evil/', 403],
    ['GET', 'demarc://app:80/', 403],
    ['GET', 'https://app/', 403],
    ['GET', 'file:///etc/passwd', 403],
    ['GET', 'demarc://app/nothing.js', 404],
    ['GET', 'demarc://app/assets', 404],
    ['GET', 'demarc://app/assets/', 404],
    ['GET', 'demarc://app/%zz', 404],
    ['GET', 'demarc://app/index.html%00.js', 404],
    ['GET', 'demarc://app/..%5csecret.txt', 404],
    ['GET', 'demarc://app/C:/secret.txt', 404],
    ['GET', 'demarc://app/index.html::$DATA', 404],
    ['GET', 'demarc://app/../secret.txt', 404],
    ['GET', 'demarc://app/%2e%2e/secret.txt', 404],
    ['GET', 'demarc://app/..%2fsecret.txt', 404],
    ['GET', 'demarc://app/..%2frenderer-secret%2fsecret.txt', 404],
    ['GET', 'demarc://app/%252e%252e%252fsecret.txt', 404],
    ['GET', 'demarc://app//etc/passwd', 404],
    ['GET', 'demarc://app/link.txt', 404],
    ['GET', 'demarc://app/up/secret.txt', 404],
  ])('%s %s is refused with %i', async (method, url, status) => {
    const response = await handle(request(url, method));
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it('no path of dots, slashes and their disguises leads out', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '%00',
      'up',
      'assets',
      'secret.txt',
      'renderer-secret',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const response = await handle(request(`demarc://app/${pieces.join('')}`));
        expect(await response.text()).not.toContain(SECRET);
      }),
      { numRuns: 2000 },
    );
  });
});
