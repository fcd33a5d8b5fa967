import { useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { goWith } from '#renderer/app/router.ts';
import type { BatchStart } from '#renderer/cache/work/batch.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { BATCH_FIELDS, BATCH_KINDS, type BatchField, type BatchKind, readAction } from './batch-action.ts';

type Props = { readonly devices: BatchStart['devices']; readonly onClose: () => void };

/** One action for many devices: what, why, and for a deletion how many once more. */
export function BatchDialog({ devices, onClose }: Props) {
  const field = useField();
  const [kind, setKind] = useState<BatchKind>('edit');
  const [edited, setEdited] = useState<BatchField>('description');
  const [value, setValue] = useState('');
  const [why, setWhy] = useState('');
  const [typed, setTyped] = useState('');
  const action: BatchStart['action'] | null = readAction(kind, edited, value);
  const count = devices.length;
  const allowed = action !== null && (kind !== 'delete' || typed.trim().replaceAll(',', '') === `${devices.length}`);
  const start = (): void => {
    if (action === null || !allowed) return;
    void field.batches.start({ action, why, devices });
    onClose();
    goWith(['sync'], {});
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={plural('Change one device', 'Change {count} devices', count)}
      words={t(
        'Each gets an entry of its own in the outbox: saved one after the other, sent when the server can be reached. Sync shows every one of them.',
      )}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look={kind === 'delete' ? 'danger' : 'primary'} disabled={!allowed} onClick={start}>
            {kind === 'delete' ? t('Delete {count}', { count }) : t('Change {count}', { count })}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Field label={t('What')}>
          <Select value={kind} choices={BATCH_KINDS} onChange={setKind} />
        </Field>
        {kind === 'edit' ? (
          <>
            <Field label={t('Field')}>
              <Select value={edited} choices={BATCH_FIELDS} onChange={setEdited} />
            </Field>
            <Field
              label={t('New value')}
              hint={edited === 'is_active' ? t('yes or no') : t('Blank takes the value away.')}
              error={action === null && value !== '' ? t('This field does not take that value.') : undefined}
            >
              <TextInput value={value} onValueChange={setValue} />
            </Field>
          </>
        ) : null}
        {kind === 'delete' ? (
          <Field label={t('Type how many are deleted to go on: {count}', { count: devices.length })}>
            <TextInput value={typed} onValueChange={setTyped} />
          </Field>
        ) : null}
        <Field label={t('Why')} aside={t('optional')} hint={t('Kept with every entry and on its receipt.')}>
          <TextInput value={why} onValueChange={setWhy} maxLength={1000} />
        </Field>
      </form>
    </Dialog>
  );
}
