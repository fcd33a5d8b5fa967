/** A photo as a telephone makes it: a picture, and in its EXIF when and where it was taken (EXIF 2.3, 4.6). */
export async function jpegWithPlace(latitude: number, longitude: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
  const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const exif = [...text('Exif\0\0'), ...tiff(latitude, longitude)];
  const length = exif.length + 2;
  // After the start of the image, ahead of everything else.
  const marker = [0xff, 0xe1, length >> 8, length & 0xff];
  return new Blob([jpeg.slice(0, 2), new Uint8Array([...marker, ...exif]), jpeg.slice(2)], { type: 'image/jpeg' });
}

const text = (words: string): number[] => [...new TextEncoder().encode(words)];
const short = (value: number): number[] => [value >> 8, value & 0xff];
const long = (value: number): number[] => [...short(value >>> 16), ...short(value & 0xffff)];
/** Degrees, minutes, seconds, each as a fraction. */
const degrees = (value: number): number[] => {
  const minutes = Math.round((value % 1) * 60);
  return [Math.floor(value), minutes, 0].flatMap((part) => [...long(part), ...long(1)]);
};

const [ASCII, LONG, RATIONAL] = [2, 4, 5];
/** One entry of a directory: a value of four bytes, or where a longer one lies. */
const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
  ...short(tag),
  ...short(type),
  ...long(count),
  ...value,
];
const directory = (entries: readonly number[][]): number[] => [...short(entries.length), ...entries.flat(), ...long(0)];

/** Three directories one after the other, then the values that do not fit in them. */
function tiff(latitude: number, longitude: number): number[] {
  const [first, photo, place] = [8, 8 + 30, 8 + 30 + 18];
  const values = place + 2 + 4 * 12 + 4;
  return [
    ...text('MM'),
    ...short(42),
    ...long(first),
    ...directory([entry(0x8769, LONG, 1, long(photo)), entry(0x8825, LONG, 1, long(place))]),
    ...directory([entry(0x9003, ASCII, 20, long(values))]),
    ...directory([
      entry(1, ASCII, 2, text('N\0\0\0')),
      entry(2, RATIONAL, 3, long(values + 20)),
      entry(3, ASCII, 2, text('E\0\0\0')),
      entry(4, RATIONAL, 3, long(values + 44)),
    ]),
    ...text('2026:11:25 12:00:00\0'),
    ...degrees(latitude),
    ...degrees(longitude),
  ];
}
