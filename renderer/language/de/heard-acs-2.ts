import type { Words } from '../catalogue.ts';

export default {
  'Cancelled by {by}': '',
  'Done: the device came back with “{event}”': '',
  'Done: the file is here, {bytes} bytes': '',
  'Done: the device reported its software modules changed': '',
  'Done: the device came back as new (0 BOOTSTRAP)': '',
  'Done: {value} back equal': '',
  '{parameters} parameters read': '',
  'Done: the device answered': '',
  'Marked as done by {name}': '',
  'Done: the device reported the transfer complete': '',
  '{words} and runs version {running}': '',
  '{words}, but it still reports version {running} and not {wanted}: look again after its restart': '',
  'This parameter takes a whole number.': '',
  'This parameter takes true or false.': '',
  'This parameter takes a number.': '',
  'This parameter takes a time such as 2026-11-25T08:30:00Z.': '',
  'This parameter takes base64.': '',
  'This parameter takes pairs of hexadecimal digits.': '',
} satisfies Words;
