import { buffer } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import type { Content, ContentFiles, Kept } from '#electron/store/content-files.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import { type FirmwareImageRecord, findFirmwareImage } from '../catalogue.ts';
import { CATALOGUE, reachesEverything } from '../catalogue-kinds.ts';
import { catalogueItem } from '../catalogue-store.ts';
import type { WriteOnce } from '../write-once.ts';
import { isForm, readFormFile } from './body.ts';
import { readId } from './device-views.ts';
import { bodyTooLarge, conflict, forbidden, invalid, notFound, unavailable } from './problem.ts';
import type { Exchange, View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

/** Larger than any image there is, and smaller than a disk. */
const IMAGE_BYTES = 2 * 1024 * 1024 * 1024;
/** A form is taken apart in memory; whoever sends more sends the bytes as they are. */
const FORM_BYTES = 128 * 1024 * 1024;

export type FirmwareViewsContext = {
  db: Kysely<Schema>;
  files: ContentFiles | null;
  writeOnce: WriteOnce;
  request: ReadWrite;
};

/**
 * The file of a firmware image: its bytes as they are, streamed to where they lie, or one part of a form. Where the
 * record says a size or SHA-256 already, the file has to be just that; else the record learns them. A file that no
 * record names is swept after a while (host/content-sweep.ts, store/content-chunks.ts), never at once: others may have
 * just sent the same.
 */
export function firmwareViews({ db, files, writeOnce, request }: FirmwareViewsContext): View[] {
  return [
    {
      name: 'Inventory Firmware Image File',
      path: '/inventory_firmware_image/:id/file/',
      streams: true,
      methods: {
        PUT: {
          rights: ['change'],
          async answer(exchange) {
            const id = readId(exchange);
            if (!reachesEverything(exchange.caller)) throw forbidden();
            const image = await findFirmwareImage(db, id);
            if (image === null) throw notFound();
            if (files === null) throw unavailable('This server has no folder for firmware images.');
            const kept = await files.keep(await contentOf(exchange));
            const errors = kept.size === 0 ? { file: ['The submitted file is empty.'] } : differences(image, kept);
            if (Object.keys(errors).length > 0) throw invalid(errors);
            // What the body was, its SHA-256 says as well as its bytes.
            const { keyed } = request({ ...exchange, bytes: Buffer.from(kept.sha256) });
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

async function contentOf({ stream, header }: Exchange): Promise<Content> {
  const type = header('content-type');
  if (!isForm(type)) return limited(stream, IMAGE_BYTES);
  return readFormFile(await buffer(limited(stream, FORM_BYTES)), type);
}

/** The same bytes; throws 413 as soon as there are more than so many. */
async function* limited(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > most) throw bodyTooLarge();
    yield piece;
  }
}

function differences(image: FirmwareImageRecord, { size, sha256 }: Kept): FieldErrors {
  const errors: FieldErrors = {};
  const differs = (what: string, found: unknown) => [`The file has ${what} ${found}, the record says otherwise.`];
  if (image.size !== null && image.size !== size) errors['size'] = differs('size', size);
  if (image.sha256 !== null && image.sha256.toLowerCase() !== sha256) errors['sha256'] = differs('SHA-256', sha256);
  return errors;
}
