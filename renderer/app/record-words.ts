import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import type { DeviceEdit } from '#shared/device.ts';
import type { FieldValue } from '#shared/merge.ts';
import type { OperationKind } from '#shared/operation.ts';
import type { OutboxIntent } from '#shared/outbox.ts';
import * as english from '#shared/outbox-words.ts';

/** `shared/outbox-words.ts` in the language of the screen. Receipts and the journal keep the English words. */

export type { NameOf } from '#shared/outbox-words.ts';

/** The name of a field on a form and in a sentence. */
export function fieldWords(field: string): string {
  return heard(english.fieldWords(field));
}

/** An operation as an imperative: what the device is asked to do. */
export function operationWords(kind: OperationKind): string {
  return heard(english.OPERATION_WORDS[kind]);
}

/** What a control server calls the state of a device; a state of its own is shown as it is told. */
export function statusWords(status: string | null | undefined): string {
  if (status === 'Up') return t('Up');
  return status === 'Down' ? t('Down') : (status ?? t('Unknown'));
}

/** A value as it stands in a sentence; nothing there has a word of its own. What a person typed is not translated. */
export function valueWords(field: string, value: FieldValue, nameOf?: english.NameOf): string {
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  const isBlank = value === null || value === undefined || String(value).trim() === '';
  return isBlank ? t('none') : english.valueWords(field, value, nameOf);
}

/** The fields an edit really changes, in the order of the form. */
export function fieldChanges(base: DeviceEdit, set: DeviceEdit, nameOf?: english.NameOf): english.FieldChange[] {
  return english.fieldChanges(base, set, nameOf).map(({ field }) => ({
    field,
    label: fieldWords(field),
    before: valueWords(field, fieldOf(base, field), nameOf),
    after: valueWords(field, fieldOf(set, field), nameOf),
  }));
}

function fieldOf(values: Readonly<Record<string, FieldValue>>, field: string): FieldValue {
  return values[field];
}

/** One plain sentence for an entry: `Name: A → B`, `Reboot`, `New device: Hall router`. Never shows a secret. */
export function describeIntent(intent: OutboxIntent, nameOf?: english.NameOf): string {
  if (intent.kind !== 'edit' || intent.secrets?.password !== undefined) {
    return heard(english.describeIntent(intent, nameOf));
  }
  const changes = fieldChanges(intent.base, intent.set, nameOf);
  if (changes.length === 0) return heard(english.describeIntent(intent, nameOf));
  return changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`).join(' · ');
}
