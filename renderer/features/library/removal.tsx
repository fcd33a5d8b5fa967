import { useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import type { LibraryKind } from '#shared/library.ts';
import { AskFirst } from './AskFirst.tsx';

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
  const remove = async (): Promise<void> => {
    await client.library.remove({ kind, id: record.id, key });
    onRemoved();
    await field.fleet.fetchReferences();
  };
  return (
    <AskFirst title={title} words={words} keep={t('Keep it')} act={t('Delete')} onAct={remove} onClose={onClose}>
      <p className="rounded-md border bg-sunken px-3 py-2 font-strong wrap-anywhere">{record.name}</p>
    </AskFirst>
  );
}
