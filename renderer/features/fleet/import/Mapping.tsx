import { fieldWords } from '#renderer/app/record-words.ts';
import type { References } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  isSecretTitle,
  withColumn,
} from '#shared/import/mapping.ts';
import type { ImportTable } from '#shared/import/table.ts';

const NOTHING = 'nothing';
const CHOICES = [
  { value: NOTHING, label: t('Left out') },
  ...IMPORT_FIELDS.map((value) => ({ value, label: fieldWords(value) })),
] as const;

type Props = {
  readonly table: ImportTable;
  readonly mapping: ImportMapping;
  readonly references: References;
  readonly onChange: (mapping: ImportMapping) => void;
};

/** What each column of the file is, and what new devices get where the file does not say it. */
export function Mapping({ table, mapping, references, onChange }: Props) {
  const { titles, lines } = table;
  const sample = (at: number): string => lines.find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at] ?? '';
  const isMapped = (field: ImportField): boolean => mapping.columns.includes(field);
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(190px,1fr))] gap-3">
      {titles.map((title, at) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one title
          key={at}
          label={title === '' ? t('Column {number}', { number: at + 1 }) : title}
          hint={<Sample text={sample(at)} />}
        >
          {isSecretTitle(title) ? (
            <p className="flex h-control items-center text-small text-soft">
              {t('Passwords are not read from files.')}
            </p>
          ) : (
            <Select
              value={mapping.columns[at] ?? NOTHING}
              choices={CHOICES}
              onChange={(value) => onChange(withColumn(mapping, at, value === NOTHING ? null : value))}
            />
          )}
        </Field>
      ))}
      {isMapped('type') || references.types.length === 0 ? null : (
        <ForNew
          label={t('Device type of new devices')}
          value={mapping.type}
          list={references.types}
          onChange={(type) => onChange({ ...mapping, type })}
        />
      )}
      {isMapped('organization_id') || references.organizations.length < 2 ? null : (
        <ForNew
          label={t('Organization of new devices')}
          value={mapping.organization}
          list={references.organizations}
          onChange={(organization) => onChange({ ...mapping, organization })}
        />
      )}
    </div>
  );
}

function Sample({ text }: { readonly text: string }) {
  return <span className="mono block truncate">{text === '' ? 'empty' : text}</span>;
}

type ForNewProps = {
  readonly label: string;
  readonly value: number | null;
  readonly list: References['types'];
  readonly onChange: (id: number) => void;
};

function ForNew({ label, value, list, onChange }: ForNewProps) {
  return (
    <Field label={label} hint={t('The file has no column for it.')}>
      <Select
        value={value === null ? null : String(value)}
        choices={list.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(id) => onChange(Number(id))}
      />
    </Field>
  );
}
