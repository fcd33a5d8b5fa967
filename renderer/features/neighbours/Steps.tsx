import { figure, t } from '#renderer/language/speak.ts';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import type { ScanState, StepProgress } from '#shared/discovery.ts';
import { SOURCE_WORDS } from './words.ts';

const TONES: Readonly<Record<StepProgress['state'], Tone>> = {
  'not-asked': 'idle',
  waiting: 'idle',
  running: 'waiting',
  done: 'past',
  unavailable: 'idle',
  stopped: 'idle',
};

/** What became of one way of asking, in a word or a number. */
function stepState({ state, found, done, of }: StepProgress): string {
  switch (state) {
    case 'not-asked':
      return t('not asked');
    case 'waiting':
      return t('waits');
    case 'running':
      return of === null ? t('asking…') : t('{done} of {all}', { done, all: of });
    case 'done':
      return found === 0 ? t('nobody') : figure(found);
    case 'unavailable':
      return t('not possible here');
    case 'stopped':
      return t('stopped');
    default:
      return state satisfies never;
  }
}

/** Each way of asking, with how far it is and how many it found. */
export function Steps({ scan }: { readonly scan: ScanState }) {
  return (
    <ul
      aria-label={t('Ways of asking')}
      className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-1 border-b bg-sunken px-3 py-1 text-small"
    >
      {scan.steps.map((progress) => (
        <li key={progress.step} className="flex items-center gap-1.5" title={progress.words ?? undefined}>
          <StatusMark tone={TONES[progress.state]} loud={false}>
            {SOURCE_WORDS[progress.step]}
          </StatusMark>
          <span className="tabular text-soft">{stepState(progress)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same as a list with every word there is: for the details. */
export function StepNotes({ scan }: { readonly scan: ScanState }) {
  const noted = scan.steps.filter(({ words }) => words !== null);
  if (noted.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-small text-soft">
      {noted.map(({ step, words }) => (
        <li key={step}>
          {SOURCE_WORDS[step]}: {words}
        </li>
      ))}
    </ul>
  );
}
