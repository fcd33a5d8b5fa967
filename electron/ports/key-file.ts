import { createCipheriv, createDecipheriv } from 'node:crypto';
import { link, open, readFile, unlink } from 'node:fs/promises';
import { AppError } from '#shared/errors.ts';
import type { Random } from './random.ts';
import type { SecretStore } from './secrets.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = 'key-file-1:';

/**
 * Secrets encrypted (AES-256-GCM) with a key in a file of its own, mode 0600: for where there is no keychain. A copied
 * database, journal or vault tells nothing; whoever can read all of this user's files can read them (security.md S14).
 * A key file that is damaged is never written over: what it protected would be lost for good.
 */
export async function keyFileSecrets(file: string, random: Random): Promise<SecretStore> {
  const key = await readOrMakeKey(file, random);
  return {
    protection: 'key-file',
    async protect(plain) {
      const nonce = random.bytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${MARK}${sealed.toString('base64')}`;
    },
    async unprotect(text) {
      try {
        if (!text.startsWith(MARK)) throw new Error('It was protected by another store.');
        const sealed = Buffer.from(text.slice(MARK.length), 'base64');
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
        const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([plain, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new AppError('app.secret-unknown', {}, { cause });
      }
    },
  };
}

async function readOrMakeKey(file: string, random: Random): Promise<Uint8Array> {
  try {
    return await readKey(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  // Written whole beside and linked into place: two starts at once agree on one key, a crash leaves no half of one.
  const beside = `${file}.new-${random.uuid()}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(`${Buffer.from(random.bytes(KEY_BYTES)).toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(beside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(beside);
  }
  return readKey(file);
}

async function readKey(file: string): Promise<Uint8Array> {
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new AppError('app.key-damaged', { file });
  return key;
}
