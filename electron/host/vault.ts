import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { AppError } from '#shared/errors.ts';
import { SecretRef } from '#shared/ids.ts';
import { openJsonFile } from './json-file.ts';

const VaultFile = z.object({ version: z.literal(1), secrets: z.record(z.string(), z.string()) });
const FIRST: z.infer<typeof VaultFile> = { version: 1, secrets: {} };
const REF_BYTES = 16;

/**
 * vault.json: every secret of the data folder, encrypted by the secret store. The screen knows references only
 * (security.md N1); tokens and the web secret have names of their own that no reference can spell.
 */
export type Vault = {
  /** `store.corrupt` where the file could not be read and was set aside. */
  readonly notice: AppError | null;
  /** Keeps a secret a person typed; resolves when it is on the disk. */
  keep(secret: string): Promise<SecretRef>;
  /** Keeps, replaces or (null) forgets the secret of that name. */
  keepNamed(name: VaultName, secret: string | null): Promise<void>;
  /** Forgets a secret that has served. */
  forget(ref: SecretRef): Promise<void>;
  /** Throws `app.secret-unknown` where there is none, or the keychain was reset. */
  fetch(name: SecretRef | VaultName): Promise<string>;
};

/** Secrets of the program itself: `token of <site>`, `web secret`. */
export type VaultName = `${string} ${string}`;

export async function openVault(options: {
  folder: string;
  secrets: SecretStore;
  random: Random;
  clock: Clock;
}): Promise<Vault> {
  const { secrets, random } = options;
  const path = join(options.folder, 'vault.json');
  const file = await openJsonFile(path, VaultFile, FIRST, options.clock);
  let value = file.value;

  async function put(name: string, secret: string | null): Promise<void> {
    const cipher = secret === null ? null : await secrets.protect(secret);
    const { [name]: _, ...others } = value.secrets;
    value = { ...value, secrets: cipher === null ? others : { ...others, [name]: cipher } };
    await file.write(value);
  }

  return {
    notice: file.aside === null ? null : new AppError('store.corrupt', { file: path, aside: file.aside }),
    async keep(secret) {
      const ref = SecretRef.parse(`secret:${randomToken(random, REF_BYTES)}`);
      await put(ref, secret);
      return ref;
    },
    keepNamed: put,
    forget: (ref) => put(ref, null),
    async fetch(name) {
      const cipher = Object.hasOwn(value.secrets, name) ? value.secrets[name] : undefined;
      if (cipher === undefined) throw new AppError('app.secret-unknown');
      return secrets.unprotect(cipher);
    },
  };
}
