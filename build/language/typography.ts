/**
 * How a translation is written, by the habits of its language: what is no matter of taste. Quotes of a protocol or of
 * a filter ("…") stay as the English sentence has them.
 */
export function typographyFaults(language: string, key: string, said: string): string[] {
  const own = (FAULTS[language] ?? []).filter(({ is }) => is.test(withoutCode(said)));
  return [
    ...(/ {2}/.test(said) && !/ {2}/.test(key) ? ['has two spaces'] : []),
    ...(/^\s|\s$/.test(said) && !/^\s|\s$/.test(key) ? ['has a space at its edge'] : []),
    ...(endOf(key) === endOf(said) ? [] : [`ends in “${endOf(said)}”, not in “${endOf(key)}”`]),
    ...own.map(({ says }) => says),
  ];
}

const END = /(…|[.?:])[”“»"\u00a0\u202f]*$/;

function endOf(text: string): string {
  return END.exec(text)?.[1] ?? '';
}

/** Without what is typed or read by a program: `changed:<7d`, `--data DIR`, `?key=…`, `http://…`. */
function withoutCode(text: string): string {
  return text.replaceAll(/\S*(?:[:=?]\S*[\w“"<]|--\w+)\S*/g, '');
}

type Fault = { readonly is: RegExp; readonly says: string };

const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  de: [
    { is: /[”«»]/, says: 'has quotes that are not „…“' },
    { is: /\S…$/, says: 'has no space before its “…”' },
    { is: /\b(?:[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir|[Ee]uch)\b/, says: 'says du' },
  ],
  es: [
    { is: /[“”„]/, says: 'has quotes that are not «…»' },
    { is: /^[^¿]*\p{L}\?/u, says: 'has a question without ¿' },
    { is: /\b(?:tú|tus|puedes|tienes|debes|vosotros)(?!\p{L})/u, says: 'says tú' },
  ],
  pt: [
    { is: /[«»„]/, says: 'has quotes that are not “…”' },
    { is: /\b(?:tu|teu|tua|contigo)\b/, says: 'says tu' },
  ],
  fr: [
    { is: /[“”„]/, says: 'has quotes that are not « … »' },
    { is: /'/, says: 'has a straight apostrophe' },
    { is: /[^\u202f][;?!](?:\s|$)/, says: 'has no narrow space before ; ? or !' },
    { is: /[^\u00a0]:(?:\s|$)/, says: 'has no hard space before its colon' },
    { is: /«[^\u202f\u00a0]|[^\u202f\u00a0]»/, says: 'has no hard space inside « »' },
    { is: /(?<!\p{L}|s’est )(?:tu|ton|tes|toi)(?!\p{L})/u, says: 'says tu' },
  ],
};
