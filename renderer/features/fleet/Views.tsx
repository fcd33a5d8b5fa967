import { Ellipsis } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { SavedView } from '#shared/fleet-view.ts';

/** How the fleet is looked at now. */
export type Look = Pick<SavedView, 'text' | 'sort' | 'columns'>;

type Props = {
  readonly views: readonly SavedView[];
  readonly look: Look;
  readonly onShow: (view: SavedView) => void;
  readonly onChange: (views: SavedView[]) => void;
};

/** Whether the fleet is narrowed in a way that has no name yet. */
export function isWorthSaving(views: readonly SavedView[], look: Look): boolean {
  return look.text.trim() !== '' && !views.some((view) => isSame(view, look));
}

/**
 * Saved views as buttons, the one that is shown marked. It is there as long as there is a view, never because of what is
 * being typed: with every letter the list would move.
 */
export function Views({ views, look, onShow, onChange }: Props) {
  const [naming, setNaming] = useState<SavedView | null>(null);
  const shown = views.find((view) => isSame(view, look));
  if (views.length === 0) return null;
  return (
    <nav aria-label={t('Saved views')} className="flex h-9 shrink-0 items-center gap-1 overflow-x-auto border-b px-3">
      {views.map((view) => (
        <span key={view.id} className="flex shrink-0 items-center">
          <button
            type="button"
            aria-pressed={view === shown}
            title={view.text}
            onClick={() => onShow(view)}
            className={classes(
              'h-6 max-w-60 truncate rounded-md border px-2 text-small',
              view === shown ? 'border-accent bg-accent-soft font-strong text-ink' : 'text-soft hover:bg-hover',
            )}
          >
            {view.name}
          </button>
          <Menu
            trigger={
              <IconButton small label={t('More about {name}', { name: view.name })} icon={<Ellipsis size={13} />} />
            }
            entries={[
              { id: 'rename', label: t('Rename'), run: () => setNaming(view) },
              {
                id: 'update',
                label: t('Make it what is shown now'),
                run: () => onChange(views.map((one) => (one === view ? { ...one, ...look } : one))),
              },
              {
                id: 'delete',
                label: t('Delete this view'),
                danger: true,
                run: () => onChange(views.filter((one) => one !== view)),
              },
            ]}
          />
        </span>
      ))}
      {naming === null ? null : (
        <NameDialog
          start={naming.name}
          taken={views.filter((view) => view !== naming).map(({ name }) => name)}
          onKeep={(name) => {
            setNaming(null);
            onChange(views.map((view) => (view === naming ? { ...view, name } : view)));
          }}
          onClose={() => setNaming(null)}
        />
      )}
    </nav>
  );
}

type SaveProps = Pick<Props, 'views' | 'look' | 'onChange'> & { readonly onClose: () => void };

/** Asks for the name under which the fleet, as it is looked at now, is found again. */
export function SaveView({ views, look, onChange, onClose }: SaveProps) {
  return (
    <NameDialog
      start=""
      taken={views.map(({ name }) => name)}
      onKeep={(name) => {
        onClose();
        onChange([...views, { id: crypto.randomUUID(), name, ...look }]);
      }}
      onClose={onClose}
    />
  );
}

function isSame(view: SavedView, { text, sort, columns }: Look): boolean {
  return (
    view.text.trim() === text.trim() &&
    view.sort.key === sort.key &&
    view.sort.direction === sort.direction &&
    view.columns.join() === columns.join()
  );
}

type NameProps = {
  readonly start: string;
  readonly taken: readonly string[];
  readonly onKeep: (name: string) => void;
  readonly onClose: () => void;
};

function NameDialog({ start, taken, onKeep, onClose }: NameProps) {
  const [name, setName] = useState(start);
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const own = name.trim();
    if (own === '') setError(t('Give it a name, for example “Down for a week”.'));
    else if (taken.includes(own)) setError(t('Another view has this name.'));
    else onKeep(own);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={start === '' ? t('Save this view') : t('Rename the view')}
      words={t('A view keeps the filter, the order and the columns. It is kept for this site on this computer.')}
      initialFocus={input}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="view-name">
            {t('Save')}
          </Button>
        </>
      }
    >
      <form id="view-name" onSubmit={submit} noValidate>
        <Field label={t('Name')} error={error}>
          <TextInput ref={input} value={name} onValueChange={setName} maxLength={60} />
        </Field>
      </form>
    </Dialog>
  );
}
