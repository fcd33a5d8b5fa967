import { generateKeyPair, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import forge from 'node-forge';
import * as z from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { CpeStore } from '../cpe/cpe-store.ts';

/**
 * The key and certificate of the ACS: made once, by this program alone, and kept with the key encrypted (SPEC H-11,
 * security.md N7). RSA, because the TLS of old CPEs knows nothing newer.
 */
export type TlsIdentity = {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
  /** SHA-256 of the certificate, in hexadecimal pairs with colons. */
  readonly fingerprint: string;
};

const FACT = 'tls-identity';
const RSA_BITS = 2048;
const YEARS = 20;
const DAY = 86_400_000;
/** A CPE whose clock is a little behind must not take the certificate for one from the future. */
const SLACK_DAYS = 400;
const SERIAL_BYTES = 15;

const makeKeys = promisify(generateKeyPair);
const Kept = z.object({ key: z.string(), certificate: z.string() });

type IdentityOptions = {
  cpes: Pick<CpeStore, 'fact' | 'agreeOnFact'>;
  /** Without one the identity lives as long as the process. */
  secrets: SecretStore | undefined;
  clock: Clock;
  random: Random;
};

/** The identity of the runs before, else a new one. `host`: the address to write into a new one. */
export async function openTlsIdentity(
  { cpes, secrets, clock, random }: IdentityOptions,
  host: string,
): Promise<TlsIdentity> {
  const kept = secrets === undefined ? null : await cpes.fact(FACT);
  if (kept !== null && secrets !== undefined) {
    const opened = await secrets.unprotect(kept).catch(() => null);
    const parsed = opened === null ? null : Kept.safeParse(JSON.parse(opened));
    // The keychain was reset: a new identity, as on the first day.
    if (parsed?.success) return identityOf(parsed.data);
  }
  const made = await make(host, clock, random);
  if (secrets === undefined) return identityOf(made);
  const locked = await secrets.protect(JSON.stringify(made));
  const agreed = await cpes.agreeOnFact(FACT, locked, kept);
  return identityOf(agreed === locked ? made : Kept.parse(JSON.parse(await secrets.unprotect(agreed))));
}

function identityOf({ key, certificate }: z.infer<typeof Kept>): TlsIdentity {
  return { key, certificate, fingerprint: new X509Certificate(certificate).fingerprint256 };
}

async function make(host: string, clock: Clock, random: Random): Promise<z.infer<typeof Kept>> {
  const { publicKey, privateKey } = await makeKeys('rsa', {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // A leading zero bit, so that the number is positive in every reading.
  certificate.serialNumber = `01${Buffer.from(random.bytes(SERIAL_BYTES)).toString('hex')}`;
  certificate.validity.notBefore = new Date(clock.now() - SLACK_DAYS * DAY);
  certificate.validity.notAfter = new Date(clock.now() + YEARS * 365 * DAY);
  const name = [{ name: 'commonName', value: 'Demarc ACS' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  const isAddress = isIP(host) !== 0;
  certificate.setExtensions([
    // Its own authority: a CPE that wants a trusted one is given this certificate.
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [isAddress ? { type: 7, ip: host } : { type: 2, value: host }] },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return { key: privateKey, certificate: forge.pki.certificateToPem(certificate) };
}
