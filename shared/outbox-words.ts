import type { AttachmentPurpose } from './attachment.ts';
import type { DeviceEdit, EditableField } from './device.ts';
import { PENDING_NAME_OF_FLAG } from './device.ts';
import { type FieldValue, sameValue } from './merge.ts';
import type { OperationKind } from './operation.ts';
import type { OutboxIntent } from './outbox.ts';

/** What an entry of the outbox says, in the words a technician would use: for Sync, for receipts, for the history. */

/** The name of a field on a form and in a sentence. */
export const FIELD_WORDS: Readonly<Record<EditableField, string>> = {
  name: 'Name',
  customer_id: 'Customer',
  is_active: 'In service',
  type: 'Device type',
  serial_number: 'Serial number',
  serial_number_alt: 'Second serial number',
  description: 'Description',
  organization_id: 'Organization',
  firmware_image: 'Firmware image',
  firmware_image_is_pending: 'Push the firmware image',
  location_name: 'Location',
  location: 'Location record',
  latitude: 'Latitude',
  longitude: 'Longitude',
  username: 'CWMP user',
  update_frequency: 'Inform interval',
  debug: 'Debug log',
};

/** An operation as an imperative: what the device is asked to do. */
export const OPERATION_WORDS: Readonly<Record<OperationKind, string>> = {
  reconf: 'Apply all settings again',
  settings: 'Apply settings',
  sync: 'Read settings back',
  firmware_update: 'Update firmware',
  factory_reset: 'Factory reset (wipes the stored settings too)',
  device_factory_reset: 'Factory reset (keeps the stored settings)',
  reboot: 'Reboot',
  add_object: 'Add an object',
  delete_object: 'Delete an object',
  set_attributes: 'Set what is watched',
  read_attributes: 'Read what is watched',
  diagnostics: 'Run a test',
  backup: 'Fetch a file',
  restore: 'Restore a configuration',
  schedule_inform: 'Have it call later',
  schedule_download: 'Update firmware in a time window',
  cancel_transfer: 'Cancel a transfer',
  queued_transfers: 'Ask for its transfers',
  change_modules: 'Change software modules',
  list_methods: 'Ask what it can do',
};

/** What a document is, on a line of its own. */
export const ATTACHMENT_WORDS: Readonly<Record<AttachmentPurpose, string>> = {
  photo: 'Photo',
  'audit-decision': 'Audit decision',
  'as-built': 'As-built record',
};

/** The words of any field name: ours where there are some, else the server's own name without its underscores. */
export function fieldWords(field: string): string {
  if (field === 'password') return 'CWMP password';
  if (field in FIELD_WORDS) return FIELD_WORDS[field as EditableField];
  const spaced = field.replaceAll('_', ' ').trim();
  return spaced === '' ? field : `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}

/** Tells the name behind a number: of a type, an organization, a location, a firmware image. */
export type NameOf = (field: string, id: number) => string | undefined;

/** A value as it stands in a sentence; nothing there has a word of its own. */
export function valueWords(field: string, value: FieldValue, nameOf?: NameOf): string {
  if (value === null || value === undefined) return 'none';
  const name = typeof value === 'number' ? nameOf?.(field, value) : undefined;
  if (name !== undefined) return name;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'update_frequency' && typeof value === 'number') return `${value} s`;
  const text = String(value).trim();
  return text === '' ? 'none' : text;
}

export type FieldChange = {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** The fields an edit really changes, in the order of the form. */
export function fieldChanges(base: DeviceEdit, set: DeviceEdit, nameOf?: NameOf): FieldChange[] {
  const order = Object.keys(FIELD_WORDS) as EditableField[];
  return order
    .filter((field) => field in set && !sameValue(field, base[field], set[field]))
    .map((field) => ({
      field,
      label: fieldWords(field),
      before: valueWords(field, base[field], nameOf),
      after: valueWords(field, set[field], nameOf),
    }));
}

/** One plain sentence for an entry: `Name: A → B`, `Reboot`, `New device: Hall router`. Never shows a secret. */
export function describeIntent(intent: OutboxIntent, nameOf?: NameOf): string {
  switch (intent.kind) {
    case 'edit': {
      const changes = fieldChanges(intent.base, intent.set, nameOf).map(
        ({ label, before, after }) => `${label}: ${before} → ${after}`,
      );
      if (intent.secrets?.password !== undefined) changes.push('CWMP password: a new one');
      return changes.length === 0 ? 'Nothing left to change' : changes.join(' · ');
    }
    case 'create':
      return `New device: ${intent.body.name}, serial ${intent.body.serial_number}`;
    case 'delete':
      return 'Delete the device';
    case 'operation':
      return OPERATION_WORDS[PENDING_NAME_OF_FLAG[intent.flag]];
    case 'attach':
      return `${ATTACHMENT_WORDS[intent.attachment.purpose]}: ${intent.attachment.name}`;
    default:
      return intent satisfies never;
  }
}
