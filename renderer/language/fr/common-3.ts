import type { Words } from '../catalogue.ts';

export default {
  Password: 'Mot de passe',
  Copied: 'Copié',
  'Open Bench': 'Ouvrir le banc d’essai',
  'asking…': 'on demande…',
  Saved: 'Enregistré',
  'Not saved': 'Pas enregistré',
  Steps: 'Étapes',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'On regarde',
} satisfies Words;
