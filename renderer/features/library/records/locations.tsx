import { lazy, Suspense, useMemo } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { useMapFile } from '#renderer/app/map-file.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { readPosition, writeDegrees } from '#shared/geo/position.ts';
import type { Location, LocationValues } from '#shared/library.ts';
import { filterValue } from '../words.ts';
import { DEVICES, NAME, SHORT_NAME } from './columns.tsx';
import { NameFields, ParentField } from './NameFields.tsx';
import type { FieldsProps, RecordKind, RecordRow } from './record-kind.ts';
import { inTreeOrder, possibleParents } from './tree.ts';

const PlaceMap = lazy(() => import('#renderer/ui/map/PlaceMap.tsx'));

/** While it is made it may belong to nobody yet. */
type Values = Omit<LocationValues, 'organization'> & { readonly organization: number | null };

function degreesFault(text: string | null, most: number): string | undefined {
  if (text === null) return undefined;
  return /^-?\d{1,3}(\.\d{1,8})?$/.test(text) && Math.abs(Number(text)) <= most
    ? undefined
    : t('Degrees from -{most} to {most}, such as 40.7128.', { most });
}

function Fields({ values, onChange, items, self }: FieldsProps<Location, Values>) {
  const { organizations } = useReferences(useField());
  const put = (change: Partial<Values>): void => onChange({ ...values, ...change });
  const degrees = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const archive = useMapFile();
  const position = useMemo(() => readPosition(values.latitude, values.longitude), [values.latitude, values.longitude]);
  const among = possibleParents(items, self).filter(({ organization }) => organization === values.organization);
  return (
    <>
      <NameFields values={values} onChange={put} />
      <Field label={t('Organization')}>
        <Select
          value={values.organization === null ? null : String(values.organization)}
          choices={organizations.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(organization) => put({ organization: Number(organization), parent: null })}
        />
      </Field>
      <ParentField
        parent={values.parent}
        among={among}
        top={t('Nothing: it stands on top')}
        onChange={(parent) => put({ parent })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('Latitude')} error={degreesFault(values.latitude, 90)}>
          <TextInput mono value={values.latitude ?? ''} onValueChange={(text) => put({ latitude: degrees(text) })} />
        </Field>
        <Field label={t('Longitude')} error={degreesFault(values.longitude, 180)}>
          <TextInput mono value={values.longitude ?? ''} onValueChange={(text) => put({ longitude: degrees(text) })} />
        </Field>
      </div>
      <div>
        <p className="caption mb-1">{t('Press the map where it is, or type the coordinates.')}</p>
        <div className="h-52 overflow-hidden rounded-md border">
          <Suspense>
            <PlaceMap
              label={t('Where the location is')}
              position={position}
              archive={archive}
              onPlace={(at) => put({ latitude: writeDegrees(at.latitude), longitude: writeDegrees(at.longitude) })}
            />
          </Suspense>
        </div>
      </div>
    </>
  );
}

/** Where devices stand, as a tree within each organization. */
export const LOCATIONS: RecordKind<Location, Values> = {
  kind: 'locations',
  words: {
    add: t('New location'),
    remove: t('Delete the location?'),
    title: t('Locations'),
    none: t('No locations yet'),
    notOffered: t('This control server does not tell its locations'),
    empty: t(
      'A location is a place with a name and coordinates: a branch, a tower, a depot. Devices with its name belong to it.',
    ),
    removal: t('A location that still has devices or others below it cannot be deleted.'),
  },
  load: () => client.library.locations({}),
  save: (id, key, { organization, ...values }) =>
    client.library.save({
      kind: 'locations',
      id,
      key,
      values: { ...values, ...(organization == null ? {} : { organization }) },
    }),
  arrange: inTreeOrder,
  columns: () => [
    NAME,
    SHORT_NAME,
    {
      id: 'coordinates',
      title: t('Latitude, longitude'),
      width: 'minmax(160px, 1fr)',
      cell: ({ item: { latitude, longitude } }: RecordRow<Location>) =>
        latitude === null || longitude === null ? (
          <span className="text-faint">{t('not known')}</span>
        ) : (
          <span className="mono truncate">
            {latitude}, {longitude}
          </span>
        ),
    },
    DEVICES,
  ],
  filter: ({ name, organization }) => `location=${filterValue(name)} org=${organization}`,
  blank: { name: '', shortName: '', organization: null, parent: null, latitude: null, longitude: null },
  valuesOf: ({ name, shortName, organization, parent, latitude, longitude }) => {
    return { name, shortName, organization, parent, latitude, longitude };
  },
  isComplete: ({ name, organization, latitude, longitude }) =>
    name.trim() !== '' &&
    organization !== null &&
    degreesFault(latitude, 90) === undefined &&
    degreesFault(longitude, 180) === undefined,
  Map: lazy(() => import('./LocationsMap.tsx')),
  Fields,
};
