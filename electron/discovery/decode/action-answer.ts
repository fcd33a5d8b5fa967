import { Refusal } from '#shared/cwmp/refusal.ts';
import { Scanner } from '#shared/cwmp/scanner.ts';
import { Warnings } from '#shared/cwmp/warnings.ts';
import { plainText } from './bytes.ts';

/** What a device answered to a UPnP action (UPnP Device Architecture 1.1, section 3.2). */
export type ActionAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly code: number | null; readonly words: string };

/** The most of an answer that is read; real ones have a few hundred bytes. */
export const ANSWER_BYTES = 64 * 1024;
const LIMITS = { depth: 16, elements: 256, attributes: 16, tag: 2_048 };

/** Errors that often come without words (UPnP Device Architecture 1.1, table 3-3; TR-064, section 6.4). */
const CODE_WORDS: Readonly<Record<number, string>> = {
  401: 'it does not know the action',
  402: 'it does not take the URL as it is written',
  501: 'the action failed',
  600: 'the URL is not one it takes',
  606: 'this user may not do it',
  820: 'an internal error',
};

/** Reads the answer to `action`; null where it is none. */
export function decodeActionAnswer(xml: string, action: string): ActionAnswer | null {
  const scanner = new Scanner(xml.slice(0, ANSWER_BYTES), new Warnings(1), LIMITS);
  try {
    scanner.root();
    if (!scanner.is('Envelope')) return null;
    while (scanner.child()) {
      if (!scanner.is('Body')) scanner.skip();
      else return scanner.child() ? readBody(scanner, action) : null;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return null;
}

function readBody(scanner: Scanner, action: string): ActionAnswer | null {
  if (scanner.is(`${action}Response`)) return { kind: 'done' };
  if (!scanner.is('Fault')) return null;
  const told = new Map<string, string>();
  readLeaves(scanner, told);
  const code = /^\d{1,5}$/.test(told.get('errorcode') ?? '') ? Number(told.get('errorcode')) : null;
  const known = code === null ? undefined : CODE_WORDS[code];
  return { kind: 'fault', code, words: told.get('errordescription') || known || told.get('faultstring') || '' };
}

const BRANCHES = new Set(['detail', 'upnperror']);
const LEAVES = new Set(['errorcode', 'errordescription', 'faultstring']);

function readLeaves(scanner: Scanner, told: Map<string, string>): void {
  while (scanner.child()) {
    const name = scanner.local.toLowerCase();
    if (BRANCHES.has(name)) readLeaves(scanner, told);
    else if (LEAVES.has(name)) told.set(name, plainText(scanner.text()));
    else scanner.skip();
  }
}
