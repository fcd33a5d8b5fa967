import type { Words } from '../catalogue.ts';

export default {
  Steps: 'Étapes',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'On regarde',
} satisfies Words;
