import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { DeviceFileTable } from '#electron/store/schema/cpe.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/errors.ts';
import { DeviceRef, type OperationId } from '#shared/ids.ts';
import { type DeviceFile, type DeviceFileContent, DeviceFileId } from '#shared/orders.ts';
import { KEY_BYTES, seal, unseal } from './sealed.ts';

/**
 * What devices delivered: configurations and logs. A configuration holds Wi-Fi keys and passwords, so each file lies
 * encrypted under a key of its own, and that key in the store as SecretStore.protect made it (security.md N7, SPEC FS-7).
 */
export type DeviceFiles = {
  /** Keeps the bytes; they and their row are on the disk when it resolves. */
  keep(
    by: { operation: OperationId; device: DeviceRef; content: DeviceFileContent },
    bytes: Buffer,
  ): Promise<DeviceFile>;
  /** The newest first. */
  ofDevice(device: DeviceRef): Promise<DeviceFile[]>;
  /** What an operation delivered; null: nothing so far. */
  ofOperation(operation: OperationId): Promise<DeviceFile | null>;
  get(id: DeviceFileId): Promise<DeviceFile | null>;
  /** The bytes as they came. Throws `acs.file-unknown`, `acs.file-damaged`, `app.secret-unknown`. */
  read(id: DeviceFileId): Promise<Buffer>;
  /** Throws `acs.file-unknown`. */
  remove(id: DeviceFileId): Promise<void>;
};

type DeviceFilesOptions = { folder: string; store: Store; secrets: SecretStore; clock: Clock; random: Random };

export function createDeviceFiles({ folder, store, secrets, clock, random }: DeviceFilesOptions): DeviceFiles {
  const { db } = store;
  const fileOf = (id: DeviceFileId): string => join(folder, id);

  async function row(id: DeviceFileId): Promise<DeviceFileTable> {
    const found = await db.selectFrom('device_file').selectAll().where('id', '=', id).executeTakeFirst();
    if (found === undefined) throw new AppError('acs.file-unknown');
    return found;
  }

  return {
    async keep({ operation, device, content }, bytes) {
      const id = DeviceFileId.parse(random.uuid());
      const key = randomBytes(KEY_BYTES);
      await writeWhole(folder, fileOf(id), seal(key, bytes));
      const kept = {
        id,
        device,
        operation,
        content,
        at: clock.now(),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        key_cipher: await secrets.protect(key.toString('base64')),
      };
      await db.insertInto('device_file').values(kept).execute();
      return readRow(kept);
    },

    async ofDevice(device) {
      const rows = await db
        .selectFrom('device_file')
        .selectAll()
        .where('device', '=', device)
        .orderBy('at', 'desc')
        .execute();
      return rows.map(readRow);
    },

    async ofOperation(operation) {
      const found = await db
        .selectFrom('device_file')
        .selectAll()
        .where('operation', '=', operation)
        .orderBy('at', 'desc')
        .executeTakeFirst();
      return found === undefined ? null : readRow(found);
    },

    async get(id) {
      const found = await db.selectFrom('device_file').selectAll().where('id', '=', id).executeTakeFirst();
      return found === undefined ? null : readRow(found);
    },

    async read(id) {
      const { key_cipher, sha256 } = await row(id);
      const key = Buffer.from(await secrets.unprotect(key_cipher), 'base64');
      const bytes = await readFile(fileOf(id))
        .then((sealed) => unseal(key, sealed))
        .catch((cause: unknown) => {
          throw new AppError('acs.file-damaged', {}, { cause });
        });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('acs.file-damaged');
      return bytes;
    },

    async remove(id) {
      await row(id);
      await db.deleteFrom('device_file').where('id', '=', id).execute();
      await rm(fileOf(id), { force: true });
    },
  };
}

function readRow({ id, device, content, at, bytes, sha256 }: DeviceFileTable): DeviceFile {
  return {
    id: DeviceFileId.parse(id),
    device: DeviceRef.parse(device),
    content: content === 'log' ? 'log' : 'configuration',
    at: instantMillis(Number(at)),
    bytes: Number(bytes),
    sha256,
  };
}

/** A half-written file never has its name. */
async function writeWhole(folder: string, path: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.part`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
