import { isAscii, isUtf8 } from 'node:buffer';
import { promisify, TextDecoder } from 'node:util';
import { gunzip, inflate, inflateRaw } from 'node:zlib';
import { Refusal } from '#shared/cwmp/refusal.ts';
import type { Warnings } from '#shared/cwmp/warnings.ts';

/** From the bytes of a body to text: content encodings and charsets as CPEs spell them (SPEC T-1 … T-4). */

const unzip = { gzip: promisify(gunzip), inflate: promisify(inflate), raw: promisify(inflateRaw) };

/** Undoes Content-Encoding; never makes more than `limit` bytes. */
export async function undoEncoding(body: Buffer, header: string | undefined, limit: number): Promise<Buffer> {
  let bytes = body;
  const encodings = (header ?? '').toLowerCase().split(',').reverse();
  for (const written of encodings) {
    const encoding = written.trim().replace(/;$/, '');
    if (encoding === '' || encoding === 'identity' || bytes.length === 0) continue;
    bytes = await undo(bytes, encoding, limit);
  }
  return bytes;
}

async function undo(bytes: Buffer, encoding: string, limit: number): Promise<Buffer> {
  const options = { maxOutputLength: limit };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') {
      // Some announce gzip and send plain text.
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unzip.gzip(bytes, options) : bytes;
    }
    if (encoding === 'deflate') return await (hasZlibHeader(bytes) ? unzip.inflate : unzip.raw)(bytes, options);
  } catch (cause) {
    const tooLarge = cause instanceof RangeError || (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? new Refusal('too-large', limit, 0) : new Refusal('not-xml', '', 0);
  }
  throw new Refusal('charset-unknown', encoding, 0);
}

function hasZlibHeader(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

function named(text: string | undefined): string | null {
  const found = /charset\s*=\s*["']?([^"';,\s]+)/i.exec(text ?? '')?.[1];
  return found === undefined ? null : found.toLowerCase();
}

/** `encoding="…"` of the XML declaration, read from the first bytes. */
function declared(body: Buffer): string | null {
  const head = body.subarray(0, 256).toString('latin1');
  const found = /^[^<]{0,16}<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1];
  return found === undefined ? null : found.trim().toLowerCase();
}

/** UTF-16, by its byte order mark or by every other byte at its beginning being zero. */
function wide(body: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = body;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return null;
}

const UTF8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'utf_8', 'us-ascii', 'ascii']);
/** Named for text in one-byte units, by programs that write what their own memory holds (.NET). */
const UTF16 = /^(?:utf-?_?16|ucs-?_?2|unicode$)/;

/** The text of a body by BOM, Content-Type, XML declaration, or what the bytes themselves say. */
export function textOf(body: Buffer, contentType: string | undefined, warnings: Warnings): string {
  const utf16 = wide(body);
  if (utf16 !== null) return new TextDecoder(utf16).decode(body);
  // One byte per character: half the memory, and the scanner's fastest case.
  if (isAscii(body)) return body.toString('latin1');
  const inHeader = named(contentType);
  const inXml = declared(body);
  const charset = inHeader ?? inXml;
  const isInUtf8 = isUtf8(body);
  if (charset === null || UTF8.has(charset) || UTF16.test(charset)) {
    if (isInUtf8) {
      if (charset !== null && UTF16.test(charset)) warnings.add('charset-contradicted', charset);
      return body.toString('utf8');
    }
    if (inHeader !== null && inXml !== null && inXml !== inHeader) return decodeAs(inXml, body, warnings);
    if (charset === null || !UTF8.has(charset)) {
      warnings.add('charset-guessed', 'UTF-8');
      return new TextDecoder('windows-1252').decode(body);
    }
    warnings.add('charset-replaced', 'UTF-8');
    return body.toString('utf8');
  }
  // A web server's own default in the header, and the truth in the XML, which the bytes bear out.
  if (inXml !== null && UTF8.has(inXml) && isInUtf8) {
    warnings.add('charset-contradicted', charset);
    return body.toString('utf8');
  }
  return decodeAs(charset, body, warnings);
}

function decodeAs(charset: string, body: Buffer, warnings: Warnings): string {
  const decoder = decoderOf(charset) ?? decoderOf(charset.replaceAll('_', '-'));
  if (decoder === null) throw new Refusal('charset-unknown', charset, 0);
  const text = decoder.decode(body);
  if (text.includes('\ufffd')) warnings.add('charset-replaced', charset);
  return text;
}

/** Null: nobody knows the name. */
function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
