import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Credentials } from '#electron/ports/digest.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { CpeKey } from '#shared/ids.ts';
import type { CpeStore } from './cpe-store.ts';

/**
 * Connection-request passwords are derived, one per CPE, from one key: nothing to store per device, and what one
 * device gives away opens no other (SPEC M-3). The key itself lies in the store encrypted by the SecretStore; without
 * one it lives as long as the process, and the passwords are set anew after a restart.
 */
export type MasterKey = {
  credentialsOf(key: CpeKey): Credentials;
  /** Tells whether the credentials on a CPE are those of this key, without telling them. */
  readonly fingerprint: string;
  /** Text that only this key can make, for an address nobody can guess. */
  proofOf(subject: string): string;
  isProofOf(subject: string, proof: string): boolean;
};

const FACT = 'connection-request-key';

export async function openMasterKey(
  cpes: Pick<CpeStore, 'fact' | 'agreeOnFact'>,
  secrets: SecretStore | undefined,
  random: Random,
): Promise<MasterKey> {
  const secret = await loadOrMake(cpes, secrets, random);
  const derive = (purpose: string, key: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${key}`).digest('base64url');
  return {
    credentialsOf: (key) => ({
      // Letters and digits only: there are CPEs whose web server cannot quote.
      username: `demarc-${derive('user', key).replaceAll(/[-_]/g, '').slice(0, 12)}`,
      password: derive('password', key).replaceAll(/[-_]/g, 'x').slice(0, 24),
    }),
    proofOf: (subject) => derive('proof', subject),
    isProofOf(subject, proof) {
      const expected = Buffer.from(derive('proof', subject));
      const given = Buffer.from(proof);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    fingerprint: derive('fingerprint', '').slice(0, 12),
  };
}

async function loadOrMake(
  cpes: Pick<CpeStore, 'fact' | 'agreeOnFact'>,
  secrets: SecretStore | undefined,
  random: Random,
): Promise<string> {
  const made = randomToken(random, 32);
  if (secrets === undefined) return made;
  const kept = await cpes.fact(FACT);
  if (kept !== null) {
    try {
      return await secrets.unprotect(kept);
    } catch {
      // The keychain was reset: a new key, and every CPE gets new credentials at its next session.
    }
  }
  const locked = await secrets.protect(made);
  const agreed = await cpes.agreeOnFact(FACT, locked, kept);
  return agreed === locked ? made : secrets.unprotect(agreed);
}
