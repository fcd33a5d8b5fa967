import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { openSeal, type Seal, sealedWords } from '#shared/audit/seal.ts';

/** Where the private key lies: the vault of the host. */
export type KeyKeeper = {
  /** The key as it was kept, or null where there is none yet. */
  fetch(): Promise<string | null>;
  keep(key: string): Promise<void>;
};

export type ReportSigner = {
  /** @param sha256 of what the seal covers, in hexadecimal */
  sign(sha256: string): Promise<Seal>;
};

/** Signs reports with the Ed25519 key of this laptop, made when it is first needed. It never leaves the host. */
export function createReportSigner(keeper: KeyKeeper): ReportSigner {
  let making: Promise<string> | null = null;
  const key = (): Promise<string> => {
    // Two reports at once must not make two keys.
    making ??= keeper.fetch().then((kept) => kept ?? make(keeper));
    return making.catch((error: unknown) => {
      making = null;
      throw error;
    });
  };
  return {
    async sign(sha256) {
      const privateKey = createPrivateKey({ key: Buffer.from(await key(), 'base64'), format: 'der', type: 'pkcs8' });
      return {
        publicKey: rawPublicKey(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })),
        signature: sign(null, sealedWords(sha256), privateKey).toString('hex'),
      };
    },
  };
}

async function make(keeper: KeyKeeper): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  await keeper.keep(key);
  return key;
}

/** What stands before the 32 bytes of an Ed25519 key in SPKI (RFC 8410). */
const SPKI_HEAD = '302a300506032b6570032100';

function rawPublicKey(spki: Buffer): string {
  return spki.toString('hex').slice(SPKI_HEAD.length);
}

export type SealCheck =
  | { readonly is: 'whole'; readonly publicKey: string }
  | { readonly is: 'no-seal' }
  /** Somebody or something changed it, or the seal is another file's. */
  | { readonly is: 'broken'; readonly publicKey: string };

/** Does the seal of a report still fit what it covers? Says nothing about whose key it is. */
export function checkSeal(file: Uint8Array): SealCheck {
  const sealed = openSeal(file);
  if (sealed === null) return { is: 'no-seal' };
  const { covered, publicKey, signature } = sealed;
  const sha256 = createHash('sha256').update(covered).digest('hex');
  try {
    const key = createPublicKey({ key: Buffer.from(SPKI_HEAD + publicKey, 'hex'), format: 'der', type: 'spki' });
    const fits = verify(null, sealedWords(sha256), key, Buffer.from(signature, 'hex'));
    return { is: fits ? 'whole' : 'broken', publicKey };
  } catch {
    // Thirty-two bytes that are no point of the curve: no key of anybody's.
    return { is: 'broken', publicKey };
  }
}
