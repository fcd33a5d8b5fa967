import { pythonType } from '#shared/fields/field.ts';
import { invalidAsAWhole, invalidRequest, unsupportedMediaType } from './problem.ts';

/** A request body as key and value; a form knows nothing but text. */
export type Body = Readonly<Record<string, unknown>>;

const EMPTY: Body = Object.freeze({});

/**
 * Reads a body by its type: JSON, or the two kinds of form. No bytes are an empty body whatever the type says, as in
 * DRF. Throws 415, or 400 with words that never quote the body: it may hold a password.
 */
export async function readBody(bytes: Buffer, contentType: string | undefined): Promise<Body> {
  if (bytes.length === 0) return EMPTY;
  switch ((contentType ?? '').split(';')[0]?.trim().toLowerCase()) {
    case 'application/json':
      return dictionary(parseJson(bytes));
    case 'application/x-www-form-urlencoded':
      return formBody(new URLSearchParams(decodeText(bytes)));
    case 'multipart/form-data':
      return formBody(await multipart(bytes, contentType ?? ''));
    default:
      throw unsupportedMediaType(contentType ?? '');
  }
}

/** The text of a body; throws 400 where it is not UTF-8. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalidRequest('JSON parse error - the body is not UTF-8.');
  }
}

/** Reads JSON. V8's own message quotes the text around the error, so only the place is taken from it. */
export function parseJson(bytes: Buffer): unknown {
  const text = decodeText(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    const at = place === undefined ? text.length : Number(place);
    const before = text.slice(0, at).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    throw invalidRequest(`JSON parse error - Expecting value: line ${before.length} column ${column} (char ${at})`);
  }
}

function dictionary(value: unknown): Body {
  if (value === null) throw invalidAsAWhole('No data provided');
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalidAsAWhole(`Invalid data. Expected a dictionary, but got ${pythonType(value)}.`);
  }
  return value as Body;
}

async function multipart(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw invalidRequest('Multipart form parse error - Invalid boundary in multipart.');
  }
}

export function isForm(contentType: string | undefined): contentType is string {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'multipart/form-data';
}

/** The bytes of the first file of a form. Throws 400 where there is none. */
export async function readFormFile(bytes: Buffer, contentType: string): Promise<Uint8Array> {
  for (const value of (await multipart(bytes, contentType)).values()) {
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
  }
  throw invalidRequest('No file was submitted.');
}

/** A form's fields: the last of a name counts, files are none of ours. */
function formBody(fields: Iterable<[string, unknown]>): Body {
  const body: Record<string, unknown> = Object.create(null);
  for (const [name, value] of fields) if (typeof value === 'string') body[name] = value;
  return body;
}
