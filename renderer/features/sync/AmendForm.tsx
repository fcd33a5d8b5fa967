import { useState } from 'react';
import { fieldWords } from '#renderer/app/record-words.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { DeviceEdit } from '#shared/device.ts';
import type { OutboxEntry } from '#shared/outbox.ts';
import { amendable, typedAs } from './amend.ts';

type Props = {
  readonly entry: OutboxEntry;
  readonly busy: boolean;
  readonly onAmend: (values: DeviceEdit) => void;
};

/** The fields the server refused, to be corrected where the refusal stands. */
export function AmendForm({ entry, busy, onAmend }: Props) {
  const fields = amendable(entry);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const textOf = (field: string): string =>
    typed[field] ?? String(fields.find((one) => one.field === field)?.value ?? '');
  const changed = Object.fromEntries(
    fields
      .filter(({ field, value }) => textOf(field) !== String(value ?? ''))
      .map(({ field, value }) => [field, typedAs(value, textOf(field))]),
  );
  const read = DeviceEdit.safeParse(changed);
  const amend = (): void => {
    if (read.success && Object.keys(changed).length > 0) onAmend(read.data);
  };
  return (
    <form
      className="flex flex-wrap items-end gap-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        amend();
      }}
    >
      {fields.map(({ field, errors }) => (
        <div key={field} className="w-60 max-w-full">
          <Field label={fieldWords(field)} {...(errors === null ? {} : { error: heard(errors) })}>
            <TextInput
              value={textOf(field)}
              onValueChange={(text) => setTyped((before) => ({ ...before, [field]: text }))}
            />
          </Field>
        </div>
      ))}
      <Button type="submit" busy={busy} disabled={!read.success || Object.keys(changed).length === 0}>
        {t('Correct and send')}
      </Button>
    </form>
  );
}
