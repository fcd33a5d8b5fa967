import { Plus, Trash2 } from 'lucide-react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { RecipeVariable } from '#shared/recipe/variables.ts';

type Variables = Readonly<Record<string, RecipeVariable>>;
type Props = { readonly variables: Variables; readonly onChange: (variables: Record<string, RecipeVariable>) => void };

const FROM = [
  { value: 'prompt', label: t('Asked when armed') },
  { value: 'csv', label: t('A column of the file') },
  { value: 'generated', label: t('Made for each device') },
] as const;

/** Values the recipe leaves open, and where they come from. */
export function VariableFields({ variables, onChange }: Props) {
  const rows = Object.entries(variables);
  const put = (index: number, name: string, variable: RecipeVariable): void => {
    onChange(Object.fromEntries(rows.map((row, at) => (at === index ? [name, variable] : row))));
  };
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-strong">{t('Variables')}</h2>
      <p className="text-soft">
        {t('Fields of the record, such as {first}, {second}, {third} and {fourth}, are there without being declared.', {
          first: '{{customer_id}}',
          second: '{{serial_number}}',
          third: '{{name}}',
          fourth: '{{location_name}}',
        })}
      </p>
      {rows.map(([name, variable], index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is being typed
          key={index}
          className="grid grid-cols-1 items-end gap-3 rounded-md border bg-surface px-3 py-2 min-[700px]:grid-cols-[1fr_1fr_2fr_auto]"
        >
          <Field label={t('Name')}>
            <TextInput mono value={name} onChange={(event) => put(index, event.currentTarget.value, variable)} />
          </Field>
          <Field label={t('Comes from')}>
            <Select value={variable.from} choices={FROM} onChange={(from) => put(index, name, firstOf(from, name))} />
          </Field>
          <Source variable={variable} onChange={(next) => put(index, name, next)} />
          <IconButton
            label={t('Delete {name}', { name })}
            icon={<Trash2 size={15} />}
            onClick={() => onChange(Object.fromEntries(rows.filter((_, at) => at !== index)))}
          />
        </div>
      ))}
      <span>
        <Button
          icon={<Plus size={15} />}
          onClick={() => onChange({ ...variables, [freeName(variables)]: firstOf('generated', 'wifi_key') })}
        >
          {t('Add a variable')}
        </Button>
      </span>
    </section>
  );
}

function Source({ variable, onChange }: { variable: RecipeVariable; onChange: (variable: RecipeVariable) => void }) {
  switch (variable.from) {
    case 'prompt':
      return (
        <span className="flex items-end gap-3">
          <Field label={t('Question')}>
            <TextInput
              value={variable.label}
              onChange={(event) => onChange({ ...variable, label: event.currentTarget.value })}
            />
          </Field>
          <Switch
            label={t('Secret')}
            checked={variable.secret}
            onChange={(secret) => onChange({ ...variable, secret })}
          />
        </span>
      );
    case 'csv':
      return (
        <span className="flex items-end gap-3">
          <Field label={t('Column')}>
            <TextInput
              value={variable.column}
              onChange={(event) => onChange({ ...variable, column: event.currentTarget.value })}
            />
          </Field>
          <Switch
            label={t('Secret')}
            checked={variable.secret}
            onChange={(secret) => onChange({ ...variable, secret })}
          />
        </span>
      );
    case 'generated':
      return (
        <span className="flex items-end gap-3">
          <Field label={t('Characters')}>
            <Select
              value={variable.characters}
              choices={[
                { value: 'readable', label: t('Letters and digits, none alike') },
                { value: 'letters', label: t('Small letters') },
                { value: 'digits', label: t('Digits') },
                { value: 'hex', label: t('Hexadecimal') },
              ]}
              onChange={(characters) => onChange({ ...variable, characters })}
            />
          </Field>
          <Field label={t('Length')}>
            <TextInput
              type="number"
              min={8}
              max={63}
              value={variable.length}
              onChange={(event) => onChange({ ...variable, length: Number(event.currentTarget.value) })}
            />
          </Field>
        </span>
      );
    default:
      return variable satisfies never;
  }
}

function firstOf(from: RecipeVariable['from'], name: string): RecipeVariable {
  switch (from) {
    case 'prompt':
      return { from, label: name, secret: false };
    case 'csv':
      return { from, column: name, secret: false };
    case 'generated':
      return { from, length: 16, characters: 'readable' };
    default:
      return from satisfies never;
  }
}

function freeName(variables: Variables): string {
  let name = 'wifi_key';
  for (let count = 2; name in variables; count += 1) name = `wifi_key_${count}`;
  return name;
}
