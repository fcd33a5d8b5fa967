import exifr from 'exifr';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { t } from '#renderer/language/speak.ts';
import { PhotoId } from '#shared/audit/ids.ts';
import { AppError } from '#shared/errors.ts';
import { Instant } from '#shared/ids.ts';

/** Photos of one finding. */
export const PHOTOS_MOST = 20;
/** The longer side, in pixels: a label stays readable, and twenty of them stay small. */
const LONGEST = 1_600;
const QUALITY = 0.8;
/** Much larger than any camera makes them: no photo. */
const FILE_BYTES = 60_000_000;

/**
 * Scales a photo and keeps it with a finding. What is kept is drawn anew, so nothing of the file's own EXIF comes
 * along; where and when it was taken is read before, the place only where this audit allows it.
 * Throws `app.bad-input` where the file is no picture.
 */
export async function addPhotoFile(open: OpenAudit, finding: string, file: File): Promise<void> {
  if (file.size > FILE_BYTES)
    throw new AppError('app.bad-input', { detail: t('{name} is too large for a photo', { name: file.name }) });
  const picture = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AppError(
      'app.bad-input',
      { detail: t('{name} is no picture this program can read', { name: file.name }) },
      { cause },
    );
  });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [width, height] = [
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  ];
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (brush !== null) {
    // JPEG knows no transparency: what shows through is paper, not black.
    brush.fillStyle = 'white';
    brush.fillRect(0, 0, width, height);
    brush.drawImage(picture, 0, 0, width, height);
  }
  picture.close();
  const data = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  const { takenAt, position } = await placeAndTime(file, open.audit.rules.keepPhotoPlace);
  const photo = PhotoId.parse(crypto.randomUUID());
  await open.addPhoto(photo, data, {
    type: 'photo',
    finding,
    photo,
    sha256: await sha256Of(new Uint8Array(await data.arrayBuffer())),
    bytes: data.size,
    width,
    height,
    takenAt,
    position,
  });
}

async function placeAndTime(file: File, withPlace: boolean) {
  // A picture without EXIF, or with a broken one, is a picture all the same.
  const time: unknown = await exifr.parse(file, ['DateTimeOriginal']).catch(() => undefined);
  const taken = isRecord(time) && time['DateTimeOriginal'] instanceof Date ? time['DateTimeOriginal'] : null;
  const gps: unknown = withPlace ? await exifr.gps(file).catch(() => undefined) : undefined;
  const at = isRecord(gps) ? gps : {};
  const { latitude, longitude } = at;
  return {
    takenAt:
      taken === null || Number.isNaN(taken.getTime()) ? null : (Instant.safeParse(taken.toISOString()).data ?? null),
    position: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** SHA-256 in hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
