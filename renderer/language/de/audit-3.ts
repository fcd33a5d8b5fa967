import type { Words } from '../catalogue.ts';

export default {
  'names {count} devices: {names}': { one: 'nennt {count} Gerät: {names}', other: 'nennt {count} Geräte: {names}' },
  'is: {actual}; the inventory says: {expected}': 'ist: {actual}; der Bestand sagt: {expected}',
  'a different model': 'ein anderes Modell',
  'the label names one box, the wire another': 'das Etikett nennt ein Gerät, die Leitung ein anderes',
  'may be {names}': 'kann sein: {names}',
  'Nothing was read.': 'Es wurde nichts gelesen.',
  'That is longer than any label. It was not taken.': 'Das ist länger als jedes Etikett. Es wurde nicht angenommen.',
  'That holds nothing one can read. It was not taken.': 'Das enthält nichts Lesbares. Es wurde nicht angenommen.',
  '{code}: now the second code of the same device.': '{code}: jetzt den zweiten Code desselben Geräts.',
  'Scanning wherever the inventory says.': 'Gescannt wird, wo immer der Bestand sagt.',
  'Scanning at {name} from now on.': 'Gescannt wird ab jetzt in {name}.',
  '{code} was read twice by one press; it counts once.':
    '{code} wurde mit einem Druck zweimal gelesen; es zählt einmal.',
  'Undone: {code}': 'Rückgängig gemacht: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} wurde NICHT gespeichert. {words} {next}',
} satisfies Words;
