import type { Words } from '../catalogue.ts';

export default {
  'The type {detail} is none of CWMP; read as a string.': '',
  'There is text where only elements belong; ignored.': '',
  'A value holds a bare “&”.': '',
  'The entity {detail} is not known; kept as written.': '',
  'A character reference names no character ({detail}).': '',
  'Values hold control characters.': '',
  'The message has a DOCTYPE; skipped, never expanded.': '',
  'There is something before the envelope; ignored.': '',
  'There is something after the envelope; ignored.': '',
  'The message begins with a byte order mark.': '',
  'Every value is padded with blanks; the blanks were taken off.': '',
  'The body holds more than one method ({detail}); only the first counts.': '',
  'The fault came without a CWMP fault code.': '',
  'The bytes are no valid {detail}; read as Latin-1.': '',
  'Some bytes are no valid {detail}; replaced.': '',
  'The serial number is padded with blanks.': '',
} satisfies Words;
