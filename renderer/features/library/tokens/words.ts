import type { TokenRight } from '#shared/library.ts';

/** The rights in their order, and what each lets a caller do. */
export const RIGHTS: readonly { readonly right: TokenRight; readonly label: string; readonly hint: string }[] = [
  { right: 'view', label: 'Read', hint: 'Lists and records.' },
  { right: 'change', label: 'Change', hint: 'Edit records that are there.' },
  { right: 'create', label: 'Create', hint: 'Make new records.' },
  { right: 'delete', label: 'Delete', hint: 'Delete records.' },
  { right: 'operate', label: 'Operate', hint: 'Reboot, reset, upgrade devices.' },
];

export function rightsWords(rights: readonly TokenRight[]): string {
  if (rights.length === RIGHTS.length) return 'everything';
  return RIGHTS.filter(({ right }) => rights.includes(right))
    .map(({ label }) => label.toLowerCase())
    .join(', ');
}
