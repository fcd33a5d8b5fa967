import { Pause, RefreshCw } from 'lucide-react';
import { usePull } from '#renderer/cache/hooks.ts';
import type { Field, PullState } from '#renderer/cache/types.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { figure, plural, t } from '#renderer/language/speak.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { durationWords } from '#renderer/ui/time-words.ts';

function progressWords({ done, of, ratePerSecond, secondsLeft }: PullState): string {
  const parts = [of === null ? figure(done) : t('{done} of {all}', { done, all: of })];
  if (ratePerSecond > 0) parts.push(`${figure(Math.round(ratePerSecond))}/s`);
  if (secondsLeft !== null && secondsLeft >= 2)
    parts.push(t('{time} left', { time: durationWords(secondsLeft * 1_000) }));
  return parts.join(' · ');
}

/** How old the list is at most, and what is being done about it. */
export function Freshness({ field }: { readonly field: Field }) {
  const pull = usePull(field);
  const checking = pull.phase === 'first' || pull.phase === 'sweeping';
  return (
    <span className="flex min-w-0 items-center gap-1 text-soft">
      <span className="tabular truncate">
        <Words pull={pull} />
      </span>
      {checking ? (
        <IconButton small label={t('Hold the check')} icon={<Pause size={13} />} onClick={() => field.pull.stop()} />
      ) : (
        <IconButton
          small
          label={t('Check every device now')}
          icon={<RefreshCw size={13} />}
          onClick={() => field.pull.now()}
        />
      )}
    </span>
  );
}

function Words({ pull }: { readonly pull: PullState }) {
  switch (pull.phase) {
    case 'loading':
      return t('Reading from this laptop');
    case 'first':
      return t('Fetching the fleet: {progress}', { progress: progressWords(pull) });
    case 'sweeping':
      return pull.lastComplete === null
        ? t('Fetching the fleet: {progress}', { progress: progressWords(pull) })
        : t('Checking: {progress}', { progress: progressWords(pull) });
    case 'question':
      return (
        <StatusMark tone="needs-you">
          {plural(
            'One device seems to be gone: decide in Sync',
            '{count} devices seem to be gone: decide in Sync',
            pull.missing,
          )}
        </StatusMark>
      );
    case 'stopped':
      return t('The check is on hold');
    case 'offline':
    case 'token':
    case 'idle':
    case 'elsewhere':
      return pull.lastComplete === null ? (
        t('Never checked as a whole')
      ) : (
        <Phrase say="Checked {time}" with={{ time: <TimeAgo at={pull.lastComplete} /> }} />
      );
    default:
      return pull.phase satisfies never;
  }
}
