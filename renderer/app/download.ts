/** A browser reads a file it was offered for a while after the click; then its memory is given back. */
const KEPT_MS = 60_000;

/** Without it a spreadsheet reads the letters of a CSV file as those of an old code page. */
const BOM = '\uFEFF';

/** Offers a file to keep; the browser, or Electron's own dialog, asks the person where (security.md S13). */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob(type === 'text/csv' ? [BOM, content] : [content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** A name every file system takes. */
function fileName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 120);
}
