import { t } from '#renderer/language/speak.ts';
import { type ReadTable, readImportTable } from '#shared/import/table.ts';

/** A larger file is no list for the outbox. */
const BYTES_MOST = 32 * 1024 * 1024;

/** Reads a file a person chose as a table, in whatever encoding a spreadsheet wrote it. */
export async function readFile(file: File): Promise<ReadTable> {
  if (file.size > BYTES_MOST)
    return { is: 'refused', words: t('The file is larger than 32 MB. Split it into several.') };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const words = t(
      'This is a workbook. Save it as CSV (UTF-8), with the column of serial numbers as text, and open that.',
    );
    return { is: 'refused', words };
  }
  return readImportTable(textOf(bytes));
}

/** UTF-16 by its mark, else UTF-8, else what Windows wrote before. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
