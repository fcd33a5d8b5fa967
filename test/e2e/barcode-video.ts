import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

export type BarcodeFormat = 'Code128' | 'Code39' | 'DataMatrix' | 'QRCode';
const [WIDTH, HEIGHT] = [640, 480];

type Code = { readonly text: string; readonly format: BarcodeFormat };

/** Pictures a second: slow enough for the reader to see each, quick enough that none is forgotten before it returns. */
const RATE = 2;

/**
 * Writes what a camera sees that is held before labels, for Chromium's fake camera: a film (YUV4MPEG2) that shows one
 * picture after the other and begins again, each with its barcodes one below the other.
 */
export async function writeBarcodeVideo(file: string, pictures: readonly (readonly Code[])[]): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const wasmBinary = new Uint8Array(await readFile(wasm)).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  const colour = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const film = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`)];
  for (const codes of pictures)
    film.push(Buffer.from('FRAME\n'), Buffer.from(await pictureOf(codes)), Buffer.from(colour));
  await writeFile(file, Buffer.concat(film));
}

/** The light of a picture with these barcodes. */
async function pictureOf(codes: readonly Code[]): Promise<Uint8Array> {
  const light = new Uint8Array(WIDTH * HEIGHT).fill(235);
  const room = Math.floor(HEIGHT / codes.length);
  for (const [place, { text, format }] of codes.entries()) {
    const { symbol, error } = await writeBarcode(text, { format });
    if (symbol === null || symbol === undefined) throw new Error(error);
    const flat = symbol.height < symbol.width / 2;
    const scale = Math.floor(Math.min((WIDTH - 60) / symbol.width, (room - 40) / (flat ? 1 : symbol.height)));
    const tall = flat ? Math.min(120, room - 40) : symbol.height * scale;
    const [left, top] = [Math.floor((WIDTH - symbol.width * scale) / 2), place * room + Math.floor((room - tall) / 2)];
    for (let y = 0; y < tall; y += 1) {
      for (let x = 0; x < symbol.width * scale; x += 1) {
        const row = flat ? 0 : Math.floor(y / scale);
        const dark = (symbol.data[row * symbol.width + Math.floor(x / scale)] ?? 255) < 128;
        if (dark) light[(top + y) * WIDTH + left + x] = 16;
      }
    }
  }
  return light;
}
