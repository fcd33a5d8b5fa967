import { createHash, randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { contentOf } from '#electron/store/content.ts';
import type { DeviceFileTable } from '#electron/store/schema/cpe.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/errors.ts';
import { DeviceRef, type OperationId } from '#shared/ids.ts';
import { type DeviceFile, type DeviceFileContent, DeviceFileId } from '#shared/orders.ts';
import { KEY_BYTES, SEALED_MORE_BYTES, seal, unseal } from '../cpe/sealed.ts';

/**
 * What devices delivered: configurations and logs. A configuration holds Wi-Fi keys and passwords, so each file lies
 * encrypted under a key of its own, and that key in the store as SecretStore.protect made it (security.md N7, SPEC FS-7).
 * The bytes are there before the row that names them, and go after it.
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

/** `folder`: where they lie, unless processes share a database: then they lie there, for each of them. */
type DeviceFilesOptions = { folder: string; store: Store; secrets: SecretStore; clock: Clock; random: Random };

export function createDeviceFiles({ folder, store, secrets, clock, random }: DeviceFilesOptions): DeviceFiles {
  const { db } = store;
  const content = contentOf(store, folder, random, clock);

  async function sealedBytes({ id, bytes, sealed_sha256: sha256 }: DeviceFileTable): Promise<Buffer> {
    if (sha256 === null) return readFile(join(folder, DeviceFileId.parse(id)));
    const sealed = await content.read(sha256, Number(bytes) + SEALED_MORE_BYTES);
    if (sealed === null) throw new Error('the file is not there, or not what it was');
    return sealed;
  }

  async function row(id: DeviceFileId): Promise<DeviceFileTable> {
    const found = await db.selectFrom('device_file').selectAll().where('id', '=', id).executeTakeFirst();
    if (found === undefined) throw new AppError('acs.file-unknown');
    return found;
  }

  return {
    async keep({ operation, device, content: kind }, bytes) {
      const id = DeviceFileId.parse(random.uuid());
      const key = randomBytes(KEY_BYTES);
      const sealed = await content.keep(seal(key, bytes));
      const kept = {
        id,
        device,
        operation,
        content: kind,
        at: clock.now(),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        key_cipher: await secrets.protect(key.toString('base64')),
        sealed_sha256: sealed.sha256,
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
      const found = await row(id);
      const { key_cipher, sha256 } = found;
      const key = Buffer.from(await secrets.unprotect(key_cipher), 'base64');
      const bytes = await sealedBytes(found)
        .then((sealed) => unseal(key, sealed))
        .catch((cause: unknown) => {
          throw new AppError('acs.file-damaged', {}, { cause });
        });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('acs.file-damaged');
      return bytes;
    },

    async remove(id) {
      const { sealed_sha256: sealed } = await row(id);
      await db.deleteFrom('device_file').where('id', '=', id).execute();
      if (sealed === null) await rm(join(folder, id), { force: true });
      else await content.remove(sealed);
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
