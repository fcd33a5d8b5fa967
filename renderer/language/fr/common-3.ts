import type { Words } from '../catalogue.ts';

export default {
  '{seconds} s': '{seconds} s',
  Saved: 'Enregistré',
  'Not saved': 'Pas enregistré',
  Steps: 'Étapes',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'On regarde',
} satisfies Words;
