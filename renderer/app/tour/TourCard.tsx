import { Check, Footprints, Minus } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Field } from '#renderer/cache/types.ts';
import { figure, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { useCommands, useUp } from '../commands.ts';
import { currentStep, type Progress, type RebootSeen, STEPS, type StepId } from './steps.ts';
import { beginTour, endTour, skipTourStep, useTour, useTourProgress } from './tour.ts';

const TITLES: Readonly<Record<StepId, string>> = {
  find: t('Find a device'),
  open: t('Open it'),
  reboot: t('Reboot it'),
  watch: t('Watch it'),
  proof: t('See the proof'),
};

const WORDS: Readonly<Record<StepId, string>> = {
  find: t('Press / and type “practice bench”. Any part of a name, a serial, a customer or an address will do.'),
  open: t('Open one of the devices called Practice bench: Enter opens the first of the list.'),
  reboot: t('Press Reboot on its panel. It is a simulated router: nothing real restarts.'),
  watch: t('Go to Bench (g b) and choose it there: every message of the reboot stands in its sessions.'),
  proof: t(
    'Done comes with its proof: M Reboot, said by the router itself. Then go to Sync (g s): at Safe to leave nothing on this laptop is left to send.',
  ),
};

/** What is said instead while the reboot does not go its way. */
function wordsOf(step: StepId, reboot: RebootSeen): string {
  if (step === 'reboot' && reboot === 'queued')
    return t('Queued. A practice CPE takes it within seconds; a device that is off keeps it queued until it calls in.');
  if (reboot === 'failed')
    return t('The reboot did not come to its end. Press Reboot again on a Practice bench device.');
  return WORDS[step];
}

/** The tour as a strip under the place: it covers nothing, takes no focus, and Esc in it ends it. */
export function TourCard({ field }: { readonly field: Field }) {
  const tour = useTour();
  useTourProgress(field);
  useCommands(TAKE);
  useUp(tour.phase === 'offered' ? endTour : null, 'outermost');
  switch (tour.phase) {
    case 'away':
      return null;
    case 'offered':
      return (
        <Strip
          buttons={
            <>
              <Button look="quiet" onClick={endTour}>
                {t('Not now')}
              </Button>
              <Button look="primary" onClick={beginTour}>
                {t('Take the tour')}
              </Button>
            </>
          }
        >
          <p className="font-strong">{t('New here? Five steps, with a reboot seen through.')}</p>
          <p className="text-soft">
            {t('It can be taken at any time: the command palette has it, and Settings, About.')}
          </p>
        </Strip>
      );
    case 'on':
      return <Walk progress={tour.progress} reboot={tour.reboot} />;
    default:
      return tour satisfies never;
  }
}

const TAKE = [
  {
    id: 'tour',
    title: t('Take the tour'),
    group: t('Help'),
    words: t('first steps introduction learn practice'),
    icon: <Footprints size={15} />,
    run: beginTour,
  },
];

function Walk({ progress, reboot }: { readonly progress: Progress; readonly reboot: RebootSeen }) {
  const current = currentStep(progress);
  return (
    <Strip
      buttons={
        current === null ? (
          <Button onClick={endTour}>{t('Close')}</Button>
        ) : (
          <>
            <Button look="quiet" onClick={skipTourStep}>
              {t('Skip this step')}
            </Button>
            <Button onClick={endTour}>{t('End the tour')}</Button>
          </>
        )
      }
    >
      <ol className="flex flex-wrap gap-x-4">
        {STEPS.map((step, index) => (
          <StepMark
            key={step}
            title={TITLES[step]}
            number={index + 1}
            end={progress[step]}
            current={step === current}
          />
        ))}
      </ol>
      <p aria-live="polite" className="text-soft">
        {current === null ? ENDED : wordsOf(current, reboot)}
      </p>
    </Strip>
  );
}

const ENDED = t('That was the tour. What this place is for stands in Help (F1), every shortcut under ?.');

type MarkProps = {
  readonly title: string;
  readonly number: number;
  readonly end: Progress[StepId];
  readonly current: boolean;
};

function StepMark({ title, number, end, current }: MarkProps) {
  return (
    <li
      aria-current={current ? 'step' : undefined}
      className={classes('flex items-center gap-1.5', current ? 'font-strong text-ink' : 'text-soft')}
    >
      <span className="tabular inline-flex w-4 justify-center" aria-hidden="true">
        {end === undefined ? figure(number) : <EndMark end={end} />}
      </span>
      <span>{title}</span>
      {end === undefined ? null : <span className="sr-only">{end === 'done' ? t('done') : t('skipped')}</span>}
    </li>
  );
}

function EndMark({ end }: { readonly end: 'done' | 'skipped' }) {
  return end === 'done' ? <Check size={14} className="text-up" /> : <Minus size={14} />;
}

function Strip({ children, buttons }: { readonly children: ReactNode; readonly buttons: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    endTour();
  };
  return (
    <section
      aria-label={t('Tour')}
      onKeyDown={onKeyDown}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line-strong bg-ground px-4 py-2 print:hidden"
    >
      <div className="min-w-0 grow basis-96">{children}</div>
      <div className="flex gap-2">{buttons}</div>
    </section>
  );
}
