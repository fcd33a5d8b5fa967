import { createHash } from 'node:crypto';
import type { ContentFiles } from '#electron/store/content-files.ts';
import type { Attachment } from '#shared/attachment.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { OpenSite } from './open-site.ts';

type Wanted = { readonly device: DeviceRef; readonly document: Pick<Attachment, 'sha256' | 'size'> };

/**
 * The bytes of a document of a device: what lies on this computer needs no network, the rest is asked of the control
 * server. Null where neither has it. Throws `control.*` where the server cannot be asked, or answers other bytes than
 * the name says.
 */
export async function readDocument(
  { client }: { readonly client: Pick<OpenSite['client'], 'document'> },
  kept: Pick<ContentFiles, 'read'>,
  { device, document: { sha256, size } }: Wanted,
  signal?: AbortSignal,
): Promise<Buffer | null> {
  const here = await kept.read(sha256, size);
  if (here !== null) return here;
  const sent = await client.document({ device, sha256 }, signal);
  if (sent !== null && createHash('sha256').update(sent).digest('hex') !== sha256) {
    throw new AppError('control.answer-unreadable', { reason: 'it is not the document that was asked for' });
  }
  return sent;
}
