import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import type { ServerCertificate } from '#shared/site.ts';

/** What a server presents, as a person compares it with what its owner says. */
export function CertificateFacts({ certificate }: { readonly certificate: ServerCertificate }) {
  const { fingerprint, subject, issuer, validFrom, validTo } = certificate;
  const facts: Fact[] = [
    { name: 'SHA-256 fingerprint', value: fingerprint, mono: true, copy: fingerprint },
    { name: 'Issued to', value: subject },
    { name: 'Issued by', value: issuer },
    { name: 'Valid', value: `${validFrom.slice(0, 10)} to ${validTo.slice(0, 10)}` },
  ];
  return <KeyValueList facts={facts} />;
}
