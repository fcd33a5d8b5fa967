import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextInput.tsx';
import type { DeviceType, DeviceTypeValues } from '#shared/library.ts';
import { filterValue } from '../words.ts';
import { DEVICES, NAME, SHORT_NAME } from './columns.tsx';
import { NameFields } from './NameFields.tsx';
import type { FieldsProps, RecordKind, RecordRow } from './record-kind.ts';
import { TypeUses } from './TypeUses.tsx';

type Values = DeviceTypeValues;
type Model = NonNullable<Values['dataModel']>;

const NOBODY_SAID = 'unknown';
const MODELS: Readonly<Record<Model, string>> = {
  'Device.': 'TR-181 (Device.)',
  'InternetGatewayDevice.': 'TR-098 (InternetGatewayDevice.)',
};

function Fields({ values, onChange }: FieldsProps<DeviceType, Values>) {
  const put = (change: Partial<Values>): void => onChange({ ...values, ...change });
  return (
    <>
      <NameFields values={values} onChange={put} />
      <Field label={t('Data model')} hint={t('What a recipe is written for until the device itself has told.')}>
        <Select<Model | typeof NOBODY_SAID>
          value={values.dataModel ?? NOBODY_SAID}
          choices={[
            { value: NOBODY_SAID, label: t('Not said') },
            { value: 'Device.', label: MODELS['Device.'] },
            { value: 'InternetGatewayDevice.', label: MODELS['InternetGatewayDevice.'] },
          ]}
          onChange={(model) => put({ dataModel: model === NOBODY_SAID ? null : model })}
        />
      </Field>
      <Field label={t('Description')}>
        <TextArea
          value={values.description ?? ''}
          maxLength={4000}
          onChange={({ currentTarget: { value } }) => put({ description: value.trim() === '' ? null : value })}
        />
      </Field>
    </>
  );
}

/** What kinds of device there are. */
export const DEVICE_TYPES: RecordKind<DeviceType, Values> = {
  kind: 'types',
  words: {
    add: t('New device type'),
    remove: t('Delete the device type?'),
    title: t('Device types'),
    none: t('No device types yet'),
    notOffered: t('This control server does not tell its device types'),
    empty: t('Every device is of a type: firmware, recipes and onboarding go by it. Make the first one.'),
    removal: t('Only the record is deleted. Recipes that name the type stay, and fit nobody.'),
  },
  load: () => client.library.types({}),
  save: (id, key, values) => client.library.save({ kind: 'types', id, key, values }),
  arrange: (items) => items.map((item) => ({ item, depth: 0 })),
  columns: () => [
    NAME,
    SHORT_NAME,
    {
      id: 'dataModel',
      title: t('Data model'),
      width: 'minmax(120px, 1fr)',
      cell: ({ item: { dataModel } }: RecordRow<DeviceType>) => (
        <span className={dataModel === null ? 'text-faint' : 'truncate'}>
          {dataModel === null ? t('not said') : MODELS[dataModel]}
        </span>
      ),
    },
    DEVICES,
  ],
  filter: ({ shortName }) => `type=${filterValue(shortName)}`,
  blank: { name: '', shortName: '', description: null, dataModel: null },
  valuesOf: ({ name, shortName, description, dataModel }) => ({ name, shortName, description, dataModel }),
  isComplete: ({ name }) => name.trim() !== '',
  Fields,
  Aside: TypeUses,
};
