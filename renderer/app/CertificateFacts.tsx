import { t } from '#renderer/language/speak.ts';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import type { ServerCertificate } from '#shared/site.ts';

/** What a server presents, as a person compares it with what its owner says. */
export function CertificateFacts({ certificate }: { readonly certificate: ServerCertificate }) {
  const { fingerprint, subject, issuer, validFrom, validTo } = certificate;
  const facts: Fact[] = [
    { name: t('SHA-256 fingerprint'), value: fingerprint, mono: true, copy: fingerprint },
    { name: t('Issued to'), value: subject },
    { name: t('Issued by'), value: issuer },
    { name: t('Valid'), value: t('{from} to {until}', { from: validFrom.slice(0, 10), until: validTo.slice(0, 10) }) },
  ];
  return <KeyValueList facts={facts} />;
}
