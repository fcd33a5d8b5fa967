import type { Kysely } from 'kysely';
import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import type { ContentFiles } from '#electron/store/content-files.ts';
import type { Schema } from '#electron/store/schema.ts';
import { ATTACHMENT_BYTES, Attachment } from '#shared/attachment.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import type { Devices } from '../devices.ts';
import type { WriteOnce } from '../write-once.ts';
import { readId } from './device-views.ts';
import { envelope, readPage } from './pagination.ts';
import { conflict, invalid, notFound, unavailable } from './problem.ts';
import type { Exchange, View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

export type AttachmentViewsContext = {
  db: Kysely<Schema>;
  devices: Devices;
  /** Null: this server has no folder for documents. */
  files: ContentFiles | null;
  clock: Clock;
  writeOnce: WriteOnce;
  request: ReadWrite;
};

/**
 * `inventory_device_attachment`, beyond the seed: documents that belong to a device. PUT names the SHA-256 of what it
 * sends, so that sending twice keeps once, and answers the SHA-256 the server made of the bytes itself.
 */
export function attachmentViews({ db, devices, files, clock, writeOnce, request }: AttachmentViewsContext): View[] {
  return [
    {
      name: 'Inventory Device Attachment List',
      path: '/inventory_device_attachment/:id/',
      methods: {
        GET: {
          rights: ['view'],
          async answer(exchange) {
            const { caller, query, base } = exchange;
            const { id } = await devices.read(caller, readId(exchange));
            const rows = await db
              .selectFrom('device_attachment')
              .selectAll()
              .where('device', '=', id)
              .orderBy('n')
              .execute();
            const page = readPage(query);
            const shown = rows.slice(page.offset, page.offset + page.limit).map(attachmentJson);
            return { status: 200, body: envelope(rows.length, shown, page, query, base) };
          },
        },
      },
    },
    {
      name: 'Inventory Device Attachment Instance',
      path: '/inventory_device_attachment/:id/:sha256/',
      bodyLimit: ATTACHMENT_BYTES,
      methods: {
        GET: {
          rights: ['view'],
          async answer(exchange) {
            const { id } = await devices.read(exchange.caller, readId(exchange));
            const row = await db
              .selectFrom('device_attachment')
              .selectAll()
              .where('device', '=', id)
              .where('sha256', '=', exchange.param('sha256'))
              .executeTakeFirst();
            const bytes = row === undefined ? null : await files?.read(row.sha256, Number(row.size));
            if (row === undefined || !bytes) throw notFound();
            // Never shown as a page: whoever sent it chose its type.
            const headers = {
              'content-type': row.media_type,
              'content-disposition': 'attachment',
              'x-content-type-options': 'nosniff',
            };
            return { status: 200, body: bytes, headers };
          },
        },
        PUT: {
          rights: ['change'],
          query: [
            { name: 'purpose', type: 'string', words: 'photo, audit-decision or as-built' },
            { name: 'name', type: 'string', words: 'What a person would call it' },
          ],
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            const { id } = await devices.read(caller, readId(exchange));
            if (files === null) throw unavailable('This server has no folder for documents.');
            const { sha256, purpose, name, mediaType, size } = readAttachment(exchange);
            const kept = await files.keep(exchange.bytes);
            if (kept.sha256 !== sha256) throw invalid({ sha256: [`The bytes have SHA-256 ${kept.sha256}.`] });
            const taken = () => conflict('Somebody else wrote the same document at this moment. Try again.');
            const answer = await writeOnce(keyed, taken, async (trx) => {
              const row = {
                device: id,
                sha256,
                purpose,
                name,
                media_type: mediaType,
                size,
                created: clock.now(),
                created_by: caller.name,
              };
              await trx
                .insertInto('device_attachment')
                .values(row)
                .onConflict((same) => same.columns(['device', 'sha256', 'purpose']).doNothing())
                .execute();
              return { status: 200, body: attachmentJson(row), etag: null };
            });
            return written(answer);
          },
        },
      },
    },
  ];
}

/** What the request says about the bytes it carries; throws 400 with the words of each part. */
function readAttachment({ query, param, header, bytes }: Exchange): Attachment {
  const mediaType = (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const read = Attachment.safeParse({
    purpose: query.last('purpose'),
    name: query.last('name'),
    sha256: param('sha256'),
    size: bytes.length,
    mediaType,
  });
  if (read.success) return read.data;
  const errors: FieldErrors = {};
  for (const { path, message } of read.error.issues) errors[String(path[0])] = [message];
  throw invalid(errors);
}

type Row = {
  device: number;
  sha256: string;
  purpose: string;
  name: string;
  media_type: string;
  size: number;
  created: number;
  created_by: string;
};

function attachmentJson(row: Row): string {
  const { device, sha256, purpose, name, media_type, size, created, created_by } = row;
  const told = { device, sha256, purpose, name, media_type, size, created: instantSeconds(created), created_by };
  return JSON.stringify(told);
}
