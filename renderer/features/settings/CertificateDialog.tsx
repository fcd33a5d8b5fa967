import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { CertificateFacts } from '#renderer/app/CertificateFacts.tsx';
import { client, takeSites } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { ServerCertificate } from '#shared/site.ts';
import type { Server } from './server.ts';

/** What the server presents now, and the decision about it: for this server alone. */
export function CertificateDialog({ server, onClose }: { readonly server: Server; readonly onClose: () => void }) {
  const [seen, setSeen] = useState<ServerCertificate | null>(null);
  const { baseUrl, proxy, trust } = server;
  const looking = useAction(async () => {
    setSeen((await client.sites.certificate({ baseUrl, proxy })).certificate);
  });
  const { run: look } = looking;
  useEffect(() => look(), [look]);
  const deciding = useAction(async (fingerprint: string | null) => {
    takeSites(await client.sites.changeServer({ id: server.id, trust: fingerprint }));
    onClose();
  });
  const isTrusted = seen !== null && trust?.fingerprint === seen.fingerprint;
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={t('Certificate of {name}', { name: server.name })}
      words={t(
        'Nothing is sent while it is looked at. A decision holds for this server and for this certificate only.',
      )}
      footer={
        <>
          {trust === null ? null : (
            <Button busy={deciding.busy} onClick={() => deciding.run(null)}>
              {t('Trust what the system trusts')}
            </Button>
          )}
          {seen === null || isTrusted || seen.doubt === null ? (
            <Button onClick={onClose}>{t('Close')}</Button>
          ) : (
            <Button look="danger" busy={deciding.busy} onClick={() => deciding.run(seen.fingerprint)}>
              {t('Trust this certificate')}
            </Button>
          )}
        </>
      }
    >
      {seen === null && looking.problem === null ? <p className="text-soft">{t('Asking the server…')}</p> : null}
      {looking.problem === null ? null : <ProblemNotice problem={looking.problem} />}
      {seen === null ? null : (
        <div className="flex flex-col gap-3">
          {isTrusted ? <StatusMark tone="up">{t('The one you trust')}</StatusMark> : null}
          {seen.doubt === null ? <StatusMark tone="up">{t('The system trusts it')}</StatusMark> : null}
          {!isTrusted && seen.doubt !== null ? (
            <ProblemNotice
              tone="needs-you"
              problem={{
                words: t('Not trusted: {doubt}.', { doubt: seen.doubt }),
                next: t(
                  'Compare the fingerprint with the one its owner has. If they differ, somebody may be in between.',
                ),
              }}
            />
          ) : null}
          <CertificateFacts certificate={seen} />
        </div>
      )}
      {deciding.problem === null ? null : <ProblemNotice problem={deciding.problem} />}
    </Dialog>
  );
}
