import type { Words } from '../catalogue.ts';

export default {
  'Port {port}': 'Port {port}',
  'Do not try ports': 'Ne pas essayer les ports',
  'Try ports: {count} addresses of {subnet}': {
    one: 'Essayer les ports : {count} adresse de {subnet}',
    many: 'Essayer les ports : {count} adresses de {subnet}',
    other: 'Essayer les ports : {count} adresses de {subnet}',
  },
  '{count} in the inventory': {
    one: '{count} dans l’inventaire',
    many: '{count} dans l’inventaire',
    other: '{count} dans l’inventaire',
  },
  'stopped in {time}': 'arrêté en {time}',
  'scanned in {time}': 'balayé en {time}',
} satisfies Words;
