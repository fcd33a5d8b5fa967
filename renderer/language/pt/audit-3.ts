import type { Words } from '../catalogue.ts';

export default {
  'Nothing was read.': '',
  'That is longer than any label. It was not taken.': '',
  'That holds nothing one can read. It was not taken.': '',
  '{code}: now the second code of the same device.': '',
  'Scanning wherever the inventory says.': '',
  'Scanning at {name} from now on.': '',
  '{code} was read twice by one press; it counts once.': '',
  'Undone: {code}': '',
  '{raw} was NOT saved. {words} {next}': '',
} satisfies Words;
