import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { parseFromVersions } from '#shared/firmware-fit.ts';
import type { FirmwareValues } from '#shared/library.ts';

const ANY = 'any';

type Props = { readonly values: FirmwareValues; readonly onChange: (values: FirmwareValues) => void };

/** What an image is and what it fits. */
export function FirmwareFields({ values, onChange }: Props) {
  const { types } = useReferences(useField());
  const put = (change: Partial<FirmwareValues>): void => onChange({ ...values, ...change });
  const choices = types.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2">
      <Field label={t('Name')}>
        <TextInput value={values.name} maxLength={255} onValueChange={(name) => put({ name })} />
      </Field>
      <Field label={t('Version')} hint={t('As the device tells it afterwards; that proves the upgrade.')}>
        <TextInput mono value={values.version} maxLength={64} onValueChange={(version) => put({ version })} />
      </Field>
      <Field label={t('Device type')}>
        <Select
          value={values.type === null ? ANY : String(values.type)}
          choices={[{ value: ANY, label: t('Any type') }, ...choices]}
          onChange={(type) => put({ type: type === ANY ? null : Number(type) })}
        />
      </Field>
      <Field label={t('Hardware versions')} hint={t('With commas between; empty: any.')}>
        <TextInput
          mono
          value={values.hardwareVersions ?? ''}
          onValueChange={(text) => put({ hardwareVersions: text.trim() === '' ? null : text })}
        />
      </Field>
      <div className="col-span-2">
        <Field
          label={t('Loaded over')}
          hint={t(
            'The versions a device may come from: 2.4.1 exactly, 2.4.* all of that line, >=2.1 or newer. With commas between; empty: any.',
          )}
          error={fromVersionsFault(values)}
        >
          <TextInput
            mono
            placeholder={t('any version')}
            value={values.fromVersions ?? ''}
            onValueChange={(text) => put({ fromVersions: text.trim() === '' ? null : text })}
          />
        </Field>
      </div>
    </div>
  );
}

function fromVersionsFault({ fromVersions }: FirmwareValues): string | undefined {
  return parseFromVersions(fromVersions) === null ? t('Name versions such as 2.4.1, 2.4.* or >=2.1.') : undefined;
}

/** Whether it can be saved as it stands. */
export function isComplete(values: FirmwareValues): boolean {
  return values.name.trim() !== '' && values.version.trim() !== '' && fromVersionsFault(values) === undefined;
}
