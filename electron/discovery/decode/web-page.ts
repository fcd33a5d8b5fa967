import { plainText, textOf } from './bytes.ts';

/** What the start page of a device's web server tells without logging in. */
export type WebPage = { readonly title: string | null; readonly server: string | null; readonly realm: string | null };

/** The most of a page that is read: the title stands near its beginning. */
export const PAGE_BYTES = 64 * 1024;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads status line, headers (names in lower case) and the beginning of the body. */
export function decodeWebPage(headers: Headers, body: Uint8Array): WebPage {
  const header = (name: string): string => {
    const value = headers[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  const realm = /\brealm="([^"]{0,256})"/i.exec(header('www-authenticate').slice(0, 1_024))?.[1] ?? '';
  return {
    title: titleOf(textOf(body.subarray(0, PAGE_BYTES), PAGE_BYTES)),
    server: plainText(header('server')) || null,
    realm: plainText(realm) || null,
  };
}

/** Looked for by position, not by one pattern over the page: a hostile page must not make a pattern run long. */
function titleOf(page: string): string | null {
  const lower = page.toLowerCase();
  const open = lower.indexOf('<title');
  const from = open < 0 ? -1 : lower.indexOf('>', open);
  if (from < 0) return null;
  const end = lower.indexOf('</title', from);
  const words = page.slice(from + 1, end < 0 ? from + 257 : end).slice(0, 1_024);
  return plainText(words.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, entity)) || null;
}

function entity(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? written;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10_ff_ff ? written : String.fromCodePoint(code);
}

/** The first line an SSH server says (RFC 4253, 4.2), or null where it is none. */
export function decodeSshBanner(bytes: Uint8Array): string | null {
  const line = textOf(bytes.subarray(0, 255));
  return line.startsWith('SSH-') ? line : null;
}
