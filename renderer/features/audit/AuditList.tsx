import { ClipboardCheck, History, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { useField } from '#renderer/app/field.tsx';
import { Patience } from '#renderer/app/Patience.tsx';
import { go, href } from '#renderer/app/router.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { heard } from '#renderer/language/heard.ts';
import { figure, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { type Audit, scopeWords } from '#shared/audit/audit.ts';
import { useActiveAudit } from './active.ts';

/** Every audit of this site, the newest first; several may be open, one is active. */
export function AuditList() {
  const { audits } = useField();
  const list = useStore(audits.list);
  const unreadable = useStore(audits.unreadable);
  const { active } = useActiveAudit();
  const columns = useMemo(() => columnsOf(active), [active]);
  useCommands(COMMANDS);
  if (list === null) return <Patience title={t('Audit')} words={t('Reading the audits of this laptop.')} />;
  return (
    <div className="flex h-full flex-col">
      <PlaceBar title={t('Audit')}>
        <span className="grow" />
        <ExportList name="audits" columns={columns} count={list.length} at={(index) => list[index]} />
        <Button
          look="quiet"
          icon={<History size={15} />}
          disabled={list.length < 2}
          onClick={() => go('audit', 'history')}
        >
          {t('Compare audits')}
        </Button>
        <Button look={list.length === 0 ? 'plain' : 'primary'} icon={<Plus size={15} />} keys={['n']} onClick={prepare}>
          {t('Prepare an audit')}
        </Button>
      </PlaceBar>
      {unreadable === 0 ? null : (
        <ProblemNotice
          problem={{
            words: t('Audits that another version of Demarc wrote are not listed: {count}.', { count: unreadable }),
            next: t('They stay on the disk. The newest version shows them.'),
          }}
        />
      )}
      <div className="min-h-0 grow">
        <DataTable
          takesFocus
          label={t('Audits')}
          columns={columns}
          count={list.length}
          at={(index) => list[index]}
          keyOf={({ id }) => id}
          onOpen={({ id }) => go('audit', id)}
          empty={
            <EmptyState
              icon={<ClipboardCheck size={28} />}
              title={t('No audit yet')}
              words={t(
                'Walk in with a list, walk out with the truth. Prepare an audit while you have what you need; it then works without any network: scan what is there, and see what is missing.',
              )}
              action={
                <Button look="primary" icon={<Plus size={15} />} onClick={prepare}>
                  {t('Prepare an audit')}
                </Button>
              }
            />
          }
        />
      </div>
    </div>
  );
}

const prepare = (): void => go('audit', 'new');
const COMMANDS = [
  {
    id: 'prepare-audit',
    title: t('Prepare an audit'),
    group: t('Audit'),
    keys: 'n',
    icon: <Plus size={15} />,
    run: prepare,
  },
];

function columnsOf(active: string | null): readonly Column<Audit>[] {
  return [
    {
      id: 'title',
      title: t('Audit'),
      width: 'minmax(180px, 2fr)',
      cell: ({ id, title }) => (
        <a href={href('audit', id)} tabIndex={-1} className="truncate font-medium">
          {title}
        </a>
      ),
    },
    {
      id: 'scope',
      title: t('Scope'),
      width: 'minmax(160px, 2fr)',
      cell: ({ scope }) => <span className="truncate">{heard(scopeWords(scope))}</span>,
    },
    {
      id: 'expected',
      title: t('Expected'),
      width: '96px',
      align: 'end',
      cell: ({ expected }) => <span className="mono">{figure(expected)}</span>,
    },
    {
      id: 'state',
      title: t('State'),
      width: '120px',
      cell: ({ id }) =>
        id === active ? (
          <StatusMark tone="up">{t('Active')}</StatusMark>
        ) : (
          <StatusMark tone="past">{t('Paused')}</StatusMark>
        ),
    },
    {
      id: 'auditor',
      title: t('By'),
      width: 'minmax(96px, 1fr)',
      cell: ({ auditor }) => <span className="truncate">{auditor}</span>,
    },
    { id: 'prepared', title: t('Prepared'), width: '120px', cell: ({ preparedAt }) => <TimeAgo at={preparedAt} /> },
  ];
}
