import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unimplemented } from './unimplemented.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A keychain that outlives the program, as the operating system's does: its key lies in a file of the profile. With
 * `DEMARC_STAND_IN_KEYCHAIN=basic_text` it is Linux without one.
 */
export function standInKeychain(profile: () => string) {
  const key = (): Buffer => {
    const file = join(profile(), 'stand-in.keychain');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
    return readFileSync(file);
  };
  return unimplemented('safeStorage', {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => process.env['DEMARC_STAND_IN_KEYCHAIN'] ?? 'gnome_libsecret',
    async encryptStringAsync(plain: string) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    async decryptStringAsync(sealed: Buffer) {
      const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      return { shouldReEncrypt: false, result: plain.toString('utf8') };
    },
  });
}
