import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, takeSites } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { Server } from './server.ts';

/** Forgets a control server, and says first what has not landed there. */
export function RemoveServer({ server, onClose }: { readonly server: Server; readonly onClose: () => void }) {
  const [waiting, setWaiting] = useState<number | null>(null);
  const counting = useAction(async () => {
    setWaiting((await client.outbox.unfinished({ site: server.id })).entries.length);
  });
  const { run: count } = counting;
  useEffect(() => count(), [count]);
  const removing = useAction(async () => {
    takeSites(await client.sites.removeServer({ id: server.id }));
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Remove {name}?', { name: server.name })}
      words={t('The token is taken out of this computer’s vault. Devices on the server are not touched.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button look="danger" busy={removing.busy} disabled={waiting === null} onClick={() => removing.run()}>
            {t('Remove')}
          </Button>
        </>
      }
    >
      <Landed waiting={waiting} />
      {counting.problem === null ? null : <ProblemNotice problem={counting.problem} />}
      {removing.problem === null ? null : <ProblemNotice problem={removing.problem} />}
    </Dialog>
  );
}

function Landed({ waiting }: { readonly waiting: number | null }) {
  if (waiting === null) return <p className="text-soft">{t('Counting what has not landed…')}</p>;
  if (waiting === 0) return <p className="text-soft">{t('Everything saved for it has landed.')}</p>;
  return (
    <ProblemNotice
      tone="needs-you"
      problem={{
        words:
          waiting === 1
            ? t('One entry saved for it has not landed.')
            : t('{count} entries saved for it have not landed.', { count: waiting }),
        next: t(
          'They stay in the journal of this computer, unsent. Connect to the same address again, and they go on.',
        ),
      }}
    />
  );
}
