import { fieldWords, operationWords } from '#renderer/app/record-words.ts';
import type { BatchStart } from '#renderer/cache/work/batch.ts';
import { t } from '#renderer/language/speak.ts';
import { DeviceEdit } from '#shared/device.ts';

/** Fields that mean the same on many devices and that a list row shows: what one sees is the base of the edit. */
const FIELDS = ['description', 'customer_id', 'location_name', 'is_active'] as const;
export type BatchField = (typeof FIELDS)[number];
export const BATCH_FIELDS = FIELDS.map((value) => ({ value, label: fieldWords(value) }));

/** What can be done to many at once; a factory reset is asked for one by one. */
export type BatchKind = 'edit' | 'reboot' | 'sync' | 'reconf' | 'delete';
export const BATCH_KINDS: readonly { readonly value: BatchKind; readonly label: string }[] = [
  { value: 'edit', label: t('Edit a field') },
  { value: 'reboot', label: operationWords('reboot') },
  { value: 'sync', label: operationWords('sync') },
  { value: 'reconf', label: operationWords('reconf') },
  { value: 'delete', label: t('Delete the devices') },
];

/** The action as it was put together; null where the value is none of the field. */
export function readAction(kind: BatchKind, field: BatchField, text: string): BatchStart['action'] | null {
  if (kind === 'delete') return { do: 'delete' };
  if (kind !== 'edit') return { do: 'operation', flag: kind };
  const value = field === 'is_active' ? readYes(text) : text.trim() || null;
  const set = DeviceEdit.safeParse({ [field]: value });
  return set.success ? { do: 'edit', set: set.data } : null;
}

function readYes(text: string): boolean | string {
  const word = text.trim().toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : text;
}
