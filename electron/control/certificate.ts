import { TLSSocket } from 'node:tls';
import type { Clock } from '#electron/ports/clock.ts';
import type { PinnedCertificate } from '#electron/ports/trust.ts';
import { AppError } from '#shared/errors.ts';
import { Instant } from '#shared/ids.ts';
import type { ServerCertificate } from '#shared/site.ts';
import { hostOf } from './base-url.ts';
import { connectWith } from './connect.ts';
import { failureError, tlsWords } from './failures.ts';

const TIMEOUT_MS = 10_000;

/** What a server presents, for a person to judge, and to pin once they did. */
export type SeenCertificate = { readonly shown: ServerCertificate; readonly pin: PinnedCertificate };

/**
 * Looks at the certificate of a server without believing it: the connection ends before anything is said on it, so no
 * token and no request goes over it. Null where there is no TLS. Throws AppError `control.*`.
 */
export async function lookAtCertificate(
  baseUrl: string,
  { clock, proxy }: { clock: Clock; proxy: URL | null },
): Promise<SeenCertificate | null> {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:') return null;
  const host = hostOf(baseUrl);
  const socket = await connectWith(url, {
    clock,
    timeoutMs: TIMEOUT_MS,
    proxy,
    // Only here, where nothing follows (test/architecture/security.test.ts keeps it so).
    tls: { rejectUnauthorized: false },
  }).catch((cause: unknown) => {
    throw failureError(cause, host, TIMEOUT_MS / 1_000);
  });
  try {
    if (!(socket instanceof TLSSocket)) return null;
    const certificate = socket.getPeerX509Certificate();
    if (certificate === undefined) throw new AppError('control.tls-refused', { host, reason: 'it has no certificate' });
    const doubt = socket.authorized ? null : String(socket.authorizationError);
    const doubtCode = /ALTNAME|does not match/i.test(doubt ?? '') ? 'ERR_TLS_CERT_ALTNAME_INVALID' : doubt;
    return {
      shown: {
        fingerprint: certificate.fingerprint256,
        subject: nameIn(certificate.subject),
        issuer: nameIn(certificate.issuer),
        validFrom: Instant.parse(new Date(certificate.validFrom).toISOString()),
        validTo: Instant.parse(new Date(certificate.validTo).toISOString()),
        doubt: doubtCode === null ? null : (tlsWords(doubtCode) ?? doubtCode),
      },
      pin: { fingerprint: certificate.fingerprint256, pem: certificate.toString() },
    };
  } finally {
    socket.destroy();
  }
}

/** The common name in `CN=…` lines, else the organization. */
function nameIn(name: string): string {
  const parts = new Map(name.split('\n').map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]));
  return parts.get('CN') ?? parts.get('O') ?? 'nobody named';
}
