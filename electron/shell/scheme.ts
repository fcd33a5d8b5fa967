import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { APP_HOST, APP_SCHEME } from './origin.ts';

/** How Electron is to treat our scheme; registered before the app is ready. */
export const SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

/**
 * The policy of every page (security.md S5): nothing but what lies beside it. The page needs no network at all, the host
 * talks to it through a MessagePort; `connect-src 'self'` lets it read its own files.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-cache',
};

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS, ...headers } });
}

/** Whether `path` lies in `folder`, both absolute; the folder itself does not. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path asked for, decoded once, or null where no honest page would ask for it. */
function askedPath(url: URL): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  // A backslash is a separator on Windows, a NUL ends a path in C, a colon names a drive or a stream.
  return /[\\:\0]/.test(path) ? null : path;
}

/**
 * Serves the built renderer: a pure function from Request to Response over one folder. GET and HEAD only, our host
 * only, and the file's REAL path must lie in the folder's real path, so that neither dots nor links lead out (S3, S4).
 */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    const url = new URL(request.url);
    if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return refuse(403);
    const path = askedPath(url);
    if (path === null) return refuse(400);
    const file = resolve(folder, `.${path === '/' || path === '' ? '/index.html' : path}`);
    if (!isInside(resolve(folder), file)) return refuse(403);
    try {
      const real = await realpath(file);
      if (!isInside(await realpath(folder), real)) return refuse(403);
      const body = await readFile(real);
      const type = MEDIA_TYPES[extname(real)] ?? 'application/octet-stream';
      const headers = { ...SECURITY_HEADERS, 'content-type': type, 'content-length': String(body.byteLength) };
      return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers });
    } catch {
      // Not there, a folder, or not readable: all the same to a page.
      return refuse(404);
    }
  };
}
