import type { Words } from '../catalogue.ts';

export default {
  '{count} in the inventory': { one: '', other: '' },
  'stopped in {time}': '',
  'scanned in {time}': '',
} satisfies Words;
