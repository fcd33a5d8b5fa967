import { Printer, RotateCcw, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { href } from '#renderer/app/router.ts';
import { Decide } from '#renderer/app/unclear/Decide.tsx';
import { useUnclearOperations } from '#renderer/app/unclear/use-unclear.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { RunView, UnitView } from '#shared/recipe/bench-run.ts';
import { LabelsAt, type WrittenLabels } from './LabelsAt.tsx';
import { RehearsalView } from './RehearsalView.tsx';
import { rollbackWords, stepTone, unitWords } from './words.ts';

/** One router of a run: its steps as they go, why it failed, what the rehearsal said. */
export function UnitDetails({ unit, view }: { readonly unit: UnitView; readonly view: RunView }) {
  const { tone, words, more } = unitWords(unit, view.steps);
  const rollback = rollbackWords(unit);
  const load = useCallback(() => client.recipes.rehearsalOf({ unit: unit.id }), [unit.id]);
  const rehearsal = useLoaded(load).value?.rehearsal ?? null;
  return (
    <div className="flex min-h-0 grow flex-col overflow-y-auto">
      <header className="border-b px-4 py-3 pe-12">
        <h2 className="text-large font-strong wrap-anywhere">{unit.name ?? unit.serial}</h2>
        <p className="mono text-soft">{unit.serial}</p>
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <StatusMark tone={tone}>{words}</StatusMark>
          <span className="text-soft wrap-anywhere">{more}</span>
        </p>
        {rollback === null ? null : <p className="mt-1 text-soft">{rollback}</p>}
        {unit.device === null ? null : (
          <a className="mt-1 inline-block text-accent underline" href={href('device', unit.device)}>
            {t('Open its record')}
          </a>
        )}
      </header>
      <Undecided unit={unit} />
      <UnitActions unit={unit} view={view} />
      <section className="border-b px-4 py-3">
        <h3 className="mb-2 text-small text-soft">{t('Steps')}</h3>
        <ol className="flex flex-col gap-1">
          {view.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the recipe
            <li key={index} className="flex items-center gap-2">
              <StatusMark tone={stepTone(index, unit)} />
              <span className="tabular w-5 text-end text-faint">{index + 1}</span>
              <span className="min-w-0 truncate">{step}</span>
            </li>
          ))}
        </ol>
      </section>
      {rehearsal === null ? null : (
        <section className="px-4 py-3">
          <h3 className="mb-2 text-small text-soft">{t('Rehearsal')}</h3>
          <RehearsalView rehearsed={rehearsal} />
        </section>
      )}
    </div>
  );
}

/** The operation its run stands at, where only a person can say whether it happened. */
function Undecided({ unit: { state } }: { readonly unit: UnitView }) {
  const unclear = useUnclearOperations();
  if ((state.at !== 'acting' && state.at !== 'undoing') || state.doing.by !== 'operation') return null;
  const { id } = state.doing;
  const operation = unclear.find((each) => each.id === id);
  if (operation === undefined) return null;
  return (
    <div className="border-b px-4 py-1">
      <Decide operation={operation} />
    </div>
  );
}

function UnitActions({ unit, view }: { readonly unit: UnitView; readonly view: RunView }) {
  const [written, setWritten] = useState<WrittenLabels | null>(null);
  const rollBack = useAction(() => client.recipes.rollBack({ unit: unit.id }));
  const again = useAction(() => client.recipes.again({ unit: unit.id }));
  const label = useAction(async () => setWritten(await client.recipes.labels({ run: view.run.id, unit: unit.id })));
  const { at } = unit.state;
  const canRollBack =
    at === 'reading' ||
    at === 'acting' ||
    at === 'passed' ||
    (unit.state.at === 'failed' &&
      (unit.state.rollback.how === 'not-wanted' || unit.state.rollback.how === 'incomplete'));
  const problem = rollBack.problem ?? again.problem ?? label.problem;
  return (
    <>
      <div className="flex flex-wrap gap-2 border-b px-4 py-2">
        {at === 'failed' ? (
          <Button look="primary" icon={<RotateCcw size={15} />} busy={again.busy} onClick={() => again.run()}>
            {t('Try again')}
          </Button>
        ) : null}
        <Button
          look="danger"
          icon={<Undo2 size={15} />}
          disabled={!canRollBack}
          busy={rollBack.busy}
          onClick={() => rollBack.run()}
        >
          {at === 'acting' || at === 'reading' ? t('Stop and roll back') : t('Roll back')}
        </Button>
        <Button
          icon={<Printer size={15} />}
          disabled={at !== 'passed' || !unit.hasLabel}
          busy={label.busy}
          onClick={() => label.run()}
        >
          {t('Label')}
        </Button>
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
