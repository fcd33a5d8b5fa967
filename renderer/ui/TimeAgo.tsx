import { t } from '#renderer/language/speak.ts';
import { useClockWords } from './clock.ts';
import { agoWords, dayWords, exactWords } from './time-words.ts';

type Props = {
  /** An ISO instant; null where there is none. */
  readonly at: string | null;
  /** What stands there without an instant. */
  readonly none?: string;
};

/** How long ago, kept true while it is looked at; the exact instant on hover. */
export function TimeAgo({ at, none = t('never') }: Props) {
  const instant = at === null ? Number.NaN : Date.parse(at);
  const known = !Number.isNaN(instant);
  const words = useClockWords((now) => (known ? agoWords(instant, now) : none));
  if (!known) return <span className="text-faint">{none}</span>;
  return (
    <time className="tabular whitespace-nowrap" dateTime={new Date(instant).toISOString()} title={exactWords(instant)}>
      {words}
    </time>
  );
}

/** The day and the time, for a sentence that says since when; the exact instant on hover. */
export function TimeAt({ at }: { readonly at: string }) {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return <span className="text-faint">{t('never')}</span>;
  return (
    <time className="tabular whitespace-nowrap" dateTime={new Date(instant).toISOString()} title={exactWords(instant)}>
      {dayWords(instant)}
    </time>
  );
}
