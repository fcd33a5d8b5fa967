import { useMemo } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { describeIntent } from '#renderer/app/record-words.ts';
import { href } from '#renderer/app/router.ts';
import { useOutbox } from '#renderer/cache/hooks.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { laneOf, type OutboxEntry, type OutboxState } from '#shared/outbox.ts';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';

const STATES: Readonly<Record<OutboxState['state'], { readonly tone: Tone; readonly words: string }>> = {
  queued: { tone: 'waiting', words: t('Saved here, waiting') },
  sending: { tone: 'waiting', words: t('Sending') },
  unknown: { tone: 'waiting', words: t('Sent, not known whether it arrived') },
  conflict: { tone: 'needs-you', words: t('Changed on the server too') },
  rejected: { tone: 'needs-you', words: t('Rejected by the server') },
  'needs-person': { tone: 'needs-you', words: t('Needs you') },
  expired: { tone: 'needs-you', words: t('Waited too long to be sent by itself') },
};

/** What was done to this device here and is not on the control server yet, in the order of saving. */
export function NotLanded({ device }: { readonly device: ShownDevice }) {
  const entries = useOutbox(useField());
  const lane = laneOf(device.target);
  const own = useMemo(
    () => entries.filter((entry) => entry.lane === lane || entry.lane === device.key),
    [entries, lane, device.key],
  );
  if (own.length === 0) return null;
  return (
    <Section
      title={t('Not landed yet')}
      aside={
        <a href={href('sync')} className="rounded-sm text-accent underline underline-offset-2">
          {t('Open in Sync')}
        </a>
      }
    >
      <ul className="flex flex-col gap-2">
        {own.map((entry) => (
          <Entry key={entry.opId} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ entry }: { readonly entry: OutboxEntry }) {
  const field = useField();
  const undo = useAction(() => field.work.discard(entry.opId));
  const { tone, words } = STATES[entry.state.state];
  const canUndo = entry.state.state === 'queued';
  return (
    <li>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="line-clamp-3 wrap-anywhere">{describeIntent(entry.intent)}</p>
          <p className="flex flex-wrap items-center gap-x-3 text-small text-soft">
            <StatusMark tone={tone}>{words}</StatusMark>
            <span>
              <Phrase say="saved {time}" with={{ time: <TimeAgo at={entry.savedAt} /> }} />
            </span>
            {entry.attempts > 0 ? <span>{plural('tried once', 'tried {count} times', entry.attempts)}</span> : null}
          </p>
        </div>
        {canUndo ? (
          <Button look="quiet" busy={undo.busy} onClick={() => undo.run()}>
            {t('Undo')}
          </Button>
        ) : null}
      </div>
      {undo.problem ? <ProblemNotice problem={undo.problem} /> : null}
    </li>
  );
}
