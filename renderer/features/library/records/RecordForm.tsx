import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { type AnyRecord, changesOf, type RecordKind } from './record-kind.ts';

type Props<Item extends AnyRecord, Values extends object> = {
  readonly of: RecordKind<Item, Values>;
  /** Null: a new one. */
  readonly item: Item | null;
  readonly items: readonly Item[];
  readonly onSaved: (id: number) => void;
  /** A new one is given up; without it there is nothing to leave. */
  readonly onCancel?: () => void;
};

/** The fields of one record. Only what was changed is sent, under one key until it is known to have been made. */
export function RecordForm<Item extends AnyRecord, Values extends object>(props: Props<Item, Values>) {
  const { of, item, items, onSaved, onCancel } = props;
  const before = item === null ? of.blank : of.valuesOf(item);
  const [values, setValues] = useState(before);
  const [key] = useState(() => crypto.randomUUID());
  const changes = changesOf(before, values);
  const ready = Object.keys(changes).length > 0 && of.isComplete(values);
  const saving = useAction(async () => {
    onSaved((await of.save(item?.id ?? null, key, changes)).id);
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !saving.busy) saving.run();
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={onSubmit}>
      <of.Fields values={values} onChange={setValues} items={items} self={item} />
      {saving.problem === null ? null : <ProblemNotice problem={saving.problem} />}
      <div
        className={classes(
          'flex justify-end gap-2',
          // In a dialog the way on stays in sight, however long the form is.
          onCancel === undefined ? '' : 'sticky -bottom-4 z-10 -mx-4 -mb-4 border-t bg-raised px-4 py-3',
        )}
      >
        {onCancel === undefined ? null : <Button onClick={onCancel}>{t('Cancel')}</Button>}
        {item === null ? null : (
          <Button disabled={Object.keys(changes).length === 0} onClick={() => setValues(before)}>
            {t('Undo')}
          </Button>
        )}
        <Button type="submit" look="primary" busy={saving.busy} disabled={!ready}>
          {saving.busy ? t('Saving…') : item === null ? t('Create') : t('Save')}
        </Button>
      </div>
    </form>
  );
}
