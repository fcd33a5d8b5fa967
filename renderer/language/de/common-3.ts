import type { Words } from '../catalogue.ts';

export default {
  Password: 'Passwort',
  Copied: 'Kopiert',
  'Open Bench': 'Werkbank öffnen',
  'asking…': 'wird gefragt …',
  Saved: 'Gespeichert',
  'Not saved': 'Nicht gespeichert',
  Steps: 'Schritte',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Es wird nachgesehen',
} satisfies Words;
