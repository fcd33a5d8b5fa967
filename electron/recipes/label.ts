import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { LabelContent } from './unit-plan.ts';

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

/** The fonts every PDF reader has: what they cannot print is in the QR code all the same. */
const REGULAR = 'Helvetica';
const BOLD = 'Helvetica-Bold';
const MONO = 'Courier-Bold';

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
  for (const label of labels) drawLabel(document.addPage({ size: [WIDTH, HEIGHT], margin: 0 }), label);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

type Pdf = InstanceType<typeof PDFDocument>;

function drawLabel(page: Pdf, label: Label): void {
  const { serial, name, ssid, key } = label;
  const qrLeft = WIDTH - MARGIN - WIFI_QR;
  const text = { width: qrLeft - 2 * MARGIN, lineBreak: false, ellipsis: true } as const;
  page.font(BOLD).fontSize(8).text(printable(name), MARGIN, MARGIN, text);
  page
    .font(REGULAR)
    .fontSize(6)
    .text('Wi-Fi', MARGIN, MARGIN + 13, text);
  page
    .font(BOLD)
    .fontSize(9)
    .text(printable(ssid), MARGIN, MARGIN + 20, text);
  if (key !== null) {
    page
      .font(REGULAR)
      .fontSize(6)
      .text('Key', MARGIN, MARGIN + 33, text);
    page
      .font(MONO)
      .fontSize(fitting(key))
      .text(printable(key), MARGIN, MARGIN + 40, text);
  }
  const bottom = HEIGHT - MARGIN - SERIAL_QR;
  drawQr(page, serial, MARGIN, bottom, SERIAL_QR);
  const beside = { ...text, width: WIDTH - SERIAL_QR - 3 * MARGIN };
  page
    .font(REGULAR)
    .fontSize(6)
    .text('Serial', MARGIN * 2 + SERIAL_QR, bottom + 8, beside);
  page
    .font(MONO)
    .fontSize(9)
    .text(printable(serial), MARGIN * 2 + SERIAL_QR, bottom + 16, beside);
  drawQr(page, wifiCode(label), qrLeft, MARGIN, WIFI_QR);
}

function fitting(key: string): number {
  return key.length <= 18 ? 8 : key.length <= 28 ? 6 : 4;
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

/** The standard fonts know Western European letters; everything else stands as a question mark beside its QR code. */
function printable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/gu, '?');
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
