/** Why a message cannot be read at all. The words go into the trace; nothing else of the message is used. */
export const REFUSALS = {
  empty: 'There is nothing in it.',
  'not-xml': 'This is not XML.',
  'not-an-envelope': 'The root element is <{detail}>, not a SOAP Envelope.',
  'no-body': 'The SOAP Envelope has no Body.',
  unclosed: 'The element <{detail}> is never closed.',
  'tag-broken': 'A tag is broken near “{detail}”.',
  'no-serial-number': 'The Inform carries no serial number: nobody can tell which device this is.',
  'too-deep': 'Elements are nested more than {detail} deep.',
  'too-many-elements': 'There are more than {detail} elements.',
  'too-many-attributes': 'An element has more than {detail} attributes.',
  'tag-too-long': 'A tag is longer than {detail} characters.',
  'charset-unknown': 'The charset {detail} is not known.',
  'too-large': 'The message is larger than {detail} bytes.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown by the scanner, caught by decode(): no exception leaves this room. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** Characters from the beginning. */
  readonly position: number;

  constructor(code: RefusalCode, detail: string | number, position: number) {
    super(REFUSALS[code].replace('{detail}', () => String(detail)));
    this.code = code;
    this.position = position;
  }
}

/** What one message may cost (security.md N4); checked before anything is allocated for it. */
export type Limits = {
  readonly depth: number;
  readonly elements: number;
  /** Per element. */
  readonly attributes: number;
  /** Characters of one tag with its attributes. */
  readonly tag: number;
};

/** Room for 300,000 parameters; real messages nest 7 deep with up to a dozen attributes. */
export const DEFAULT_LIMITS: Limits = { depth: 32, elements: 1_000_000, attributes: 64, tag: 16_384 };
