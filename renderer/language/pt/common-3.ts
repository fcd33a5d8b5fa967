import type { Words } from '../catalogue.ts';

export default {
  Password: 'Senha',
  Copied: 'Copiado',
  'Open Bench': 'Abrir a bancada',
  'asking…': 'perguntando…',
  Saved: 'Salvo',
  'Not saved': 'Não salvo',
  Steps: 'Passos',
  '{minutes} min': '{minutes} min',
  Proxy: 'Proxy',
  Looking: 'Olhando',
} satisfies Words;
