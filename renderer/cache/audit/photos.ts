import type { AuditId, PhotoId } from '#shared/audit/ids.ts';
import type { HostClient } from '../host-client.ts';
import type { AuditDb } from './audit-db.ts';

/** A photo as base64, for the wire. */
export async function dataText(data: Blob): Promise<string> {
  const bytes = new Uint8Array(await data.arrayBuffer());
  let text = '';
  // Piece by piece: a whole photo would be too many arguments.
  for (let from = 0; from < bytes.length; from += 8_192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(text);
}

type Shelves = { readonly db: AuditDb; readonly client: HostClient; readonly audit: AuditId };

/** A photo from this browser, else from the host; null where neither has it. */
export async function readPhoto({ db, client, audit }: Shelves, photo: PhotoId): Promise<Blob | null> {
  const here = await db.photos.get(photo).catch(() => undefined);
  if (here !== undefined) return here.data;
  const { data } = await client.audit.photo({ audit, photo });
  if (data === null) return null;
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
