import { eventsWords } from '#renderer/app/event-words.ts';
import { href } from '#renderer/app/router.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import { durationWords } from '#renderer/ui/time-words.ts';
import type { SessionSummary } from '#shared/acs.ts';
import type { AuditHappening } from '#shared/audit/event.ts';
import { describeOperationState, type Operation } from '#shared/operation.ts';
import type { Receipt } from '#shared/outbox.ts';
import { ATTACHMENT_WORDS, describeIntent, type NameOf, OPERATION_WORDS } from '#shared/outbox-words.ts';
import { operationMark } from '../operation-steps.ts';
import type { ShownEntry } from './own-entries.ts';

/** How one entry of the timeline reads: pure, entry in, words out. */
export type EntryLine = {
  readonly tone: Tone;
  readonly title: string;
  readonly detail?: string | undefined;
  /** Who did it, where a person or a program did. */
  readonly who?: string | undefined;
  /** Where what is behind it stands. */
  readonly to?: string | undefined;
};

/** `nameOf` tells the name behind a number of a record: of a type, an organization, a firmware image. */
export function entryLine(entry: ShownEntry, nameOf: NameOf): EntryLine {
  switch (entry.kind) {
    case 'status':
      return entry.status === 'Up'
        ? { tone: 'up', title: t('Came up') }
        : { tone: 'down', title: t('Went down: it was not heard from any more') };
    case 'session':
      return sessionLine(entry.session);
    case 'operation':
      return operationLine(entry.operation);
    case 'edit':
      return { tone: 'past', title: editTitle(entry.what), who: entry.who };
    case 'firmware':
      return { tone: 'past', title: versionTitle(entry) };
    case 'document':
      return {
        tone: 'past',
        title: heard(ATTACHMENT_WORDS[entry.document.purpose]),
        who: entry.who,
      };
    case 'waiting': {
      const { intent, reason } = entry.entry;
      const title = t('Saved here, not landed yet');
      return { tone: 'waiting', title, detail: describeIntent(intent, nameOf), who: reason?.who, to: href('sync') };
    }
    case 'receipt':
      return receiptLine(entry.receipt);
    case 'audit': {
      const { audit, event } = entry.mention;
      return { ...auditLine(event.what), who: audit.auditor || undefined, to: href('audit', audit.id) };
    }
    default:
      return entry satisfies never;
  }
}

function sessionLine({ id, cpe, events, rpcs, end, warnings }: SessionSummary): EntryLine {
  const to = cpe === null ? undefined : href('bench', cpe, id);
  const title = t('Session: {events}', { events: eventsWords(events) });
  if (end === null) return { tone: 'waiting', title, detail: t('Talking now'), to };
  if (end.how === 'aborted')
    return { tone: 'down', title, detail: t('Broken off: {why}', { why: heard(end.why) }), to };
  const asked = rpcs === 0 ? t('Nothing was asked of it') : plural('{count} RPC', '{count} RPCs', rpcs);
  const warned = warnings.length === 0 ? null : plural('{count} warning', '{count} warnings', warnings.length);
  return {
    tone: warned === null ? 'past' : 'waiting',
    title,
    detail: warned === null ? asked : `${asked} · ${warned}`,
    to,
  };
}

function operationLine({ kind, state, createdAt, createdBy }: Operation): EntryLine {
  const took = state.state === 'done' || state.state === 'failed' ? Date.parse(state.at) - Date.parse(createdAt) : null;
  const words = heard(describeOperationState(state));
  const detail = took === null ? words : t('{what}, after {time}', { what: words, time: durationWords(took) });
  return { tone: operationMark(state).tone, title: heard(OPERATION_WORDS[kind]), detail, who: createdBy };
}

function editTitle(what: string): string {
  switch (what) {
    case 'changed':
      return t('Record changed');
    case 'created':
      return t('Record created');
    case 'setting created':
      return t('Setting added');
    case 'setting changed':
      return t('Setting changed');
    case 'setting deleted':
      return t('Setting removed');
    case 'settings restored':
      return t('Settings restored');
    default:
      return capitalised(heard(what));
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function versionTitle({ part, before, after }: Extract<ShownEntry, { kind: 'firmware' }>): string {
  const now = after ?? t('an unknown version');
  if (before === null) {
    return part === 'software'
      ? t('First told its software version: {version}', { version: now })
      : t('First told its hardware version: {version}', { version: now });
  }
  return part === 'software'
    ? t('Software changed from {before} to {after}', { before, after: now })
    : t('Hardware changed from {before} to {after}', { before, after: now });
}

const OUTCOMES: Readonly<Record<Receipt['outcome'], string>> = {
  landed: t('Landed on the control server'),
  'already-there': t('Was on the control server already'),
  discarded: t('Discarded before it landed'),
  'kept-here': t('Kept on this laptop: the control server has no place for it'),
};

function receiptLine({ summary, reason, ...receipt }: Receipt): EntryLine {
  return { ...landedLine(receipt), detail: heard(summary), who: reason?.who };
}

/** What became of an entry, for the line that tells what it did. */
export function landedLine({ outcome, readBackEqual }: Pick<Receipt, 'outcome' | 'readBackEqual'>): EntryLine {
  const tone = outcome === 'discarded' ? 'idle' : readBackEqual === false ? 'needs-you' : 'up';
  return { tone, title: OUTCOMES[outcome], to: href('sync') };
}

function auditLine(what: AuditHappening): EntryLine {
  switch (what.type) {
    case 'scan':
      return { tone: 'up', title: t('Scanned in an audit'), detail: what.codes.map(({ text }) => text).join(' · ') };
    case 'heard':
      return { tone: 'up', title: t('Heard on the network in an audit'), detail: what.address ?? undefined };
    case 'remark':
      return { tone: 'past', title: t('Noted in an audit'), detail: what.note };
    case 'photo':
      return { tone: 'past', title: t('Photographed in an audit') };
    case 'decision':
      return what.choice.is === 'accepted'
        ? { tone: 'past', title: t('Audit finding accepted'), detail: what.choice.words }
        : { tone: 'past', title: t('Audit finding declined'), detail: what.choice.reason };
    default:
      return { tone: 'past', title: t('Picked out in an audit') };
  }
}
