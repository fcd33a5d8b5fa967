import type { ConnectionOptions } from 'node:tls';

/** A certificate a person has looked at and trusts for one server or router, and for no other (security.md S20). */
export type PinnedCertificate = {
  /** SHA-256 of the certificate, `AB:CD:…`. */
  readonly fingerprint: string;
  readonly pem: string;
};

class OtherCertificate extends Error {
  readonly code = OTHER_CERTIFICATE;
}
const OTHER_CERTIFICATE = 'OTHER_CERTIFICATE';

/**
 * The terms of TLS with a server or a router: what the system trusts, or exactly the one certificate agreed on. Its name is not
 * looked at then (a box in a basement is called by its address), its dates are.
 */
export function tlsTrust(pinned: PinnedCertificate | null): ConnectionOptions {
  if (pinned === null) return {};
  return {
    ca: pinned.pem,
    // The certificate itself is the anchor, whoever signed it.
    allowPartialTrustChain: true,
    checkServerIdentity: (_name, { fingerprint256 }) =>
      fingerprint256 === pinned.fingerprint ? undefined : new OtherCertificate(),
  };
}

/** True where a failed verification means that another certificate than the one agreed on was presented. */
export function isChange(code: string): boolean {
  return (
    code === OTHER_CERTIFICATE || /^(DEPTH_ZERO_SELF|SELF_SIGNED|UNABLE_TO_|CERT_SIGNATURE|CERT_UNTRUSTED)/.test(code)
  );
}
