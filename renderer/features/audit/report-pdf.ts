import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { heard } from '#renderer/language/heard.ts';
import { figure, plural, t } from '#renderer/language/speak.ts';
import { FINDING_KINDS } from '#shared/audit/finding.ts';
import { type AuditReport, decisionWords, FINDING_WORDS, type ReportLine, reportTime } from '#shared/audit/report.ts';

/** Photos by id, as data addresses. */
export type ReportPhotos = ReadonlyMap<string, string>;

/** The report as a PDF, made here: fonts and library are shipped, nothing is fetched. */
export async function reportPdf(report: AuditReport, photos: ReportPhotos): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: pdfmake }, { default: fonts }] = await Promise.all([
    import('pdfmake/build/pdfmake.js'),
    import('pdfmake/build/vfs_fonts.js'),
  ]);
  pdfmake.addVirtualFileSystem(fonts);
  const buffer = await pdfmake.createPdf(documentOf(report, photos)).getBuffer();
  return new Uint8Array(buffer);
}

function documentOf(report: AuditReport, photos: ReportPhotos): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    info: { title: report.audit.title, author: report.audit.auditor, creator: 'Demarc' },
    footer: (page, pages) => ({
      columns: [report.audit.title, { text: t('{page} of {pages}', { page, pages }), alignment: 'right' }],
      margin: [40, 12],
      fontSize: 8,
      color: '#555555',
    }),
    defaultStyle: { font: 'Roboto', fontSize: 9 },
    styles: { title: { fontSize: 24, bold: true }, heading: { fontSize: 13, bold: true, margin: [0, 16, 0, 6] } },
    content: [...cover(report), ...FINDING_KINDS.flatMap((kind) => section(report, kind, photos))],
  };
}

function cover(report: AuditReport): Content[] {
  const { audit } = report;
  const facts: TableCell[][] = [
    [t('Scope'), report.scope],
    [t('Auditor'), audit.auditor === '' ? t('not named') : audit.auditor],
    [t('Place'), audit.place?.name ?? t('wherever the inventory says')],
    [t('From'), reportTime(report.from)],
    [t('Until'), reportTime(report.until)],
    [
      t('Expected, frozen'),
      plural('{count} device, {time}', '{count} devices, {time}', audit.expected, {
        time: reportTime(audit.preparedAt),
      }),
    ],
    [t('There'), t('{present} of {expected}', { present: report.present, expected: audit.expected })],
  ];
  const totals = FINDING_KINDS.filter((kind) => report.counts[kind] > 0).map((kind): TableCell[] => [
    heard(FINDING_WORDS[kind]),
    { text: figure(report.counts[kind]), alignment: 'right' },
  ]);
  return [
    { text: t('Inventory audit'), color: '#555555' },
    { text: audit.title, style: 'title', margin: [0, 0, 0, 14] },
    { layout: 'lightHorizontalLines', table: { widths: [110, '*'], body: facts } },
    { text: t('Totals'), style: 'heading' },
    {
      layout: 'lightHorizontalLines',
      table: { widths: [160, 60], body: totals.length === 0 ? [[t('Nothing found'), '']] : totals },
    },
    ...signature(report),
  ];
}

function signature({ signed }: AuditReport): Content[] {
  if (signed === null) return [{ text: t('Not signed by hand.'), margin: [0, 24, 0, 0], color: '#555555' }];
  const lines = signed.strokes.map((stroke) => {
    const points = stroke.map(([x, y]) => `${x},${y}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="black" stroke-width="5" stroke-linecap="round"/>`;
  });
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 300">${lines.join('')}</svg>`;
  return [
    { text: t('Signature'), style: 'heading' },
    lines.length === 0 ? { text: t('Signed by the name alone.'), color: '#555555' } : { svg: drawn, width: 240 },
    { text: `${signed.name}, ${reportTime(signed.at)}` },
  ];
}

function section(report: AuditReport, kind: ReportLine['kind'], photos: ReportPhotos): Content[] {
  const lines = report.lines.filter((line) => line.kind === kind);
  if (lines.length === 0) return [];
  const titles = [t('Device'), t('Serial number'), t('Inventory says'), t('Found at'), t('Note and decision')].map(
    (text): TableCell => ({ text, bold: true }),
  );
  const rows = lines.map((line): TableCell[] => [
    [line.name, line.type].filter((part) => part !== '').join('\n'),
    [line.serial, line.mac].filter((part) => part !== '').join('\n'),
    line.inventorySays,
    line.foundAt,
    [line.condition, line.note, heard(decisionWords(line.decision))].filter((part) => part !== '').join('\n'),
  ]);
  const pictures = lines.flatMap((line) =>
    line.photos.flatMap(({ photo }): Content[] => {
      const image = photos.get(photo);
      return image === undefined
        ? []
        : [
            { image, fit: [240, 180], margin: [0, 6] },
            { text: line.name === '' ? line.serial : line.name, fontSize: 8 },
          ];
    }),
  );
  return [
    { text: `${heard(FINDING_WORDS[kind])} (${lines.length})`, style: 'heading' },
    {
      layout: 'lightHorizontalLines',
      table: { headerRows: 1, widths: ['*', 110, 80, 80, '*'], body: [titles, ...rows] },
    },
    ...pictures,
  ];
}
