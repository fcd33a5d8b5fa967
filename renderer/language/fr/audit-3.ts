import type { Words } from '../catalogue.ts';

export default {
  'That holds nothing one can read. It was not taken.': 'Cela ne contient rien de lisible. Ce n’a pas été pris.',
  '{code}: now the second code of the same device.': '{code} : maintenant le second code du même appareil.',
  'Scanning wherever the inventory says.': 'On scanne où que dise l’inventaire.',
  'Scanning at {name} from now on.': 'On scanne à {name} désormais.',
  '{code} was read twice by one press; it counts once.':
    '{code} a été lu deux fois d’un seul coup ; il compte une fois.',
  'Undone: {code}': 'Annulé : {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} n’a PAS été enregistré. {words} {next}',
} satisfies Words;
