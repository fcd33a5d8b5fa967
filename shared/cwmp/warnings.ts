/**
 * What a CPE did that the standard does not allow and we understood all the same. A warning never ends anything; it is
 * kept with the session, so that a technician sees what his device does.
 */
export const WARNINGS = {
  'no-cwmp-namespace': 'No cwmp namespace is declared; CWMP 1.0 is assumed.',
  'namespace-misspelt': 'The cwmp namespace is misspelt ({detail}); CWMP 1.0 is assumed.',
  'no-id': 'The message carries no cwmp:ID.',
  'missing-element': '<{detail}> is missing.',
  'missing-value': '{detail} came without a Value.',
  'missing-type': 'Values came without xsi:type; read as strings.',
  'type-unknown': 'The type {detail} is none of CWMP; read as a string.',
  'unexpected-element': '<{detail}> does not belong there; ignored.',
  'not-a-number': '<{detail}> holds no number; read as 0.',
  'not-a-boolean': '<{detail}> holds no boolean; read as false.',
  'text-between-elements': 'There is text where only elements belong; ignored.',
  'unescaped-less-than': 'A value holds an unescaped “<”.',
  'bare-ampersand': 'A value holds a bare “&”.',
  'entity-unknown': 'The entity {detail} is not known; kept as written.',
  'character-reference': 'A character reference names no character ({detail}).',
  'control-characters': 'Values hold control characters.',
  'doctype-skipped': 'The message has a DOCTYPE; skipped, never expanded.',
  'leading-garbage': 'There is something before the envelope; ignored.',
  'trailing-garbage': 'There is something after the envelope; ignored.',
  'byte-order-mark': 'The message begins with a byte order mark.',
  'values-padded': 'Every value is padded with blanks; the blanks were taken off.',
  'several-methods': 'The body holds more than one method ({detail}); only the first counts.',
  'fault-without-detail': 'The fault came without a CWMP fault code.',
  'charset-guessed': 'The bytes are no valid {detail}; read as Latin-1.',
  'charset-contradicted': 'The message is said to be {detail}, but its bytes are UTF-8; read as UTF-8.',
  'charset-replaced': 'Some bytes are no valid {detail}; replaced.',
  'serial-padded': 'The serial number is padded with blanks.',
} as const;

export type WarningCode = keyof typeof WARNINGS;
export type Warning = { readonly code: WarningCode; readonly detail: string };

export function warningWords({ code, detail }: Warning): string {
  return WARNINGS[code].replace('{detail}', () => detail);
}

/** Collects warnings: each one once, at most `limit` of them, however often a CPE earns them. */
export class Warnings {
  readonly #seen = new Map<string, Warning>();
  readonly #limit: number;
  #earned = 0;

  constructor(limit = 50) {
    this.#limit = limit;
  }

  add(code: WarningCode, detail = ''): void {
    this.#earned += 1;
    if (this.#seen.size >= this.#limit) return;
    const short = detail.length > 120 ? `${detail.slice(0, 120)}…` : detail;
    const key = short === '' ? code : `${code} ${short}`;
    if (!this.#seen.has(key)) this.#seen.set(key, { code, detail: short });
  }

  /** How often something was warned of, also where it was no news. */
  get earned(): number {
    return this.#earned;
  }

  has(code: WarningCode): boolean {
    return this.#seen.has(code);
  }

  list(): Warning[] {
    return [...this.#seen.values()];
  }
}
