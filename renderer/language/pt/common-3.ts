import type { Words } from '../catalogue.ts';

export default {
  '{seconds} s': '{seconds} s',
  Saved: 'Salvo',
  'Not saved': 'Não salvo',
  Steps: 'Passos',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Olhando',
} satisfies Words;
