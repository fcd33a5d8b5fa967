import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { COLUMNS, type ColumnId, columnsOf, USUAL_COLUMNS } from './columns.tsx';
import { moved } from './move-column.ts';

type Props = {
  /** What is shown, in its order. */
  readonly shown: readonly ColumnId[];
  readonly onChange: (shown: readonly ColumnId[]) => void;
  readonly onClose: () => void;
};

/** Which columns the list has, and in which order: dragged, or moved by Alt and an arrow. The list behind it follows at once. */
export function ColumnChooser({ shown, onChange, onClose }: Props) {
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const hidden = COLUMNS.filter(({ id }) => !shown.includes(id));
  const move = (id: ColumnId, to: number): void => onChange(moved(shown, id, to));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Columns')}
      words={t(
        'Drag a column to its place, or move it with Alt and the arrow keys. It is kept for this site on this computer.',
      )}
      footer={
        <>
          <Button onClick={() => onChange(USUAL_COLUMNS)}>{t('The usual columns')}</Button>
          <Button look="primary" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <ol aria-label={t('Columns that are shown')} className="border-t">
        {columnsOf(shown).map(({ id, title }, place) => (
          <li
            key={id}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(id);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              // The list itself shows where it would come to lie.
              if (dragged !== id) move(dragged, place);
            }}
            onDrop={(event) => event.preventDefault()}
            onKeyDown={(event: KeyboardEvent) => {
              const step = STEPS[event.key];
              if (!event.altKey || step === undefined) return;
              event.preventDefault();
              move(id, place + step);
            }}
            className={classes('flex items-center gap-2 border-b', dragged === id && 'bg-accent-soft')}
          >
            <GripVertical size={14} aria-hidden="true" className="shrink-0 cursor-grab text-faint" />
            <Choice title={title} isShown onChoose={() => onChange(shown.filter((one) => one !== id))} />
            <IconButton
              small
              label={t('Move {column} up', { column: title })}
              icon={<ArrowUp size={13} />}
              disabled={place === 0}
              onClick={() => move(id, place - 1)}
            />
            <IconButton
              small
              label={t('Move {column} down', { column: title })}
              icon={<ArrowDown size={13} />}
              disabled={place === shown.length - 1}
              onClick={() => move(id, place + 1)}
            />
          </li>
        ))}
      </ol>
      <h3 className="mt-4 mb-1 text-small text-soft">{t('Not shown')}</h3>
      <ul aria-label={t('Columns that are not shown')} className="border-t">
        {hidden.map(({ id, title }) => (
          <li key={id} className="flex items-center gap-2 border-b ps-[22px]">
            <Choice title={title} isShown={false} onChoose={() => onChange([...shown, id])} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

type ChoiceProps = { readonly title: string; readonly isShown: boolean; readonly onChoose: () => void };

function Choice({ title, isShown, onChoose }: ChoiceProps) {
  return (
    <label className="flex h-control min-w-0 grow items-center gap-2">
      <input type="checkbox" checked={isShown} onChange={onChoose} className="accent-accent" />
      <span className="truncate">{title}</span>
    </label>
  );
}
