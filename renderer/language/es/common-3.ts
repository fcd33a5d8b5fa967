import type { Words } from '../catalogue.ts';

export default {
  Password: 'Contraseña',
  Copied: 'Copiado',
  'Open Bench': 'Abrir el banco',
  'asking…': 'preguntando…',
  Saved: 'Guardado',
  'Not saved': 'No guardado',
  Steps: 'Pasos',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Mirando',
} satisfies Words;
