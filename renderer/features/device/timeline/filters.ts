import { t } from '#renderer/language/speak.ts';
import { HOST_KINDS } from '#shared/timeline/entry.ts';
import type { Wanted } from './use-timeline.ts';

/** What can be shown of a timeline: everything, or one kind of thing. */
export const FILTERS = {
  all: { label: t('Everything'), wanted: { host: HOST_KINDS, outbox: true, audits: true } },
  status: { label: t('Up and down'), wanted: { host: ['status'], outbox: false, audits: false } },
  session: { label: t('Sessions'), wanted: { host: ['session'], outbox: false, audits: false } },
  operation: { label: t('Operations'), wanted: { host: ['operation'], outbox: false, audits: false } },
  edit: { label: t('Edits'), wanted: { host: ['edit'], outbox: false, audits: false } },
  firmware: { label: t('Versions'), wanted: { host: ['firmware'], outbox: false, audits: false } },
  document: { label: t('Photos and documents'), wanted: { host: ['document'], outbox: false, audits: false } },
  audit: { label: t('Audits'), wanted: { host: [], outbox: false, audits: true } },
  outbox: { label: t('Outbox and receipts'), wanted: { host: [], outbox: true, audits: false } },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly wanted: Wanted }>>;

export type Filter = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as Filter[];
