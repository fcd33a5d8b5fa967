import type { Words } from '../catalogue.ts';

export default {
  '{seconds} s': '{seconds} s',
  Saved: 'Guardado',
  'Not saved': 'No guardado',
  Steps: 'Pasos',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Mirando',
} satisfies Words;
