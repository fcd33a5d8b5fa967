import { useField } from '#renderer/app/field.tsx';
import { fieldWords } from '#renderer/app/record-words.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Reference } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextArea, TextInput } from '#renderer/ui/TextInput.tsx';
import type { FormErrors, FormField, FormValues } from './form.ts';

type Props = {
  readonly values: FormValues;
  readonly onChange: (change: Partial<FormValues>) => void;
  readonly errors: FormErrors;
  /** The fields that can be typed: the others are not known yet, or make no sense here. */
  readonly fields: ReadonlySet<FormField>;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  /** Fields whose shown value is saved here and not landed yet. */
  readonly saved?: ReadonlySet<string>;
};

type TextField = { [F in FormField]: FormValues[F] extends string ? F : never }[FormField];

/** The inputs of a device record, in the order one reads them off a label and then off a job sheet. */
export function DeviceFields({ values, onChange, errors, fields, password, onPassword, saved }: Props) {
  const references = useReferences(useField());
  const around = (field: FormField) => ({
    label: fieldWords(field),
    error: errors[field],
    aside: saved?.has(field) ? t('Saved here') : undefined,
  });
  const text = (field: TextField, mono = false) =>
    fields.has(field) ? (
      <Field {...around(field)}>
        <TextInput mono={mono} value={values[field]} onChange={(event) => onChange({ [field]: event.target.value })} />
      </Field>
    ) : null;
  const choice = (field: 'type' | 'organization_id', known: readonly Reference[]) =>
    fields.has(field) ? (
      <Field {...around(field)} hint={known.length === 0 ? t('The number it has on the control server') : undefined}>
        {known.length === 0 ? (
          <TextInput
            mono
            inputMode="numeric"
            value={values[field]}
            onChange={(event) => onChange({ [field]: event.target.value.replace(/\D/g, '') })}
          />
        ) : (
          <Select
            value={values[field] === '' ? null : values[field]}
            onChange={(value) => onChange({ [field]: value })}
            choices={choicesOf(known, values[field])}
          />
        )}
      </Field>
    ) : null;
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-3">
      <div className="col-span-2">{text('name')}</div>
      {text('serial_number', true)}
      {text('serial_number_alt', true)}
      {choice('type', references.types)}
      {choice('organization_id', references.organizations)}
      {text('customer_id', true)}
      {text('location_name')}
      {fields.has('description') ? (
        <div className="col-span-2">
          <Field {...around('description')}>
            <TextArea value={values.description} onChange={(event) => onChange({ description: event.target.value })} />
          </Field>
        </div>
      ) : null}
      {text('latitude', true)}
      {text('longitude', true)}
      {text('username', true)}
      {fields.has('username') ? (
        <Field label={t('CWMP password')} hint={t('Goes straight to this laptop’s vault; never shown again')}>
          <TextInput
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => onPassword(event.target.value)}
          />
        </Field>
      ) : null}
      {fields.has('update_frequency') ? (
        <Field {...around('update_frequency')} hint={t('Seconds between two calls of the device')}>
          <TextInput
            mono
            inputMode="numeric"
            value={values.update_frequency}
            onChange={(event) => onChange({ update_frequency: event.target.value })}
          />
        </Field>
      ) : null}
      {fields.has('is_active') ? (
        <div className="col-span-2">
          <Switch
            label={t('In service')}
            checked={values.is_active}
            onChange={(is_active) => onChange({ is_active })}
          />
        </div>
      ) : null}
      {fields.has('debug') ? (
        <div className="col-span-2">
          <Switch
            label={t('Debug log')}
            hint={t(
              'The control server writes down every message of this device; Demarc’s own ends that after 24 hours',
            )}
            checked={values.debug}
            onChange={(debug) => onChange({ debug })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** The references there are, and the value of the record even where nobody knows its name. */
function choicesOf(known: readonly Reference[], value: string): { readonly value: string; readonly label: string }[] {
  const choices = known.map(({ id, name }) => ({ value: String(id), label: name }));
  return value === '' || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: t('number {number}', { number: value }) }];
}
