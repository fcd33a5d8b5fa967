import type { Words } from '../catalogue.ts';

export default {
  Steps: 'Passos',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Olhando',
} satisfies Words;
