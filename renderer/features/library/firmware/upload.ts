import { client } from '#renderer/app/host.ts';
import { base64Of } from '#renderer/cache/work/base64.ts';
import { PART_BYTES, type UploadId } from '#shared/library.ts';

export type Progress = { readonly received: number; readonly of: number; readonly bytesPerSecond: number };

/**
 * Gives a file to the host part by part: one part is in memory at a time. A signal that is aborted ends it, and the
 * host forgets what it had.
 */
export async function upload(
  file: File,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<UploadId> {
  const { upload: id } = await client.library.beginUpload({ name: file.name, size: file.size });
  const begun = performance.now();
  try {
    for (let offset = 0; offset < file.size; ) {
      signal.throwIfAborted();
      const bytes = new Uint8Array(await file.slice(offset, offset + PART_BYTES).arrayBuffer());
      const { received } = await client.library.uploadPart({ upload: id, offset, base64: base64Of(bytes) });
      offset = received;
      const seconds = Math.max(0.001, (performance.now() - begun) / 1000);
      onProgress({ received, of: file.size, bytesPerSecond: received / seconds });
    }
    return id;
  } catch (error) {
    // It may be gone already, or the host with it: either way nothing more is kept of the file.
    await client.library.dropUpload({ upload: id }).catch(() => undefined);
    throw error;
  }
}
