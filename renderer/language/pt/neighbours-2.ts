import type { Words } from '../catalogue.ts';

export default {
  'by last address': '',
  'Port {port}': '',
  'Do not try ports': '',
  'Try ports: {count} addresses of {subnet}': { one: '', many: '', other: '' },
  '{count} in the inventory': { one: '', many: '', other: '' },
  'stopped in {time}': '',
  'scanned in {time}': '',
} satisfies Words;
