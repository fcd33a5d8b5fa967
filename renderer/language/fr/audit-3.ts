import type { Words } from '../catalogue.ts';

export default {
  'Scanning at {name} from now on.': 'On scanne à {name} désormais.',
  '{code} was read twice by one press; it counts once.':
    '{code} a été lu deux fois d’un seul coup ; il compte une fois.',
  'Undone: {code}': 'Annulé : {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} n’a PAS été enregistré. {words} {next}',
} satisfies Words;
