import type { Words } from '../catalogue.ts';

export default {
  Steps: 'Schritte',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Es wird nachgesehen',
} satisfies Words;
