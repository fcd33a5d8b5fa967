import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';

type Named = { readonly name: string; readonly shortName: string };
type NameProps = { readonly values: Named; readonly onChange: (change: Partial<Named>) => void };

/** Name and short name, as every kind of record has them. */
export function NameFields({ values, onChange }: NameProps) {
  return (
    <>
      <Field label={t('Name')}>
        <TextInput value={values.name} maxLength={255} onValueChange={(name) => onChange({ name })} />
      </Field>
      <Field label={t('Short name')} hint={t('For filters and lists; left empty, it is made of the name.')}>
        <TextInput
          mono
          value={values.shortName}
          maxLength={64}
          onValueChange={(shortName) => onChange({ shortName })}
        />
      </Field>
    </>
  );
}

const TOP = 'top';

type ParentProps = {
  readonly parent: number | null;
  readonly among: readonly { readonly id: number; readonly name: string }[];
  readonly top: string;
  readonly onChange: (parent: number | null) => void;
};

/** What a record lies in: choosing another one moves it, with all that lies in it. */
export function ParentField({ parent, among, top, onChange }: ParentProps) {
  return (
    <Field label={t('Lies in')} hint={t('Choosing another one moves it, with all below it.')}>
      <Select
        value={parent === null ? TOP : String(parent)}
        choices={[{ value: TOP, label: top }, ...among.map(({ id, name }) => ({ value: String(id), label: name }))]}
        onChange={(chosen) => onChange(chosen === TOP ? null : Number(chosen))}
      />
    </Field>
  );
}
