import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readDocument } from '#electron/host/device-document.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createContentFiles } from '#electron/store/content-files.ts';
import type { Sha256 } from '#shared/attachment.ts';
import { DeviceRef } from '#shared/ids.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarc-documents-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const photo = Buffer.from('the cabinet');
const wanted = {
  device: DeviceRef.parse('1001'),
  document: { sha256: createHash('sha256').update(photo).digest('hex') as Sha256, size: photo.length },
};
const serverWith = (bytes: Buffer | null) => ({ client: { document: async () => bytes } });

test('a document comes from this computer, else from the server, and is what its name says', async () => {
  const kept = createContentFiles(folder, systemRandom, systemClock);
  await expect(readDocument(serverWith(null), kept, wanted)).resolves.toBeNull();
  await expect(readDocument(serverWith(photo), kept, wanted)).resolves.toEqual(photo);
  const other = readDocument(serverWith(Buffer.from('another')), kept, wanted);
  await expect(other).rejects.toMatchObject({ code: 'control.answer-unreadable' });
  await kept.keep(photo);
  await expect(readDocument(serverWith(null), kept, wanted)).resolves.toEqual(photo);
});
