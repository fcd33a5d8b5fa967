import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By this text the fuses are found in Electron's executable (electronjs.org, Electron fuses). */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;
/** Electron 45 has nine; as delivered, these stand on and off like this. */
const AS_DELIVERED = '101100111';

/**
 * A folder that looks like Electron's runtime to electron-builder: an executable that is nothing but its fuses, and the
 * files it expects beside it. Enough to package for real and read the result.
 */
export async function makeDummyElectron(folder: string, electronVersion: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  const wire = Buffer.concat([
    Buffer.from(`\u007fELF ${FUSE_SENTINEL}`, 'latin1'),
    Buffer.from([VERSION, AS_DELIVERED.length]),
    Buffer.from(AS_DELIVERED, 'latin1'),
    Buffer.alloc(64),
  ]);
  await writeFile(join(folder, 'electron'), wire);
  await chmod(join(folder, 'electron'), 0o755);
  await writeFile(join(folder, 'version'), electronVersion);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/en-US.pak']) {
    await writeFile(join(folder, file), '');
  }
}

/** The fuses of an executable, by their place on the wire: true is on. */
export function readFuses(executable: Buffer): boolean[] {
  const start = executable.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length;
  if (start < FUSE_SENTINEL.length) throw new Error('no fuses in this file');
  const count = executable[start + 1] ?? 0;
  return [...executable.subarray(start + 2, start + 2 + count)].map((byte) => byte === 0x31);
}
