import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type Label, labelGaps, labelPdf, wifiCode } from '#electron/recipes/label.ts';
import { pagesOf, type Rectangle, rectanglesOf } from '../../fixtures/recipes/pdf-text.ts';

it('the Wi-Fi code of a label escapes what a phone would take for its own', () => {
  expect(wifiCode({ ssid: 'A;B', key: 'x:"y\\' })).toBe('WIFI:T:WPA;S:A\\;B;P:x\\:\\"y\\\\;;');
  expect(wifiCode({ ssid: 'Guest', key: null })).toBe('WIFI:T:nopass;S:Guest;;');
});

describe('letters the fonts of a label lack', () => {
  const plain: Label = { serial: 'SN-1', name: 'Hall', ssid: 'Café “Žižka” – 5 €', key: 'k'.repeat(12) };
  const east: Label = { serial: 'SN-3', name: 'Žďár Łódź', ssid: 'Καφέ Юность', key: 'gęś-12345' };
  const far: Label = { serial: 'SN-2', name: 'Kölner Straße', ssid: 'Dom Łódź 家家', key: '鍵-12345' };

  it('are told of every label that has some, each once; no letter of a key', () => {
    expect(labelGaps([plain, east, far])).toEqual([
      { serial: 'SN-2', part: 'ssid', characters: '家' },
      { serial: 'SN-2', part: 'key', characters: null },
    ]);
    expect(labelGaps([{ ...plain, serial: 'SN-ア', name: 'קפה' }])).toEqual([
      { serial: 'SN-ア', part: 'name', characters: 'קפה' },
      { serial: 'SN-ア', part: 'serial', characters: 'ア' },
    ]);
  });

  it('stand as question marks, and are whole in the QR code that a phone reads', async () => {
    const pdf = await labelPdf([plain, far, east]);
    expect(pagesOf(pdf)[2]).toEqual(['Žďár Łódź', 'Wi-Fi', 'Καφέ Юность', 'Key', 'gęś-12345', 'Serial', 'SN-3']);
    expect(pagesOf(pdf)[1]).toEqual(['Kölner Straße', 'Wi-Fi', 'Dom Łódź ??', 'Key', '?-12345', 'Serial', 'SN-2']);
    expect(pagesOf(pdf)[0]).not.toContainEqual(expect.stringContaining('?'));
    const codes = await Promise.all(rectanglesOf(pdf).map(codesIn));
    expect(codes).toEqual([
      ['SN-1', wifiCode(plain)],
      ['SN-2', wifiCode(far)],
      ['SN-3', wifiCode(east)],
    ]);
  });

  it('are all the others: each that is said to be printed has its glyph', async () => {
    const every = Array.from({ length: 0x3000 - 0x21 }, (_, code) => String.fromCodePoint(code + 0x21));
    const printed = every.filter((character) => labelGaps([{ ...plain, name: character }]).length === 0);
    expect(printed.length).toBeGreaterThan(700);
    const ssids = printed.join('').match(/.{1,20}/gsu) ?? [];
    const pages = pagesOf(await labelPdf(ssids.map((ssid) => ({ ...plain, ssid }))));
    expect(pages.map(([, , ssid]) => ssid)).toEqual(ssids);
  });
});

/** What a scanner reads on a page of a label's size, at 6 pixels a point. */
async function codesIn(cells: readonly Rectangle[]): Promise<string[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = new Uint8Array(await readFile(wasm));
  prepareZXingModule({ overrides: { wasmBinary: buffer } });
  const [width, height] = [1_060, 680];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const cell of cells) {
    for (let y = Math.round(cell.y * 6); y < Math.round((cell.y + cell.height) * 6); y += 1) {
      for (let x = Math.round(cell.x * 6); x < Math.round((cell.x + cell.width) * 6); x += 1) {
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 2, tryHarder: true });
  return found.map(({ text }) => text).sort();
}
