import { Download, Printer, Square } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { download } from '#renderer/app/download.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { RunView } from '#shared/recipe/bench-run.ts';
import { LabelsAt, type WrittenLabels } from './LabelsAt.tsx';
import { RunScan } from './RunScan.tsx';

type Props = {
  readonly view: RunView;
  /** Are only those shown that wait for a person? */
  readonly onlyWaiting: boolean;
  readonly onOnlyWaiting: (only: boolean) => void;
  /** What stands before its name. */
  readonly children: ReactNode;
};

/** How a run stands, who waits for a person, and what to do with it. */
export function RunBar({ view, onlyWaiting, onOnlyWaiting, children }: Props) {
  const { run, units } = view;
  const waiting = units.filter(({ needsPerson }) => needsPerson !== null).length;
  const disarm = useAction(() => client.recipes.disarm({ run: run.id }));
  const csv = useAction(async () => {
    const { text } = await client.recipes.csv({ run: run.id });
    download(t('{name} run.csv', { name: run.name }), 'text/csv', text);
  });
  const [written, setWritten] = useState<WrittenLabels | null>(null);
  const labels = useAction(async () => setWritten(await client.recipes.labels({ run: run.id, unit: null })));
  const problem = disarm.problem ?? csv.problem ?? labels.problem;
  const underWay = run.total - run.passed - run.failed;
  return (
    <>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b px-3 py-1">
        {children}
        <h2 className="min-w-0 truncate text-large font-strong">{run.name}</h2>
        {run.endedAt === null ? (
          <StatusMark tone="waiting">{t('Armed')}</StatusMark>
        ) : (
          <StatusMark tone="past">{t('Over')}</StatusMark>
        )}
        <span aria-live="polite" className="tabular text-soft">
          {t('{passed} pass, {failed} fail, {underWay} to go', { passed: run.passed, failed: run.failed, underWay })}
        </span>
        <Button
          aria-pressed={onlyWaiting}
          look={onlyWaiting ? 'primary' : 'plain'}
          disabled={waiting === 0 && !onlyWaiting}
          onClick={() => onOnlyWaiting(!onlyWaiting)}
        >
          {waiting === 0 || onlyWaiting ? null : <StatusMark tone="needs-you" />}
          {t('Needs you {count}', { count: waiting })}
        </Button>
        {/* Together, so that where the line is short they go to the next one as they are. */}
        <div className="ms-auto flex flex-wrap items-center justify-end gap-2">
          {run.endedAt === null ? <RunScan run={run.id} /> : null}
          <Button
            icon={<Printer size={15} />}
            disabled={run.passed === 0}
            busy={labels.busy}
            onClick={() => labels.run()}
          >
            {t('Labels')}
          </Button>
          <Button icon={<Download size={15} />} busy={csv.busy} onClick={() => csv.run()}>
            {t('CSV')}
          </Button>
          {run.endedAt === null ? (
            <Button look="danger" icon={<Square size={14} />} busy={disarm.busy} onClick={() => disarm.run()}>
              {t('Disarm')}
            </Button>
          ) : null}
        </div>
      </div>
      {problem === null ? null : (
        <div className="border-b p-3">
          <ProblemNotice problem={problem} />
        </div>
      )}
      {written === null ? null : <LabelsAt {...written} />}
    </>
  );
}
