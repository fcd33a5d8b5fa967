import type { Words } from '../catalogue.ts';

export default {
  'Port {port}': 'Porta {port}',
  'Do not try ports': 'Não testar portas',
  'Try ports: {count} addresses of {subnet}': {
    one: 'Testar portas: {count} endereço de {subnet}',
    many: 'Testar portas: {count} endereços de {subnet}',
    other: 'Testar portas: {count} endereços de {subnet}',
  },
  '{count} in the inventory': {
    one: '{count} no inventário',
    many: '{count} no inventário',
    other: '{count} no inventário',
  },
  'stopped in {time}': 'parado em {time}',
  'scanned in {time}': 'varrido em {time}',
} satisfies Words;
