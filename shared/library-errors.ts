import type { CatalogueEntry } from './control-errors.ts';

/** The part of the catalogue (`errors.ts`) that is about firmware images, types, places and tokens. */
export const LIBRARY_ERRORS = {
  'library.not-kept': {
    words: 'This control server does not offer these records through its API.',
    next: 'Change them on the control server itself; Fleet shows what its devices say.',
    retryable: false,
  },
  'library.unknown-outcome': {
    words: 'The control server did not answer, so nobody knows yet whether the change was made.',
    next: 'Save again once it can be reached: a change that was made already is not made twice.',
    retryable: true,
  },
  'library.upload-gone': {
    words: 'The file that was read is no longer there.',
    next: 'Choose the file again. Nothing was imported.',
    retryable: false,
  },
  'library.uploads-most': {
    words: 'Other files are still being read.',
    next: 'Wait for them, or stop one; then choose the file again.',
    retryable: true,
  },
  'library.checksum': {
    words: 'The file’s SHA-256 is {found}, not the one that was given.',
    next: 'Download the file again from where it comes from, and compare once more. Nothing was imported.',
    retryable: false,
  },
  'library.in-use': {
    words: 'It cannot be deleted: {detail}.',
    next: 'Change what uses it first, then delete it.',
    retryable: false,
  },
  'library.token-elsewhere': {
    words: 'Tokens of this control server are made on it, not here.',
    next: 'Ask its owner, or use its own screen. Here tokens are made for a site of your own.',
    retryable: false,
  },
  'library.token-own': {
    words: 'This is the token by which Demarc works with its own site.',
    next: 'Leave it: it lies in the vault, nobody else has it, and without it this screen shows nothing.',
    retryable: false,
  },
} as const satisfies Record<string, CatalogueEntry>;
