import type { Words } from '../catalogue.ts';

export default {
  '{count} in the inventory': { one: '', many: '', other: '' },
  'stopped in {time}': '',
  'scanned in {time}': '',
} satisfies Words;
