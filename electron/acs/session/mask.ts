import { escapeXml } from '#shared/cwmp/entities.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { isSecretName, SECRET_WORDS as WORDS } from '#shared/cwmp/secret-name.ts';

/** Takes the secrets out of what is kept and shown (security.md N1, S15; SPEC TR-2). */

export { isSecretName };

export const MASK = '••••••';

/** In a hurry: nothing of the kind is in the text. `WEPKey.1.WEPKey` and `PreSharedKey.1.` are caught by their word. */
const MENTIONED = new RegExp(WORDS, 'i');
/** `<…Password>…</…Password>` of Download and Upload. */
const ELEMENT = /(<(?:[\w-]+:)?(?:Password|password)(?:\s[^>]*)?>)[^<]+/g;
/** The Value after a Name that is a secret's; works on broken XML too. */
const NAME_FIRST = new RegExp(
  `((?:${WORDS})(?:\\.\\d+)?\\s*</(?:[\\w-]+:)?Name\\s*>\\s*<(?:[\\w-]+:)?Value(?:\\s[^>]*)?>)`,
  'gi',
);
const VALUE_END = /<\/(?:[\w-]+:)?Value\s*>/gi;
/** The Value before such a Name. */
const VALUE_FIRST = new RegExp(
  `(<(?:[\\w-]+:)?Value[^>]*>)[^<]+(</(?:[\\w-]+:)?Value\\s*>\\s*<(?:[\\w-]+:)?Name[^>]*>[^<]*(?:${WORDS})(?:\\.\\d+)?\\s*</)`,
  'gi',
);

function secretsOf(message: CwmpMessage | null): string[] {
  if (message === null || !('parameterList' in message)) return [];
  const rows = message.parameterList as readonly Partial<ParameterValue>[];
  return rows.flatMap(({ name, value }) =>
    name !== undefined && value !== undefined && value.length >= 4 && isSecretName(name) ? [value] : [],
  );
}

/** Masks what stands between a secret's Name and the end of its Value, in however many pieces. */
function maskAfterNames(xml: string): string {
  let masked = '';
  let from = 0;
  NAME_FIRST.lastIndex = 0;
  for (let found = NAME_FIRST.exec(xml); found !== null; found = NAME_FIRST.exec(xml)) {
    VALUE_END.lastIndex = NAME_FIRST.lastIndex;
    // Never closed: then everything that follows may be the secret.
    const end = VALUE_END.exec(xml)?.index ?? xml.length;
    const empty = end === NAME_FIRST.lastIndex;
    masked += xml.slice(from, NAME_FIRST.lastIndex) + (empty ? '' : MASK);
    from = end;
    NAME_FIRST.lastIndex = end;
  }
  return masked + xml.slice(from);
}

/** The XML with every secret replaced. `message` is what was decoded, where that was possible: it finds CDATA too. */
export function maskXml(xml: string, message: CwmpMessage | null): string {
  if (!MENTIONED.test(xml)) return xml;
  let masked = maskAfterNames(xml).replaceAll(ELEMENT, `$1${MASK}`).replaceAll(VALUE_FIRST, `$1${MASK}$2`);
  for (const secret of secretsOf(message)) {
    masked = masked.replaceAll(secret, MASK).replaceAll(escapeXml(secret), MASK);
  }
  return masked;
}
