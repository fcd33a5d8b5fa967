import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';

export type ServedFile = { readonly body: Buffer; readonly type: string; readonly immutable: boolean };

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

/** Whether `path` lies in `folder`, both absolute; the folder itself does not. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path of a URL, decoded once, or null where no honest page would ask for it. */
function askedPath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    // A backslash is a separator on Windows, a NUL ends a path in C, a colon names a drive or a stream.
    return /[\\:\0]/.test(path) || !path.startsWith('/') ? null : path;
  } catch {
    return null;
  }
}

/**
 * Reads a file of the built renderer by the path of a URL; null for everything that is not there. The file's REAL path
 * must lie in the folder's real path, so that neither dots nor links lead out (security.md S4).
 */
export async function readServed(folder: string, pathname: string): Promise<ServedFile | null> {
  const path = askedPath(pathname);
  if (path === null) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  if (!isInside(resolve(folder), file)) return null;
  try {
    const real = await realpath(file);
    if (!isInside(await realpath(folder), real)) return null;
    const body = await readFile(real);
    const type = MEDIA_TYPES[extname(real).toLowerCase()] ?? 'application/octet-stream';
    // Vite writes the hash of the contents into the name of everything in assets/.
    return { body, type, immutable: path.startsWith('/assets/') };
  } catch {
    // Not there, a folder, or not readable: all the same to a page.
    return null;
  }
}
