import type { Words } from '../catalogue.ts';

export default {
  'Scanning at {name} from now on.': 'Escaneando em {name} a partir de agora.',
  '{code} was read twice by one press; it counts once.': '{code} foi lido duas vezes num só aperto; conta uma vez.',
  'Undone: {code}': 'Desfeito: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} NÃO foi salvo. {words} {next}',
} satisfies Words;
