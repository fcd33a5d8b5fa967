import type { Words } from '../catalogue.ts';

export default {
  'Port {port}': 'Port {port}',
  'Do not try ports': 'Keine Ports probieren',
  'Try ports: {count} addresses of {subnet}': {
    one: 'Ports probieren: {count} Adresse von {subnet}',
    other: 'Ports probieren: {count} Adressen von {subnet}',
  },
  '{count} in the inventory': { one: '{count} im Bestand', other: '{count} im Bestand' },
  'stopped in {time}': 'angehalten nach {time}',
  'scanned in {time}': 'gesucht in {time}',
} satisfies Words;
