import { fieldWords, operationWords, valueWords } from '#renderer/app/record-words.ts';
import {
  type Batch,
  type BatchAction,
  type BatchCounts,
  type RowStanding,
  secondsLeft,
} from '#renderer/cache/work/batch.ts';
import { inSentence, plural, t } from '#renderer/language/speak.ts';
import { PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import type { FieldValues } from '#shared/merge.ts';

/** How batches are spoken of. Pure: a batch in, words out. */

function actionWords(action: BatchAction): string {
  switch (action.do) {
    case 'edit': {
      const set: FieldValues = action.set;
      return Object.keys(set)
        .map((field) => `${fieldWords(field)}: ${valueWords(field, set[field])}`)
        .join(' · ');
    }
    case 'operation':
      return operationWords(PENDING_NAME_OF_FLAG[action.flag]);
    case 'delete':
      return t('Delete the device');
    case 'import':
      return t('Import of {file}', { file: action.file });
    default:
      return action satisfies never;
  }
}

/** `Reboot, 500 devices`. */
export function actionSentence({ action, rows }: Pick<Batch, 'action' | 'rows'>): string {
  return plural('{action}, one device', '{action}, {count} devices', rows.length, { action: actionWords(action) });
}

/** How far the saving is, how fast it goes and how long it takes. */
export function progressWords(batch: Batch, counts: BatchCounts): string {
  const saved = batch.rows.length - counts.todo - counts.failed;
  const of = t('{saved} of {count} saved', { saved, count: batch.rows.length });
  if (!batch.isRunning)
    return counts.todo > 0 ? t('{saved} of {count} saved; stopped', { saved, count: batch.rows.length }) : of;
  const left = secondsLeft(batch, counts.todo);
  const rate = t('{rate} a second', { rate: Math.round(batch.ratePerSecond) });
  return left === null
    ? of
    : `${of} · ${rate} · ${left < 1 ? t('nearly done') : t('{seconds} s left', { seconds: Math.ceil(left) })}`;
}

const WORDS: Readonly<Record<RowStanding, string>> = {
  todo: t('Not yet'),
  nothing: t('So already'),
  failed: t('Not saved'),
  waiting: t('Waiting'),
  'needs-person': t('Needs you'),
  landed: t('Landed'),
  discarded: t('Discarded'),
};

export function standingWord(standing: RowStanding): string {
  return WORDS[standing];
}

const SUMMED: readonly RowStanding[] = ['landed', 'waiting', 'needs-person', 'failed', 'discarded', 'nothing'];

/** The summary: each outcome there is, with its count. */
export function countWords(counts: BatchCounts): string[] {
  return SUMMED.filter((standing) => counts[standing] > 0).map((standing) =>
    t('{count} {state}', { count: counts[standing], state: inSentence(WORDS[standing]) }),
  );
}
