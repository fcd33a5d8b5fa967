import type { SafeStorage } from 'electron';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { AppError } from '#shared/errors.ts';

export type KeychainStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

const KEYCHAIN = 'keychain:';
const MEMORY = 'memory:';

/** Secrets that are gone when the program ends: better asked for again than written down readably (security.md S14). */
export function memorySecrets(random: Random): SecretStore {
  const kept = new Map<string, string>();
  return {
    protection: 'memory',
    async protect(plain) {
      const name = `${MEMORY}${randomToken(random, 16)}`;
      kept.set(name, plain);
      return name;
    },
    async unprotect(cipher) {
      const plain = kept.get(cipher);
      if (plain === undefined) throw new AppError('app.secret-unknown');
      return plain;
    },
  };
}

/**
 * The secret store over the operating system's keychain. On Linux Electron falls back to a key everybody knows
 * (`basic_text`) without a word; that counts as no keychain: memory, and `protection` says so to the screen.
 * Call it after the app is ready: before, there is no answer.
 */
export async function keychainSecrets(
  storage: KeychainStorage,
  platform: string,
  random: Random,
): Promise<SecretStore> {
  if (!(await storage.isAsyncEncryptionAvailable())) return memorySecrets(random);
  if (platform === 'linux') {
    const backend = storage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return memorySecrets(random);
  }
  return {
    protection: 'keychain',
    async protect(plain) {
      const cipher = await storage.encryptStringAsync(plain);
      return `${KEYCHAIN}${cipher.toString('base64')}`;
    },
    async unprotect(cipher) {
      if (!cipher.startsWith(KEYCHAIN)) throw new AppError('app.secret-unknown');
      try {
        const { result } = await storage.decryptStringAsync(Buffer.from(cipher.slice(KEYCHAIN.length), 'base64'));
        return result;
      } catch (cause) {
        throw new AppError('app.secret-unknown', {}, { cause });
      }
    },
  };
}
