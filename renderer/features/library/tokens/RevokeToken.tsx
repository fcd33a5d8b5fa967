import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { TokenSummary } from '#shared/library.ts';

type Props = { readonly token: TokenSummary; readonly onClose: () => void; readonly onRevoked: () => void };

/** Asks once: whoever has the token is shut out at once, and it cannot be made valid again. */
export function RevokeToken({ token, onClose, onRevoked }: Props) {
  const revoking = useAction(() => client.library.revokeToken({ name: token.name }).then(onRevoked));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Revoke the token?')}
      words={t('Whoever works with it is shut out at once. It cannot be made valid again: they need a new one.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button look="danger" busy={revoking.busy} onClick={() => revoking.run()}>
            {t('Revoke')}
          </Button>
        </>
      }
    >
      <p className="rounded-md border bg-sunken px-3 py-2 font-strong wrap-anywhere">{token.name}</p>
      {revoking.problem === null ? null : <ProblemNotice problem={revoking.problem} />}
    </Dialog>
  );
}
