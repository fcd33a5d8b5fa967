import { ArrowLeft } from 'lucide-react';
import { Suspense, useCallback, useEffect } from 'react';
import { useUp } from '#renderer/app/commands.ts';
import { useIsRemote } from '#renderer/app/is-remote.ts';
import { LiveRun } from '#renderer/app/live-run.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { go, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { useArmedRuns } from '#renderer/app/runs.ts';
import { useUnclearOperations } from '#renderer/app/unclear/use-unclear.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import type { DeviceRef, SessionId } from '#shared/ids.ts';
import type { RunId } from '#shared/recipe/bench-run.ts';
import { AcsCard } from './AcsCard.tsx';
import { CpeList } from './CpeList.tsx';
import { CpeView } from './CpeView.tsx';
import { DhcpCard } from './dhcp/DhcpCard.tsx';
import type { BenchView } from './feed.ts';
import { HowToBegin } from './HowToBegin.tsx';
import { bench as benchOfHost } from './live.ts';
import { MissingDevice } from './MissingDevice.tsx';
import { cpesInOrder, diagnosesInOrder, sessionsOf } from './model.ts';
import { NotTalking } from './NotTalking.tsx';
import { OnboardingButton } from './Onboarding.tsx';
import { RunList } from './RunList.tsx';
import { SessionsPane } from './SessionsPane.tsx';
import { StrangersWait } from './StrangersWait.tsx';

/** Stands in the address for those who never said who they are. */
const UNKNOWN = '~';

/** Stands in the address before a bench run; no CPE is called so. */
const RUN = 'run';

/**
 * The bench: the switch of the ACS, who talks to it and every word of it, and the runs that are armed.
 * `#/bench/<CPE>/<session>`, `#/bench/run/<run>/<router>`
 */
export default function Bench() {
  const bench = useStore(benchOfHost);
  const remote = useIsRemote();
  const { rest } = useRoute();
  const chosen = rest[0] ?? null;
  const run = chosen === RUN ? ((rest[1] ?? null) as RunId | null) : null;
  const session = (rest[1] ?? null) as SessionId | null;
  const runs = useArmedRuns();
  const undecided = new Set(useUnclearOperations().map(({ device }): DeviceRef => device));
  const cpes = cpesInOrder(bench);
  const unknown = sessionsOf(bench, null);
  const first = cpes[0]?.key ?? (unknown.length > 0 ? UNKNOWN : null);

  // Nothing is chosen yet: the first one that talks is opened. Whoever comes later only joins the list.
  useEffect(() => {
    if (chosen === null && first !== null && window.matchMedia(WIDE).matches) replaceRoute(['bench', first]);
  }, [chosen, first]);
  useUp(chosen === null ? null : toList);

  const selectRun = useCallback((id: string) => replaceRoute(['bench', RUN, id]), []);
  const select = useCallback((key: string) => replaceRoute(['bench', key]), []);
  const selectUnknownSession = useCallback((id: string) => replaceRoute(['bench', UNKNOWN, id]), []);

  return (
    <div className="grid h-full grid-cols-1 min-[900px]:grid-cols-[340px_minmax(0,1fr)]">
      <aside
        className={classes(
          'min-h-0 flex-col overflow-y-auto border-e min-[900px]:flex',
          chosen === null ? 'flex' : 'hidden',
        )}
      >
        <h1 className="sr-only">{t('Bench')}</h1>
        <div className="border-b px-4 py-3">
          <AcsCard listener={bench.listener} />
        </div>
        <DhcpCard listener={bench.listener} />
        <RunList runs={runs ?? []} selected={run} onSelect={selectRun} />
        <CpesHead bench={bench} count={cpes.length} />
        <CpeList
          cpes={cpes}
          unknown={unknown.length === 0 ? null : { key: UNKNOWN, sessions: unknown.length }}
          undecided={undecided}
          selected={chosen}
          onSelect={select}
        />
        <NotTalking diagnoses={diagnosesInOrder(bench)} cpes={bench.cpes} />
        <div className="flex flex-col items-start gap-1 px-4 py-3">
          <MissingDevice />
          {remote ? null : <OnboardingButton draft={null} />}
        </div>
      </aside>
      <div
        className={classes(
          'min-h-0 min-w-0 flex-col max-[899px]:overflow-y-auto',
          chosen === null ? 'hidden min-[900px]:flex' : 'flex',
        )}
      >
        {chosen === null ? null : (
          <div className="px-2 pt-1 min-[900px]:hidden">
            <IconButton label={t('Back to the list')} icon={<ArrowLeft size={16} />} onClick={toList} />
          </div>
        )}
        {run !== null ? (
          <>
            <StrangersWait cpes={cpes} />
            <div className="min-h-0 grow">
              <Suspense>
                <LiveRun key={run} id={run} at={['bench', RUN, run]} open={rest[2] ?? null} onLeave={toList} />
              </Suspense>
            </div>
          </>
        ) : chosen === UNKNOWN ? (
          <SessionsPane sessions={unknown} bench={bench} session={session} onSelect={selectUnknownSession} />
        ) : (
          <Chosen bench={bench} cpe={cpes.find(({ key }) => key === chosen) ?? null} session={session} />
        )}
      </div>
    </div>
  );
}

const WIDE = '(min-width: 900px)';

function toList(): void {
  go('bench');
}

function CpesHead({ bench, count }: { readonly bench: BenchView; readonly count: number }) {
  const talking = [...bench.cpes.values()].filter((cpe) => cpe.talking).length;
  return (
    <div className="flex h-8 shrink-0 items-center justify-between border-b bg-sunken px-4 text-small">
      <h2 className="text-soft">{t('CPEs that talk')}</h2>
      <span className="tabular text-soft">
        {count}
        {talking === 0 ? '' : ` · ${plural('{count} talking now', '{count} talking now', talking)}`}
      </span>
    </div>
  );
}

type ChosenProps = {
  readonly bench: BenchView;
  readonly cpe: CpeSummary | null;
  readonly session: SessionId | null;
};

function Chosen({ bench, cpe, session }: ChosenProps) {
  if (bench.phase === 'loading')
    return <Patience title={t('Reading the bench')} words={t('Asking who talked to the ACS.')} />;
  if (bench.phase === 'unreadable' && bench.cpes.size === 0) {
    return (
      <EmptyState
        title={t('The bench cannot be read')}
        words={t('The host does not answer. It is asked again by itself.')}
      />
    );
  }
  if (cpe !== null) return <CpeView key={cpe.key} cpe={cpe} bench={bench} session={session} />;
  if (bench.cpes.size > 0) {
    return <EmptyState title={t('Choose a CPE')} words={t('Its sessions, messages and operations appear here.')} />;
  }
  return <HowToBegin listener={bench.listener} />;
}
