import { Download } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { download } from '#renderer/app/download.ts';
import { eventsWords } from '#renderer/app/event-words.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useClockWords } from '#renderer/ui/clock.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import type { SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { SessionId } from '#shared/ids.ts';
import { sessionFile } from '#shared/session-file.ts';
import type { BenchView } from './feed.ts';
import { MessageView } from './MessageView.tsx';
import { sessionEnd, tookWords } from './SessionList.tsx';
import { useTrace } from './use-trace.ts';
import { WaterfallChart } from './WaterfallChart.tsx';
import { layOutSession, type Waterfall } from './waterfall.ts';

type Props = {
  readonly id: SessionId;
  readonly bench: BenchView;
  /** At the end of its head line. */
  readonly aside?: ReactNode;
};

/** A session: its messages as a waterfall, the one chosen beside it. Drawn live while it runs. */
export function SessionView({ id, bench, aside }: Props) {
  const trace = useTrace(id, bench);
  if (trace.phase === 'loading') return <p className="px-4 py-3 text-soft">{t('Reading the session…')}</p>;
  if (trace.phase === 'problem') {
    return (
      <div className="p-4">
        <ProblemNotice problem={trace.problem} tone="idle" />
      </div>
    );
  }
  return <SessionTrace key={id} session={trace.session} messages={trace.messages} aside={aside} />;
}

type TraceProps = {
  readonly session: SessionSummary;
  readonly messages: readonly TraceMessage[];
  readonly aside: ReactNode;
};

function SessionTrace({ session, messages, aside }: TraceProps) {
  // The first message stays chosen until a person chooses another: what arrives never takes the place of what is read.
  const [chosen, setChosen] = useState<string | null>(null);
  const now = useSessionClock(session);
  const waterfall = useMemo(() => layOutSession(session, messages, now), [session, messages, now]);
  const row = waterfall.rows.find(({ message }) => String(message.n) === chosen) ?? waterfall.rows[0];

  if (row === undefined) {
    return (
      <EmptyState
        title={t('No message was kept')}
        words={t('Only the last sessions of a CPE are kept with their messages.')}
      />
    );
  }
  return (
    <section aria-label={t('Session')} className="flex min-h-0 grow flex-col">
      <SessionHead
        session={session}
        waterfall={waterfall}
        aside={
          <>
            <IconButton
              small
              label={t('Export this session')}
              icon={<Download size={14} />}
              onClick={() => keepSession(session, messages)}
            />
            {aside}
          </>
        }
      />
      <div className="grid min-h-0 grow grid-cols-1 min-[1100px]:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="min-h-40 overflow-auto border-b min-[1100px]:border-e min-[1100px]:border-b-0">
          <WaterfallChart waterfall={waterfall} selected={String(row.message.n)} onSelect={setChosen} />
        </div>
        <div className="flex min-h-72 min-w-0 flex-col min-[1100px]:min-h-0">
          <MessageView row={row} />
        </div>
      </div>
    </section>
  );
}

type HeadProps = { readonly session: SessionSummary; readonly waterfall: Waterfall; readonly aside: ReactNode };

function SessionHead({ session, waterfall: { rows, bytesIn, bytesOut }, aside }: HeadProps) {
  const { tone, word } = sessionEnd(session);
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-y bg-sunken px-4 py-1.5">
      <h3 className="min-w-0 truncate font-strong">{eventsWords(session.events)}</h3>
      <StatusMark tone={tone}>{word}</StatusMark>
      <span className="tabular text-small text-soft">
        {[
          plural('{count} message', '{count} messages', rows.length),
          tookWords(session),
          t('{size} in', { size: bytesWords(bytesIn) }),
          t('{size} out', { size: bytesWords(bytesOut) }),
        ].join(' · ')}
      </span>
      {session.warnings.map((warning) => (
        <Badge key={warning} tone="waiting">
          {warning}
        </Badge>
      ))}
      <span className="grow" />
      {aside}
    </header>
  );
}

/** A file to keep or to hand on; `npm run cpe -- --replay` plays it back. Its secrets were masked long before. */
function keepSession(session: SessionSummary, messages: readonly TraceMessage[]): void {
  const name = `session ${session.cpe ?? session.peer} ${session.startedAt.slice(0, 19)}.json`;
  download(name, 'application/json', sessionFile(session, messages));
}

/** The present, by the second, while the session runs; afterwards its end. Epoch milliseconds. */
function useSessionClock(session: SessionSummary): number {
  const ended = session.endedAt === null ? null : Date.parse(session.endedAt);
  return Number(useClockWords((now) => String(ended ?? Math.floor(now / 1_000) * 1_000)));
}
