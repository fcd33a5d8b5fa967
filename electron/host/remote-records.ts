import type { Journal } from '#electron/control/journal.ts';
import type { FirmwareInventory } from '#electron/inventory/firmware.ts';
import type { RecipeFacts } from '#electron/inventory/recipe-facts.ts';
import type { Drafts } from '#electron/roster/drafts.ts';
import type { Roster } from '#electron/roster/roster.ts';
import type { SiteId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry } from '#shared/outbox.ts';
import { DEVICE_FIELDS, type DeviceField } from '#shared/recipe/variables.ts';

/**
 * Records of a control server as recipes use them: as the server told them last, with what was saved on this computer
 * and has not landed laid over them, as the screen shows them.
 */
export function remoteRecords(parts: {
  readonly site: SiteId;
  readonly roster: Roster;
  readonly drafts: Pick<Drafts, 'get'>;
  readonly journal: Pick<Journal, 'unfinished'>;
}): RecipeFacts {
  const { site, roster, drafts, journal } = parts;
  return {
    async recipeRecord(ref) {
      const known = await roster.get(ref);
      if (known === null) return null;
      const draft = await drafts.get(known.id);
      const lane =
        draft !== null && draft.landedAs === null
          ? laneOf({ of: 'draft', id: draft.draft })
          : laneOf({ of: 'device', id: draft?.landedAs ?? known.id });
      const waiting = (await journal.unfinished(site)).filter((entry) => entry.lane === lane);
      const fields = fieldsOf({ ...known.row, ...editsIn(waiting) });
      return {
        ref,
        name: fields.name === '' ? fields.serial_number : fields.name,
        typeNames: await roster.typeNames(known.row),
        // A list of types does not tell it.
        dataModel: null,
        fields,
      };
    },
    // The API hands out no file of a firmware image.
    fittingImages: async () => [],
  };
}

function editsIn(entries: readonly OutboxEntry[]): Record<string, unknown> {
  return Object.assign({}, ...entries.map(({ intent }) => (intent.kind === 'edit' ? intent.set : {})));
}

function fieldsOf(record: Readonly<Record<string, unknown>>): Record<DeviceField, string> {
  const text = (field: DeviceField): string => {
    const value = record[field];
    return typeof value === 'string' ? value : '';
  };
  const fields = DEVICE_FIELDS.map((field) => [field, text(field)] as const);
  return Object.fromEntries(fields) as Record<DeviceField, string>;
}

/** No image of a control server lies here to be sent. */
export const NO_IMAGES: Pick<FirmwareInventory, 'judgeFirmware'> = {
  judgeFirmware: async () => ({
    verdict: 'unfit',
    words: 'The file of this image lies on the control server, and its API does not hand it out.',
  }),
};
