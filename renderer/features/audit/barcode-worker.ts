import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Reads barcodes out of pictures, beside the window: a frame takes tens of milliseconds. */

// The library's default fetches its WebAssembly from a CDN; ours lies beside this file (security.md S21).
prepareZXingModule({ overrides: { locateFile: () => wasm } });

const OPTIONS = {
  formats: ['Code128', 'Code39', 'DataMatrix', 'QRCode'],
  tryHarder: true,
  maxNumberOfSymbols: 8,
} as const;

self.addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  readBarcodes(data, { ...OPTIONS, formats: [...OPTIONS.formats] }).then(
    (found) => self.postMessage({ codes: found.filter(({ isValid }) => isValid).map(({ text }) => text) }),
    (error: unknown) => self.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
