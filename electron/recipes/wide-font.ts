import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Roboto Regular, for what the fonts every PDF reader has lack: Latin with all its accents, Greek, Cyrillic. The packaged
 * app carries it in its bundle (build/bundled-fonts.ts).
 */
export function wideFont(): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'));
}
