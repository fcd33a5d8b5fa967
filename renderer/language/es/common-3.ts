import type { Words } from '../catalogue.ts';

export default {
  Steps: 'Pasos',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Mirando',
} satisfies Words;
