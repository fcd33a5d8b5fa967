import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';

const MEGABYTE = Buffer.alloc(1024 * 1024, 7);

/** Mounts a small and real disk as a new folder; null where this user may mount none. Unmount it in the end. */
export function mountSmallDisk(folder: string, megabytes: number): string | null {
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return mounted.status === 0 ? folder : null;
}

export function unmount(disk: string): void {
  spawnSync('umount', ['-l', disk]);
}

/** Writes until the disk takes no more. */
export function fillDisk(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = MEGABYTE.length; size >= 512; size /= 2) {
      try {
        for (;;) writeSync(handle, MEGABYTE, 0, size);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    }
  } finally {
    closeSync(handle);
  }
}
