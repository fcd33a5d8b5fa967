import { t } from '#renderer/language/speak.ts';
import type { TokenRight } from '#shared/library.ts';

/** The rights in their order, and what each lets a caller do. */
export const RIGHTS: readonly { readonly right: TokenRight; readonly label: string; readonly hint: string }[] = [
  { right: 'view', label: t('Read'), hint: t('Lists and records.') },
  { right: 'change', label: t('Change'), hint: t('Edit records that are there.') },
  { right: 'create', label: t('Create'), hint: t('Make new records.') },
  { right: 'delete', label: t('Delete'), hint: t('Delete records.') },
  { right: 'operate', label: t('Operate'), hint: t('Reboot, reset, upgrade devices.') },
];

export function rightsWords(rights: readonly TokenRight[]): string {
  if (rights.length === RIGHTS.length) return t('everything');
  return RIGHTS.filter(({ right }) => rights.includes(right))
    .map(({ label }) => label.toLowerCase())
    .join(', ');
}
