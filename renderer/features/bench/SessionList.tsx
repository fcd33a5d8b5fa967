import { eventsAtLength, eventsWords } from '#renderer/app/event-words.ts';
import { t } from '#renderer/language/speak.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { clockWords, exactWords } from '#renderer/ui/time-words.ts';
import type { SessionSummary } from '#shared/acs.ts';
import { Warnings } from './CpeList.tsx';
import { spanWords } from './waterfall.ts';

type Props = {
  readonly sessions: readonly SessionSummary[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

const COLUMNS = 'grid grid-cols-[76px_minmax(0,1fr)_48px_84px_40px_minmax(0,1.1fr)] items-center gap-x-3 px-4';

/** The sessions of a CPE, newest first: when, why it called, how much was said, how it ended. */
export function SessionList({ sessions, selected, onSelect }: Props) {
  return (
    <>
      <div className={`${COLUMNS} caption sticky top-0 z-10 h-6 border-b bg-surface`} aria-hidden="true">
        <span>{t('Time')}</span>
        <span>{t('Why it called')}</span>
        <span className="text-end">{t('RPCs')}</span>
        <span className="text-end">{t('Took')}</span>
        <span />
        <span>{t('End')}</span>
      </div>
      <PickList label={t('Sessions')} items={sessions} idOf={({ id }) => id} selected={selected} onSelect={onSelect}>
        {(session) => <SessionRow session={session} />}
      </PickList>
    </>
  );
}

function SessionRow({ session }: { readonly session: SessionSummary }) {
  const { tone, word } = sessionEnd(session);
  const started = Date.parse(session.startedAt);
  return (
    <div className={`${COLUMNS} h-row`}>
      <time className="mono" dateTime={session.startedAt} title={exactWords(started)}>
        {clockWords(started)}
      </time>
      <span className="truncate" title={eventsAtLength(session.events)}>
        {eventsWords(session.events)}
      </span>
      <span className="mono text-end">{session.rpcs}</span>
      <span className="mono text-end text-soft">{tookWords(session)}</span>
      <span>{session.warnings.length === 0 ? null : <Warnings count={session.warnings.length} />}</span>
      <StatusMark tone={tone}>{word}</StatusMark>
    </div>
  );
}

/** How a session ended, or that it still runs. */
export function sessionEnd({ end }: SessionSummary): { readonly tone: Tone; readonly word: string } {
  if (end === null) return { tone: 'up', word: t('Running') };
  return end.how === 'completed'
    ? { tone: 'idle', word: t('Completed') }
    : { tone: 'down', word: t('Aborted: {why}', { why: end.why }) };
}

/** How long it lasted; a session that runs has no length yet. */
export function tookWords({ startedAt, endedAt }: SessionSummary): string {
  return endedAt === null ? '…' : spanWords(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)));
}
