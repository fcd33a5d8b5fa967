import type { References } from '#renderer/cache/types.ts';
import type { NameOf } from './record-words.ts';

const LISTS: Readonly<Record<string, 'types' | 'organizations' | 'locations' | 'firmware'>> = {
  type: 'types',
  organization_id: 'organizations',
  location: 'locations',
  firmware_image: 'firmware',
};

/** Names of types, organizations, locations and firmware images, as the server told them last. */
export function namesFrom(references: References): NameOf {
  return (field, id) => {
    const list = LISTS[field];
    return list === undefined ? undefined : references[list].find((reference) => reference.id === id)?.name;
  };
}
