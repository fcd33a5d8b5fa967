import { describe, expect, it } from 'vitest';
import { type KeychainStorage, keychainSecrets } from '#electron/shell/keychain.ts';
import { fakeRandom } from '#test/fakes/random.ts';

type Backend = ReturnType<KeychainStorage['getSelectedStorageBackend']>;

/** A keychain that turns bytes round: enough to see that what is kept is not what was typed. */
function storage(available: boolean, backend: Backend = 'gnome_libsecret'): KeychainStorage {
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (plain) => Buffer.from(plain).map((byte) => byte ^ 0xff) as Buffer,
    decryptStringAsync: async (cipher) => {
      if (cipher.length === 0) throw new Error('Error while decrypting the ciphertext');
      return { shouldReEncrypt: false, result: Buffer.from(cipher.map((byte) => byte ^ 0xff)).toString() };
    },
  };
}

describe('secrets and the keychain (S14)', () => {
  it.each([
    ['linux', true, 'gnome_libsecret', 'keychain'],
    ['linux', true, 'kwallet6', 'keychain'],
    ['linux', true, 'basic_text', 'memory'],
    ['linux', true, 'unknown', 'memory'],
    ['linux', false, 'gnome_libsecret', 'memory'],
    ['darwin', true, 'unknown', 'keychain'],
    ['darwin', false, 'unknown', 'memory'],
    ['win32', true, 'unknown', 'keychain'],
  ] as const)('%s, available %s, %s: %s', async (platform, available, backend, protection) => {
    const secrets = await keychainSecrets(storage(available, backend), platform, fakeRandom());
    expect(secrets.protection).toBe(protection);
    const kept = await secrets.protect('a token');
    expect(kept).not.toContain('a token');
    expect(Buffer.from(kept, 'base64').toString()).not.toContain('a token');
    expect(await secrets.unprotect(kept)).toBe('a token');
  });

  it('what memory kept is gone with the program', async () => {
    const before = await keychainSecrets(storage(false), 'linux', fakeRandom(1));
    const after = await keychainSecrets(storage(false), 'linux', fakeRandom(2));
    const kept = await before.protect('a token');
    await expect(after.unprotect(kept)).rejects.toMatchObject({ code: 'app.secret-unknown' });
  });

  it('a text the keychain cannot read any more has its own words', async () => {
    const secrets = await keychainSecrets(storage(true), 'linux', fakeRandom());
    for (const cipher of ['', 'keychain:', 'memory:x', 'a token']) {
      await expect(secrets.unprotect(cipher)).rejects.toMatchObject({ code: 'app.secret-unknown' });
    }
  });
});
