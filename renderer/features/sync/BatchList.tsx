import { Square } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { deviceSegment, href } from '#renderer/app/router.ts';
import { useBatches, useOutbox, useReceipts } from '#renderer/cache/hooks.ts';
import { type Batch, type BatchRow, countStandings, type RowStanding, standings } from '#renderer/cache/work/batch.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { actionSentence, countWords, progressWords, standingWord } from './batch-words.ts';

/** Actions on many devices: how far each is, what became of every row, and once more for those that failed. */
export function BatchList() {
  const batches = useBatches(useField());
  if (batches.length === 0) return null;
  return (
    <section aria-label={t('Batches')} className="flex flex-col gap-3">
      <h2 className="border-b pb-1 font-strong">{t('Batches')}</h2>
      {batches.map((batch) => (
        <BatchView key={batch.id} batch={batch} />
      ))}
    </section>
  );
}

function BatchView({ batch }: { readonly batch: Batch }) {
  const field = useField();
  const entries = useOutbox(field);
  const receipts = useReceipts(field);
  const [isOpen, setOpen] = useState(false);
  const stands = useMemo(() => standings(batch, entries, receipts), [batch, entries, receipts]);
  const counts = countStandings(stands.values());
  const saved = batch.rows.length - counts.todo - counts.failed;
  const share = saved / batch.rows.length;
  const again = counts.failed + counts.discarded;
  return (
    <article aria-label={actionSentence(batch)} className="rounded-md border border-line-strong px-4 py-2.5">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="min-w-0 grow font-strong wrap-anywhere">{actionSentence(batch)}</h3>
        <span className="text-small text-faint">
          <TimeAgo at={batch.startedAt} />
        </span>
        {batch.isRunning ? (
          <Button icon={<Square size={13} />} onClick={() => field.batches.stop(batch.id)}>
            {t('Stop')}
          </Button>
        ) : counts.todo > 0 ? (
          <Button look="primary" onClick={() => void field.batches.resume(batch.id)}>
            {t('Go on')}
          </Button>
        ) : again > 0 ? (
          <Button onClick={() => void field.batches.resume(batch.id)}>
            {again === 1
              ? t('Once more for the one that failed')
              : t('Once more for the {count} that failed', { count: again })}
          </Button>
        ) : null}
        {batch.isRunning ? null : (
          <Button look="quiet" onClick={() => void field.batches.drop(batch.id)}>
            {t('Forget')}
          </Button>
        )}
      </header>
      {batch.why === '' ? null : <p className="text-small text-soft wrap-anywhere">{batch.why}</p>}
      <ProgressBar label={t('Saved')} share={share} className="my-1.5" />
      <p className="tabular text-small text-soft" aria-live="polite">
        {progressWords(batch, counts)}
      </p>
      <p className="tabular flex flex-wrap gap-x-4 text-small">{countWords(counts).join(' · ')}</p>
      <details className="pt-1 text-small" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="cursor-pointer text-soft">{t('Every device')}</summary>
        {isOpen ? <Rows rows={batch.rows} stands={stands} /> : null}
      </details>
    </article>
  );
}

const TONES: Readonly<Record<RowStanding, Tone>> = {
  todo: 'idle',
  nothing: 'idle',
  failed: 'down',
  waiting: 'waiting',
  'needs-person': 'needs-you',
  landed: 'up',
  discarded: 'idle',
};
/** What needs someone stands first. */
const ORDER: readonly RowStanding[] = ['failed', 'needs-person', 'discarded', 'todo', 'waiting', 'nothing', 'landed'];

type RowsProps = {
  readonly rows: readonly BatchRow[];
  readonly stands: ReadonlyMap<BatchRow['id'], RowStanding>;
};

function Rows({ rows, stands }: RowsProps) {
  const of = (row: BatchRow): RowStanding => stands.get(row.id) ?? 'todo';
  const sorted = rows.toSorted((left, right) => ORDER.indexOf(of(left)) - ORDER.indexOf(of(right)));
  return (
    <ul className="max-h-72 overflow-y-auto pt-1">
      {sorted.map((row) => (
        <li key={row.id} className="flex min-h-row items-center gap-3 border-b">
          <span className="w-32 shrink-0">
            <StatusMark tone={TONES[of(row)]}>{standingWord(of(row))}</StatusMark>
          </span>
          {row.line === undefined ? null : (
            <span className="tabular w-16 shrink-0 text-faint">{t('row {row}', { row: row.line.row })}</span>
          )}
          {row.key === null ? (
            <span className="min-w-0 truncate">{row.label}</span>
          ) : (
            <a
              href={href('device', deviceSegment(row.key))}
              className="min-w-0 truncate hover:text-accent hover:underline"
            >
              {row.label}
            </a>
          )}
          {row.result.state === 'failed' ? (
            <span className="text-down wrap-anywhere">{heard(row.result.words)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
