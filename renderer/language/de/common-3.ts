import type { Words } from '../catalogue.ts';

export default {
  '{seconds} s': '{seconds} s',
  Saved: 'Gespeichert',
  'Not saved': 'Nicht gespeichert',
  Steps: 'Schritte',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Es wird nachgesehen',
} satisfies Words;
