import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { LibraryKind } from '#shared/library.ts';

type Props = {
  readonly kind: LibraryKind;
  readonly record: { readonly id: number; readonly name: string };
  /** The question: *Delete the firmware image?* */
  readonly title: string;
  /** What goes with it, and what does not. */
  readonly words: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

/** Asks once; what stands in the way is said by the control server, by name and number. */
export function RemoveRecord({ kind, record, title, words, onClose, onRemoved }: Props) {
  const field = useField();
  const [key] = useState(() => crypto.randomUUID());
  const removing = useAction(async () => {
    await client.library.remove({ kind, id: record.id, key });
    onRemoved();
    await field.fleet.fetchReferences();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      words={words}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button look="danger" busy={removing.busy} onClick={() => removing.run()}>
            {t('Delete')}
          </Button>
        </>
      }
    >
      <p className="rounded-md border bg-sunken px-3 py-2 font-strong wrap-anywhere">{record.name}</p>
      {removing.problem === null ? null : <ProblemNotice problem={removing.problem} />}
    </Dialog>
  );
}
