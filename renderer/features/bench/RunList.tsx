import { useRun } from '#renderer/app/runs.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { RunId, RunSummary } from '#shared/recipe/bench-run.ts';

type Props = {
  readonly runs: readonly RunSummary[];
  readonly selected: string | null;
  readonly onSelect: (run: string) => void;
};

/** The bench runs routers can join now. Nothing at all while none is armed. */
export function RunList({ runs, selected, onSelect }: Props) {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="armed-runs" className="shrink-0">
      <div className="flex h-8 items-center justify-between border-b bg-sunken px-4 text-small">
        <h2 id="armed-runs" className="text-soft">
          {t('Bench runs')}
        </h2>
        <span className="tabular text-soft">{runs.length}</span>
      </div>
      <PickList label={t('Bench runs')} items={runs} idOf={({ id }) => id} selected={selected} onSelect={onSelect}>
        {(run) => <Run id={run.id} listed={run} />}
      </PickList>
    </section>
  );
}

/** A run on two lines; `listed` is what is drawn until the host tells more. */
function Run({ id, listed }: { readonly id: RunId; readonly listed: RunSummary }) {
  const view = useRun(id);
  const { name, deviceType, passed, failed, total } = view?.run ?? listed;
  const waiting = view?.units.filter(({ needsPerson }) => needsPerson !== null).length ?? 0;
  return (
    <div className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2 border-b px-4 py-2">
      <span className="flex h-5 items-center">
        <StatusMark tone={waiting > 0 ? 'needs-you' : 'waiting'} />
      </span>
      <span className="flex min-w-0 items-baseline justify-between gap-2">
        <span className="truncate font-strong">{name}</span>
        <span className="shrink-0 text-small text-soft">
          {waiting > 0 ? (
            <span className="text-needs">{plural('{count} needs you', '{count} need you', waiting)}</span>
          ) : (
            t('Armed')
          )}
        </span>
      </span>
      <span className="col-start-2 flex min-w-0 items-baseline justify-between gap-2 text-small text-soft">
        <span className="truncate">{deviceType}</span>
        <span className="tabular shrink-0">
          {t('{passed} pass, {failed} fail, {underWay} to go', { passed, failed, underWay: total - passed - failed })}
        </span>
      </span>
    </div>
  );
}
