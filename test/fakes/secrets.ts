import type { SecretStore } from '#electron/ports/secrets.ts';
import { AppError } from '#shared/errors.ts';

/** A keychain whose "encryption" can be read in a test, but does not hold the secret in plain text. */
export function fakeSecrets(protection: SecretStore['protection'] = 'keychain'): SecretStore {
  return {
    protection,
    protect: async (plain) => `fake:${Buffer.from(plain, 'utf8').toString('hex')}`,
    unprotect: async (cipher) => {
      if (!cipher.startsWith('fake:')) throw new AppError('app.secret-unknown');
      return Buffer.from(cipher.slice(5), 'hex').toString('utf8');
    },
  };
}

/** A keychain that was reset: what it once protected cannot be had any more. */
export function lostSecrets(): SecretStore {
  return {
    protection: 'keychain',
    protect: async (plain) => `lost:${plain.length}`,
    unprotect: async () => {
      throw new AppError('app.secret-unknown');
    },
  };
}
