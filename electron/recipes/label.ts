import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { LabelGap } from '#shared/recipe/label-gap.ts';
import type { LabelContent } from './unit-plan.ts';
import { wideFont } from './wide-font.ts';

/**
 * Labels as a PDF, one page each. They are the only place where a Wi-Fi key stands in clear: the file is made in the
 * host, readable by this user alone, and never passes through the screen.
 */

export type Label = { readonly serial: string; readonly name: string } & LabelContent;

/** A label of 62 × 40 mm, the roll most label printers have; 1 mm is 72/25.4 points. */
const POINTS = 72 / 25.4;
const WIDTH = 62 * POINTS;
const HEIGHT = 40 * POINTS;
const MARGIN = 3 * POINTS;
const SERIAL_QR = 13 * POINTS;
const WIFI_QR = 20 * POINTS;

/** The fonts every PDF reader has; a line with other letters than theirs is set in a font of ours, as a whole. */
const REGULAR = 'Helvetica';
const BOLD = 'Helvetica-Bold';
const MONO = 'Courier-Bold';
const WIDE = 'Wide';

/** What a phone's camera joins a Wi-Fi by: `\`, `;`, `,`, `:` and `"` are escaped. */
export function wifiCode({ ssid, key }: LabelContent): string {
  const escaped = (text: string): string => text.replaceAll(/([\\;,:"])/g, '\\$1');
  return key === null || key === ''
    ? `WIFI:T:nopass;S:${escaped(ssid)};;`
    : `WIFI:T:WPA;S:${escaped(ssid)};P:${escaped(key)};;`;
}

/** The PDF of these labels, in this order. */
export async function labelPdf(labels: readonly Label[]): Promise<Buffer> {
  const document = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'Labels' },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  const texts = labels.flatMap(({ serial, name, ssid, key }) => [serial, name, ssid, key ?? '']);
  if (texts.some((text) => isWide(printable(text)))) document.registerFont(WIDE, await wideFont());
  for (const label of labels) drawLabel(document.addPage({ size: [WIDTH, HEIGHT], margin: 0 }), label);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

type Pdf = InstanceType<typeof PDFDocument>;

function drawLabel(page: Pdf, label: Label): void {
  const { serial, name, ssid, key } = label;
  const qrLeft = WIDTH - MARGIN - WIFI_QR;
  const left = { x: MARGIN, width: qrLeft - 2 * MARGIN };
  line(page, name, { ...left, y: MARGIN, font: BOLD, size: 8, least: 6 });
  line(page, 'Wi-Fi', { ...left, y: MARGIN + 12, font: REGULAR, size: 6, least: 6 });
  // A name or key is never cut short: a customer types it.
  line(page, ssid, { ...left, y: MARGIN + 19, font: BOLD, size: 9, least: 3 });
  if (key !== null && key !== '') {
    line(page, 'Key', { ...left, y: MARGIN + 31, font: REGULAR, size: 6, least: 6 });
    for (const [index, part] of partsOf(key).entries()) {
      line(page, part, { ...left, y: MARGIN + 38 + index * 7, font: MONO, size: 8, least: 5 });
    }
  }
  const bottom = HEIGHT - MARGIN - SERIAL_QR;
  drawQr(page, serial, MARGIN, bottom, SERIAL_QR);
  const beside = { x: MARGIN * 2 + SERIAL_QR, width: WIDTH - SERIAL_QR - 3 * MARGIN };
  line(page, 'Serial', { ...beside, y: bottom + 12, font: REGULAR, size: 6, least: 6 });
  line(page, serial, { ...beside, y: bottom + 20, font: MONO, size: 10, least: 4 });
  drawQr(page, wifiCode(label), qrLeft, MARGIN, WIFI_QR);
}

type Line = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: string;
  /** In points; made smaller, down to `least`, until the text fits. */
  readonly size: number;
  readonly least: number;
};

/** One line, smaller where it is long, cut where even that is not enough. */
function line(page: Pdf, text: string, { x, y, width, font, size, least }: Line): void {
  let shown = printable(text);
  const tooWide = (): boolean => page.widthOfString(shown) > width;
  let points = size;
  page.font(isWide(shown) ? WIDE : font).fontSize(points);
  while (points > least && tooWide()) {
    points -= 0.5;
    page.fontSize(points);
  }
  while (shown.length > 1 && tooWide()) shown = shown.slice(0, -1);
  page.text(shown, x, y, { lineBreak: false });
}

/** A long key in lines that can still be read. */
function partsOf(key: string): string[] {
  return key.match(/.{1,21}/gsu) ?? [];
}

function drawQr(page: Pdf, text: string, left: number, top: number, size: number): void {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const cell = size / data.length;
  for (const [row, cells] of data.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (dark) page.rect(left + column * cell, top + row * cell, cell, cell);
    }
  }
  page.fill('#000000');
}

/** What the standard fonts lack: all that is not in Windows code page 1252, without its controls. */
const NOT_STANDARD = /[^\u0020-\u007e\u00a0-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/u;

/** What the wide font lacks, too: all but Latin with its accents, Greek, Cyrillic and common signs. */
const UNPRINTABLE =
  /[^\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0482\u0488-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9ƒˆ˜–—‘’‚“”„†‡•…‰‹›€™№₽]/gu;

function isWide(text: string): boolean {
  return NOT_STANDARD.test(text);
}

/** Everything else stands as a question mark beside its QR code. */
function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '?');
}

/** What these labels do not show in letters, in their order: said before somebody prints them. */
export function labelGaps(labels: readonly Label[]): LabelGap[] {
  return labels.flatMap(({ serial, name, ssid, key }) => {
    const shown = [
      { part: 'name', characters: missingIn(name) },
      { part: 'ssid', characters: missingIn(ssid) },
      { part: 'serial', characters: missingIn(serial) },
    ] as const;
    const gaps: LabelGap[] = shown.filter(({ characters }) => characters !== '').map((gap) => ({ serial, ...gap }));
    return missingIn(key ?? '') === '' ? gaps : [...gaps, { serial, part: 'key', characters: null }];
  });
}

/** Each once. */
function missingIn(text: string): string {
  return [...new Set(text.match(UNPRINTABLE))].join('');
}

/** Writes a PDF where only this user can read it; returns its path. */
export async function writeLabels(folder: string, name: string, pdf: Buffer): Promise<string> {
  const place = join(folder, 'labels');
  await mkdir(place, { recursive: true, mode: 0o700 });
  const path = join(place, `${name}.pdf`);
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(pdf);
  } finally {
    await file.close();
  }
  return path;
}
