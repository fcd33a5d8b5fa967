import type { Words } from '../catalogue.ts';

export default {
  'That holds nothing one can read. It was not taken.': 'Não contém nada legível. Não foi aceito.',
  '{code}: now the second code of the same device.': '{code}: agora o segundo código do mesmo dispositivo.',
  'Scanning wherever the inventory says.': 'Escaneando onde quer que o inventário diga.',
  'Scanning at {name} from now on.': 'Escaneando em {name} a partir de agora.',
  '{code} was read twice by one press; it counts once.': '{code} foi lido duas vezes num só aperto; conta uma vez.',
  'Undone: {code}': 'Desfeito: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} NÃO foi salvo. {words} {next}',
} satisfies Words;
