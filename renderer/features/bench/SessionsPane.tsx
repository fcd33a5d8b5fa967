import { useEffect, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import type { SessionSummary } from '#shared/acs.ts';
import type { SessionId } from '#shared/ids.ts';
import type { BenchView } from './feed.ts';
import { SessionList } from './SessionList.tsx';
import { SessionView } from './SessionView.tsx';

type Props = {
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  readonly bench: BenchView;
  readonly session: SessionId | null;
  readonly onSelect: (id: string) => void;
};

/** The sessions, and the one that is open below them. */
export function SessionsPane({ sessions, bench, session, onSelect }: Props) {
  const [follow, setFollow] = useState(false);
  const newest = sessions[0]?.id ?? null;
  // Without a choice the newest is opened, once. A later one takes its place only where a person asked for that.
  useEffect(() => {
    if (newest !== null && newest !== session && (session === null || follow)) onSelect(newest);
  }, [newest, session, follow, onSelect]);

  if (newest === null) {
    return (
      <EmptyState
        title={t('No session is kept')}
        words={t('The last sessions of a CPE appear here from its next Inform on, each with its messages.')}
      />
    );
  }
  return (
    <div className="flex flex-col min-[900px]:h-full min-[900px]:min-h-0">
      <div className="flex shrink-0 max-[899px]:max-h-60 min-[900px]:max-h-[34%] min-[900px]:min-h-24 flex-col">
        <div className="min-h-0 grow overflow-y-auto">
          <SessionList sessions={sessions} selected={session} onSelect={onSelect} />
        </div>
      </div>
      {session === null ? null : (
        <SessionView
          id={session}
          bench={bench}
          aside={<Switch label={t('Open each new session')} checked={follow} onChange={setFollow} />}
        />
      )}
    </div>
  );
}
