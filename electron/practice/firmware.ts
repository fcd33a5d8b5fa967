/**
 * Firmware for simulated CPEs. A practice image says in its first lines what it is; of any other file the CPE takes the
 * version from its name, as a technician would.
 */

const MAGIC = 'DEMARC PRACTICE FIRMWARE';
/** The lines that describe an image are within so many bytes. */
const HEAD = 1024;

export type PracticeFirmware = { productClass: string; version: string };

/** An image of `size` bytes that the simulated CPEs of this product class install. */
export function practiceFirmware({ productClass, version }: PracticeFirmware, size = 256 * 1024): Uint8Array {
  const head = Buffer.from(`${MAGIC}\nproduct-class: ${productClass}\nversion: ${version}\n\n`);
  const image = Buffer.alloc(Math.max(size, head.length), 0xa5);
  head.copy(image);
  return image;
}

export type FirmwareVerdict = { ok: true; version: string } | { ok: false; words: string };

const VERSION_IN_NAME = /(?:^|[^0-9.])(\d+(?:\.\d+){1,4}(?:[-_](?:alpha|beta|rc)\d*)?)/i;

/** What the CPE makes of a downloaded file: the version it would run, or why it cannot be installed (fault 9018). */
export function judgeFirmware(start: Uint8Array, fileName: string, productClass: string): FirmwareVerdict {
  if (start.length === 0) return { ok: false, words: 'the file is empty' };
  const head = Buffer.from(start.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith(`${MAGIC}\n`)) {
    const lines = new Map(
      head.split('\n').map((line): [string, string] => {
        const [name = '', ...rest] = line.split(': ');
        return [name, rest.join(': ')];
      }),
    );
    const made = lines.get('product-class');
    const version = lines.get('version');
    if (made !== productClass)
      return { ok: false, words: `the image is for ${made ?? 'nothing'}, not for ${productClass}` };
    return version ? { ok: true, version } : { ok: false, words: 'the image says no version' };
  }
  const name = fileName.replace(/\.(bin|img|fw|zip|tar|gz|trx|chk|w|ubi|itb)$/i, '');
  const version = VERSION_IN_NAME.exec(name)?.[1];
  return version ? { ok: true, version } : { ok: false, words: `${fileName} is no firmware for this CPE` };
}
