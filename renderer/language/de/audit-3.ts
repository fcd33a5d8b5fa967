import type { Words } from '../catalogue.ts';

export default {
  'Scanning at {name} from now on.': 'Gescannt wird ab jetzt in {name}.',
  '{code} was read twice by one press; it counts once.':
    '{code} wurde mit einem Druck zweimal gelesen; es zählt einmal.',
  'Undone: {code}': 'Rückgängig gemacht: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} wurde NICHT gespeichert. {words} {next}',
} satisfies Words;
