import type { Words } from '../catalogue.ts';

export default {
  'That holds nothing one can read. It was not taken.': 'Das enthält nichts Lesbares. Es wurde nicht angenommen.',
  '{code}: now the second code of the same device.': '{code}: jetzt den zweiten Code desselben Geräts.',
  'Scanning wherever the inventory says.': 'Gescannt wird, wo immer der Bestand sagt.',
  'Scanning at {name} from now on.': 'Gescannt wird ab jetzt in {name}.',
  '{code} was read twice by one press; it counts once.':
    '{code} wurde mit einem Druck zweimal gelesen; es zählt einmal.',
  'Undone: {code}': 'Rückgängig gemacht: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} wurde NICHT gespeichert. {words} {next}',
} satisfies Words;
