import type { Kysely } from 'kysely';
import type { ContentFiles } from '#electron/store/content-files.ts';
import type { Schema } from '#electron/store/schema.ts';
import { findFirmwareImage } from '../catalogue.ts';
import { CATALOGUE, reachesEverything } from '../catalogue-kinds.ts';
import { catalogueItem } from '../catalogue-store.ts';
import type { FieldErrors } from '../fields/field.ts';
import type { WriteOnce } from '../write-once.ts';
import { readFile } from './body.ts';
import { readId } from './device-views.ts';
import { conflict, forbidden, invalid, notFound, unavailable } from './problem.ts';
import type { View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

const IMAGE_BYTES = 128 * 1024 * 1024;

export type FirmwareViewsContext = {
  db: Kysely<Schema>;
  files: ContentFiles | null;
  writeOnce: WriteOnce;
  request: ReadWrite;
};

/**
 * The file of a firmware image: its bytes as they are, or one part of a form. Where the record says a size or SHA-256
 * already, the file has to be just that; else the record learns them.
 */
export function firmwareViews({ db, files, writeOnce, request }: FirmwareViewsContext): View[] {
  return [
    {
      name: 'Inventory Firmware Image File',
      path: '/inventory_firmware_image/:id/file/',
      bodyLimit: IMAGE_BYTES,
      methods: {
        PUT: {
          rights: ['change'],
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            const id = readId(exchange);
            if (!reachesEverything(caller)) throw forbidden();
            const image = await findFirmwareImage(db, id);
            if (image === null) throw notFound();
            if (files === null) throw unavailable('This server has no folder for firmware images.');
            const bytes = await readFile(exchange.bytes, exchange.header('content-type'));
            if (bytes.length === 0) throw invalid({ file: ['The submitted file is empty.'] });
            const kept = await files.keep(bytes);
            const errors: FieldErrors = {};
            const differs = (what: string, found: unknown) => [
              `The file has ${what} ${found}, the record says otherwise.`,
            ];
            if (image.size !== null && image.size !== kept.size) errors['size'] = differs('size', kept.size);
            if (image.sha256 !== null && image.sha256.toLowerCase() !== kept.sha256) {
              errors['sha256'] = differs('SHA-256', kept.sha256);
            }
            if (Object.keys(errors).length > 0) throw invalid(errors);
            const taken = () => conflict('Somebody else wrote the same record at this moment. Try again.');
            const answer = await writeOnce(keyed, taken, async (trx) => {
              await trx.updateTable('firmware_image').set(kept).where('id', '=', id).execute();
              const kind = CATALOGUE.find(({ table }) => table === 'firmware_image');
              const item = kind === undefined ? null : await catalogueItem(trx, kind, id);
              if (item === null) throw notFound();
              return { status: 200, body: JSON.stringify(item), etag: null };
            });
            return written(answer);
          },
        },
      },
    },
  ];
}
