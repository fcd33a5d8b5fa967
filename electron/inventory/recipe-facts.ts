import type { ContentFiles } from '#electron/store/content-files.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Store } from '#electron/store/store.ts';
import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import { whyUnfit } from '#shared/firmware-fit.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { FittingImage } from '#shared/recipe/compile.ts';
import type { DeviceField } from '#shared/recipe/variables.ts';
import { fitOf, fittedOf } from './firmware.ts';
import { deviceIdOf } from './pending.ts';

/** A record as a recipe uses it. */
export type RecipeRecord = {
  ref: DeviceRef;
  name: string;
  /** What its type is called: its name and its short name. */
  typeNames: string[];
  /** The data model its type is expected to tell; null: nobody said. */
  dataModel: DataModelRoot | null;
  fields: Record<DeviceField, string>;
};

export type RecipeFacts = {
  /** Null: there is no such record. */
  recipeRecord(ref: DeviceRef): Promise<RecipeRecord | null>;
  /** Images that have a file here and fit the device but for the version it runs: a recipe may load one after another. */
  fittingImages(ref: DeviceRef): Promise<FittingImage[]>;
};

export function createRecipeFacts({ db }: Store, files: ContentFiles | null): RecipeFacts {
  return {
    async recipeRecord(ref) {
      const id = deviceIdOf(ref);
      if (id === null) return null;
      const row = await db
        .selectFrom('device')
        .innerJoin('device_type', 'device_type.id', 'device.type')
        .selectAll('device')
        .select(['device_type.name as type_name', 'device_type.data_model'])
        .where('device.id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        ref: deviceRef(id),
        name: row.name,
        typeNames: [row.type_name, row.type_short_name],
        dataModel: row.data_model,
        fields: {
          customer_id: row.customer_id ?? '',
          serial_number: row.serial_number,
          name: row.name,
          description: row.description ?? '',
          location_name: row.location_name ?? '',
          hardware_version: row.hardware_version ?? '',
          software_version: row.software_version ?? '',
        },
      };
    },

    async fittingImages(ref) {
      const id = deviceIdOf(ref);
      if (files === null || id === null) return [];
      const device = await db
        .selectFrom('device')
        .select(['type', 'hardware_version', 'software_version'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (device === undefined) return [];
      const images = await db.selectFrom('firmware_image').selectAll().orderBy('id', 'desc').execute();
      const found: FittingImage[] = [];
      for (const image of images) {
        const { id, version, sha256, size } = image;
        const { fromVersions, ...fit } = fitOf(image);
        const unfit = whyUnfit({ ...fit, fromVersions: null }, fittedOf(device));
        if (sha256 === null || size === null || unfit !== null) continue;
        if (await files.has(sha256, size)) found.push({ id, version, fromVersions });
      }
      return found;
    },
  };
}
