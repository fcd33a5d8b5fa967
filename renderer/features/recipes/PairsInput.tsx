import { useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { TextArea } from '#renderer/ui/TextInput.tsx';

type Props = {
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Record<string, string>) => void;
};

/** Names with their values, one a line: `wifi.1.ssid = Net {{customer_id}}`. Quick to type, and to paste. */
export function PairsInput({ label, values, onChange }: Props) {
  const [text, setText] = useState(() => textOf(values));
  const wrong = text.split('\n').find((line) => line.trim() !== '' && !line.includes('='));
  return (
    <Field
      label={label}
      hint={t(
        'One a line: a logical name or a full path, =, the value. {{customer_id}} and the like are filled in for each device.',
      )}
      error={wrong === undefined ? undefined : t('There is no = in “{text}”', { text: wrong.trim() })}
    >
      <TextArea
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          onChange(valuesOf(next));
        }}
      />
    </Field>
  );
}

function textOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');
}

function valuesOf(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const cut = line.indexOf('=');
    if (cut > 0) values[line.slice(0, cut).trim()] = line.slice(cut + 1).trim();
  }
  return values;
}
