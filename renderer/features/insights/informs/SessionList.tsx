import { ExportList } from '#renderer/app/ExportList.tsx';
import { eventsAtLength, eventsWords } from '#renderer/app/event-words.ts';
import { client } from '#renderer/app/host.ts';
import { go, href } from '#renderer/app/router.ts';
import { heard } from '#renderer/language/heard.ts';
import { figure, t } from '#renderer/language/speak.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { SessionSummary } from '#shared/acs.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { ListPage, NoSuchList } from '../ListPage.tsx';
import { stretchIn } from '../period.ts';
import { useTold } from '../use-host.ts';
import { momentWords, stretchWords } from '../when.ts';

type Sessions = { readonly counted: number; readonly sessions: readonly SessionSummary[] };

const ask = async (stretch: Stretch): Promise<Sessions> => {
  const [{ hours }, { sessions }] = await Promise.all([
    client.insights.informs(stretch),
    client.insights.sessions(stretch),
  ]);
  return { counted: hours.reduce((sum, { informs }) => sum + informs, 0), sessions };
};

/** The sessions behind a figure of Informs, as far as they are kept. */
export function SessionList({ query }: { readonly query: URLSearchParams }) {
  const stretch = stretchIn(query);
  return stretch === null ? <NoSuchList /> : <Sessions stretch={stretch} />;
}

function Sessions({ stretch }: { readonly stretch: Stretch }) {
  const told = useTold(ask, stretch, 0);
  return (
    <ListPage
      section="informs"
      title={t('Informs, {time}', { time: stretchWords(stretch) })}
      told={told}
      counted={({ counted, sessions }) => ({ total: Math.max(counted, sessions.length), listed: sessions.length })}
      exported={({ sessions }) => (
        <ExportList name="sessions" columns={COLUMNS} count={sessions.length} at={(index) => sessions[index]} />
      )}
    >
      {({ counted, sessions }) => (
        <div className="flex h-full flex-col">
          {sessions.length >= counted ? null : (
            <p className="border-b bg-sunken px-3 py-1.5 text-small text-soft">
              {t('Every Inform is counted; of the sessions themselves the last 30 of each device are kept.')}
            </p>
          )}
          <div className="min-h-0 grow">
            <DataTable
              label={t('Sessions')}
              columns={COLUMNS}
              count={sessions.length}
              at={(index) => sessions[index]}
              keyOf={({ id }) => id}
              onOpen={({ cpe, id }) => go('bench', ...(cpe === null ? [] : [cpe, id]))}
              empty={
                <EmptyState
                  title={t('None of these sessions is kept any more')}
                  words={t(
                    'They were counted when they took place; newer sessions of the same devices took their room.',
                  )}
                />
              }
            />
          </div>
        </div>
      )}
    </ListPage>
  );
}

const COLUMNS: readonly Column<SessionSummary>[] = [
  {
    id: 'at',
    title: t('Time'),
    width: '180px',
    cell: ({ startedAt }) => <span className="tabular">{momentWords(startedAt)}</span>,
  },
  {
    id: 'cpe',
    title: 'CPE',
    width: 'minmax(200px, 2fr)',
    cell: ({ cpe, id }) =>
      cpe === null ? null : (
        <a className="mono truncate hover:underline" tabIndex={-1} href={href('bench', cpe, id)}>
          {decodeURIComponent(cpe)}
        </a>
      ),
  },
  {
    id: 'events',
    title: t('Why it called'),
    width: 'minmax(140px, 1fr)',
    cell: ({ events }) => (
      <span className="truncate" title={eventsAtLength(events)}>
        {eventsWords(events)}
      </span>
    ),
  },
  { id: 'rpcs', title: t('RPCs'), width: '72px', align: 'end', cell: ({ rpcs }) => figure(rpcs) },
  {
    id: 'end',
    title: t('End'),
    width: 'minmax(140px, 1fr)',
    cell: ({ end }) =>
      end?.how === 'aborted' ? (
        <StatusMark tone="down">{heard(end.why)}</StatusMark>
      ) : (
        <StatusMark tone="idle">{t('Completed')}</StatusMark>
      ),
  },
];
