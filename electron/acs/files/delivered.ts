/** What a device delivered, taken out of the way it sent it (SPEC FS-6). */

/**
 * The file in a body. Some devices POST it as a form, as a browser does; then the first part with a file name, else
 * the first one, is the file (RFC 7578). Anything that is no well-formed form is taken as it came.
 */
export function fileIn(body: Buffer, contentType: string | undefined): Buffer {
  const boundary = /^multipart\/form-data\b.*?\bboundary="?([^";\s]{1,200})"?/is.exec(contentType ?? '')?.[1];
  if (boundary === undefined) return body;
  const parts = partsOf(body, Buffer.from(`--${boundary}`));
  return (parts.find(({ headers }) => /\bfilename\s*=/i.test(headers)) ?? parts[0])?.content ?? body;
}

type Part = { readonly headers: string; readonly content: Buffer };

function partsOf(body: Buffer, delimiter: Buffer): Part[] {
  const parts: Part[] = [];
  let from = body.indexOf(delimiter);
  while (from >= 0) {
    const begin = from + delimiter.length;
    const next = body.indexOf(delimiter, begin);
    if (next < 0) return parts;
    const part = body.subarray(begin, next);
    const blank = part.indexOf('\r\n\r\n');
    // A part ends with the line break before the next delimiter.
    if (blank >= 0) {
      parts.push({ headers: part.subarray(0, blank).toString('latin1'), content: part.subarray(blank + 4, -2) });
    }
    from = next;
  }
  return parts;
}
