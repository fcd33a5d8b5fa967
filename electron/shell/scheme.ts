import { readServed } from '#electron/web/served-folder.ts';
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
  // The barcode reader is WebAssembly; it needs no eval beyond that.
  "script-src 'self' 'wasm-unsafe-eval'",
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

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-cache',
};

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS, ...headers } });
}

/**
 * Serves the built renderer: a function from Request to Response over one folder. GET and HEAD only, our host only (S3);
 * what lies outside the folder is not there (S4, electron/web/served-folder.ts).
 */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    const url = new URL(request.url);
    if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return refuse(403);
    const file = await readServed(folder, url.pathname || '/');
    if (file === null) return refuse(404);
    const { body, type } = file;
    const headers = { ...SECURITY_HEADERS, 'content-type': type, 'content-length': String(body.byteLength) };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status: 200, headers });
  };
}
