import { useEffect, useRef } from 'react';
import { CertificateFacts } from '#renderer/app/CertificateFacts.tsx';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { ServerCertificate } from '#shared/site.ts';

type Props = { readonly certificate: ServerCertificate; readonly onTrust: () => void };

/** A certificate the system does not trust, before anything was sent: a person decides, for this server alone. */
export function DoubtedCertificate({ certificate, onTrust }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  // On a small screen it stands below the fold, and it is what everything waits for.
  // Newer browsers answer with a promise, which an effect must not.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={notice} className="flex flex-col gap-3">
      <ProblemNotice
        tone="needs-you"
        problem={{
          words: t('The server is there, but its certificate is not trusted: {doubt}.', {
            doubt: heard(certificate.doubt ?? ''),
          }),
          next: t(
            'Compare the fingerprint with the one the server’s owner has. If they are the same, trust it; the token was not sent.',
          ),
        }}
      />
      <CertificateFacts certificate={certificate} />
      <div>
        <Button look="danger" onClick={onTrust}>
          {t('Trust it for this server and connect')}
        </Button>
      </div>
    </div>
  );
}
