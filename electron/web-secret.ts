import { type Random, randomToken } from '#electron/ports/random.ts';
import type { Vault, VaultName } from './host/vault.ts';

const NAME: VaultName = 'web secret';

/** What the browser host signs its cookies with: made once per data folder, anew where the vault has lost it. */
export async function webSecret(vault: Vault, random: Random): Promise<string> {
  try {
    return await vault.fetch(NAME);
  } catch {
    const secret = randomToken(random, 32);
    await vault.keepNamed(NAME, secret);
    return secret;
  }
}
