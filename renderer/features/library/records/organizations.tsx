import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import type { Organization, OrganizationValues } from '#shared/library.ts';
import { DEVICES, NAME, SHORT_NAME } from './columns.tsx';
import { NameFields, ParentField } from './NameFields.tsx';
import type { FieldsProps, RecordKind } from './record-kind.ts';
import { inTreeOrder, possibleParents } from './tree.ts';

type Values = OrganizationValues;

function Fields({ values, onChange, items, self }: FieldsProps<Organization, Values>) {
  const put = (change: Partial<Values>): void => onChange({ ...values, ...change });
  return (
    <>
      <NameFields values={values} onChange={put} />
      <ParentField
        parent={values.parent}
        among={possibleParents(items, self)}
        top={t('Nothing: it stands on top')}
        onChange={(parent) => put({ parent })}
      />
    </>
  );
}

/** Whose devices they are, as a tree: a token for one reaches all below it. */
export const ORGANIZATIONS: RecordKind<Organization, Values> = {
  kind: 'organizations',
  words: {
    add: t('New organization'),
    remove: t('Delete the organization?'),
    title: t('Organizations'),
    none: t('No organizations yet'),
    notOffered: t('This control server does not tell its organizations'),
    empty: t('Every device belongs to an organization; a token reaches one and all below it. Make the first one.'),
    removal: t('An organization that still has devices, locations or others below it cannot be deleted.'),
  },
  load: () => client.library.organizations({}),
  save: (id, key, values) => client.library.save({ kind: 'organizations', id, key, values }),
  arrange: inTreeOrder,
  columns: () => [NAME, SHORT_NAME, DEVICES],
  filter: ({ id }) => `org=${id}`,
  blank: { name: '', shortName: '', parent: null },
  valuesOf: ({ name, shortName, parent }) => ({ name, shortName, parent }),
  isComplete: ({ name }) => name.trim() !== '',
  Fields,
};
