import type { Words } from '../catalogue.ts';

export default {
  'Port {port}': 'Puerto {port}',
  'Do not try ports': 'No probar puertos',
  'Try ports: {count} addresses of {subnet}': {
    one: 'Probar puertos: {count} dirección de {subnet}',
    many: 'Probar puertos: {count} direcciones de {subnet}',
    other: 'Probar puertos: {count} direcciones de {subnet}',
  },
  '{count} in the inventory': {
    one: '{count} en el inventario',
    many: '{count} en el inventario',
    other: '{count} en el inventario',
  },
  'stopped in {time}': 'detenido en {time}',
  'scanned in {time}': 'escaneado en {time}',
} satisfies Words;
