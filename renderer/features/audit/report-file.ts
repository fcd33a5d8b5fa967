import { zipSync } from 'fflate';
import type { Audits, OpenAudit } from '#renderer/cache/audit/types.ts';
import { type AuditReport, reportCsv } from '#shared/audit/report.ts';
import { readyToSeal, withSeal } from '#shared/audit/seal.ts';
import { sha256Of } from './photo-capture.ts';
import { reportPdf } from './report-pdf.ts';

export type ReportFile = { readonly name: string; readonly file: Blob; readonly publicKey: string };

/**
 * The report as one sealed ZIP: PDF for people, CSV for spreadsheets, JSON for programs, the photos. Made without a
 * network; `audit verify` tells whether it is still what was sealed.
 */
export async function reportFile(open: OpenAudit, audits: Audits, report: AuditReport): Promise<ReportFile> {
  const photos = await photosOf(open, report);
  const text = new TextEncoder();
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'report.pdf': await reportPdf(report, new Map([...photos].map(([id, bytes]) => [id, dataAddress(bytes)]))),
    'findings.csv': text.encode(reportCsv(report)),
    'report.json': text.encode(`${JSON.stringify(report, null, 2)}\n`),
  };
  for (const [id, bytes] of photos) files[`photos/${id}.jpg`] = bytes;
  // The time of the report, not of this moment: made again, it is the same.
  const covered = readyToSeal(zipSync(files, { level: 6, mtime: report.until }));
  const seal = await audits.sign(await sha256Of(new Uint8Array(covered)));
  const file = new Blob([withSeal(covered, seal)], { type: 'application/zip' });
  return { name: fileName(report), file, publicKey: seal.publicKey };
}

async function photosOf(open: OpenAudit, report: AuditReport): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const photos = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { photo } of report.lines.flatMap((line) => line.photos)) {
    const data = await open.photo(photo as Parameters<OpenAudit['photo']>[0]);
    if (data !== null) photos.set(photo, new Uint8Array(await data.arrayBuffer()));
  }
  return photos;
}

function dataAddress(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return `data:image/jpeg;base64,${btoa(text)}`;
}

/** `audit-rack-room-2026-11-25.zip` */
function fileName({ audit, until }: AuditReport): string {
  const title = audit.title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `audit-${title === '' ? 'report' : title.slice(0, 60)}-${until.slice(0, 10)}.zip`;
}
