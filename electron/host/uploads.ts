import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Random, randomToken } from '#electron/ports/random.ts';
import { storeFailure } from '#electron/store/failure.ts';
import { AppError } from '#shared/errors.ts';
import { UploadId } from '#shared/library.ts';

/** At once; a window that was closed in the middle leaves one behind until the next start. */
const UPLOADS_MOST = 4;

/** A file that came in whole, waiting to be sent on. */
export type UploadedFile = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly stream: () => Readable;
};

/** Files on their way from the screen: each part goes to the disk as it comes, so none is ever held as a whole. */
export type Uploads = {
  /** Errors: `library.uploads-most`, `store.*`. */
  begin(name: string, size: number): Promise<UploadId>;
  /** Takes the part at `offset`; one that is here already is not taken twice. Answers how many bytes there are. */
  part(upload: UploadId, offset: number, bytes: Uint8Array): Promise<number>;
  /** The file once every byte is here. Errors: `library.upload-gone`. */
  file(upload: UploadId): Promise<UploadedFile>;
  drop(upload: UploadId): Promise<void>;
  close(): Promise<void>;
};

type Upload = {
  readonly name: string;
  readonly size: number;
  readonly path: string;
  readonly handle: FileHandle;
  readonly hash: Hash;
  received: number;
  sha256: string | null;
  /** One part after the other, whatever the screen does. */
  last: Promise<unknown>;
};

export function createUploads(folder: string, random: Random): Uploads {
  const uploads = new Map<UploadId, Upload>();
  let cleared: Promise<void> | null = null;
  /** What earlier runs left. */
  const ready = (): Promise<void> => {
    cleared ??= rm(folder, { recursive: true, force: true }).then(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    });
    return cleared;
  };
  const find = (id: UploadId): Upload => {
    const upload = uploads.get(id);
    if (upload === undefined) throw new AppError('library.upload-gone');
    return upload;
  };

  async function take(upload: Upload, offset: number, bytes: Uint8Array): Promise<number> {
    // A part whose answer was lost comes again; one that skips bytes can only be a mistake.
    if (offset < upload.received) return upload.received;
    if (offset > upload.received || offset + bytes.length > upload.size) {
      throw new AppError('app.bad-input', { detail: 'the parts of the file do not follow each other' });
    }
    await upload.handle.write(bytes, 0, bytes.length, offset);
    upload.hash.update(bytes);
    upload.received += bytes.length;
    return upload.received;
  }

  const drop = async (id: UploadId): Promise<void> => {
    const upload = uploads.get(id);
    if (upload === undefined) return;
    uploads.delete(id);
    await upload.last.catch(() => undefined);
    await upload.handle.close();
    await rm(upload.path, { force: true });
  };

  return {
    async begin(name, size) {
      if (uploads.size >= UPLOADS_MOST) throw new AppError('library.uploads-most');
      const id = UploadId.parse(randomToken(random, 12));
      const path = join(folder, id);
      try {
        await ready();
        const handle = await open(path, 'wx', 0o600);
        const hash = createHash('sha256');
        uploads.set(id, { name, size, path, handle, hash, received: 0, sha256: null, last: Promise.resolve() });
      } catch (error) {
        throw storeFailure(error, folder);
      }
      return id;
    },
    part(id, offset, bytes) {
      const upload = find(id);
      const taken = upload.last.then(() => take(upload, offset, bytes));
      upload.last = taken.catch(() => undefined);
      return taken.catch((error: unknown) => {
        throw storeFailure(error, folder);
      });
    },
    async file(id) {
      const upload = find(id);
      await upload.last;
      if (upload.received < upload.size) throw new AppError('library.upload-gone');
      upload.sha256 ??= upload.hash.digest('hex');
      const { name, size, sha256, path } = upload;
      return { name, size, sha256, stream: () => createReadStream(path) };
    },
    drop,
    async close() {
      for (const id of [...uploads.keys()]) await drop(id);
    },
  };
}
