import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser the tests drive: `DEMARC_CHROMIUM`, else the system's `chromium`, else Playwright's own (undefined). */
export function chromiumPath(): string | undefined {
  const named = process.env['DEMARC_CHROMIUM'];
  if (named) return named;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, 'chromium');
    if (folder !== '' && existsSync(candidate)) return candidate;
  }
  return undefined;
}

/** Launch options for Playwright and for vitest's browser mode alike. */
export function chromiumLaunch(): { executablePath?: string; args: string[]; chromiumSandbox: boolean } {
  const executablePath = chromiumPath();
  return { ...(executablePath ? { executablePath } : {}), args: QUIET, chromiumSandbox: false };
}
