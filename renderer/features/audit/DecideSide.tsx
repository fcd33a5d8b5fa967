import { useCallback, useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { AcceptDialog } from './AcceptDialog.tsx';
import { CellText } from './CellText.tsx';
import { type DecideRow, decideRows, findingName, isAcceptable } from './decide.ts';
import { FindingMark } from './FindingMark.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { useCalm } from './use-calm.ts';
import { detailWords } from './words.ts';

/** Each finding proposes what to do about the inventory; what is accepted goes to the outbox. */
export function DecideSide({ open }: { readonly open: OpenAudit }) {
  const events = useCalm(open.events);
  const { findings } = useCalm(open.result);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const close = useCallback(() => setShown(null), []);
  useUp(shown === null ? null : close);
  const rows = useMemo(() => decideRows(open, findings, events), [open, findings, events]);
  const acceptable = rows.filter(isAcceptable);
  const picked = acceptable.filter(({ finding }) => chosen.has(finding.id));
  const leaving = useAction(async () => {
    for (const { finding } of picked) {
      await open.add({ type: 'decision', finding: finding.id, choice: { is: 'declined', reason: '' } });
    }
  });
  const choose = (some: readonly DecideRow[]): void => setChosen(new Set(some.map(({ finding }) => finding.id)));
  const toggle = ({ finding: { id } }: DecideRow): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('Nothing to decide')}
        words={t('Everything that was expected is where the inventory says.')}
      />
    );
  }
  const isAll = picked.length > 0 && picked.length === acceptable.length;
  const finding = findings.find(({ id }) => id === shown) ?? null;
  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-2 border-b px-3 py-1">
        <span className="tabular text-soft">
          {plural('{count} proposal is open', '{count} proposals are open', acceptable.length)}
        </span>
        <span className="grow" />
        <Button disabled={acceptable.length === 0} onClick={() => choose(isAll ? [] : acceptable)}>
          {isAll ? t('Choose none') : t('Choose all')}
        </Button>
        <Button disabled={picked.length === 0} busy={leaving.busy} onClick={() => leaving.run()}>
          {t('Leave {count}', { count: picked.length })}
        </Button>
        <Button look="primary" disabled={picked.length === 0} onClick={() => setAsking(true)}>
          {t('Accept {count}', { count: picked.length })}
        </Button>
      </div>
      {leaving.problem === null ? null : <ProblemNotice problem={leaving.problem} />}
      <div className="relative min-h-0 grow overflow-hidden">
        <DataTable
          label={t('Proposals')}
          columns={COLUMNS}
          count={rows.length}
          at={(index) => rows[index]}
          keyOf={({ finding: { id } }) => id}
          openKey={shown}
          onOpen={({ finding: { id } }) => setShown(id)}
          selection={{
            can: isAcceptable,
            has: ({ finding: { id } }) => chosen.has(id),
            onToggle: (row) => isAcceptable(row) && toggle(row),
            onRange: (from, to) => choose(rows.slice(from, to).filter(isAcceptable)),
          }}
        />
        {finding === null ? null : (
          <Panel label={t('Finding')} onClose={close}>
            <FindingPanel key={finding.id} open={open} finding={finding} onShow={setShown} />
          </Panel>
        )}
      </div>
      {asking ? <AcceptDialog open={open} rows={picked} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

const COLUMNS: readonly Column<DecideRow>[] = [
  {
    id: 'finding',
    title: t('Finding'),
    width: '160px',
    cell: ({ finding: { kind } }) => <FindingMark kind={kind} />,
  },
  {
    id: 'device',
    title: t('Device'),
    width: 'minmax(140px, 1.2fr)',
    cell: ({ finding }) => <CellText look="strong">{findingName(finding)}</CellText>,
  },
  {
    id: 'detail',
    title: t('What about it'),
    width: 'minmax(140px, 1.4fr)',
    cell: ({ finding }) => <CellText look="soft">{detailWords(finding)}</CellText>,
  },
  {
    id: 'proposal',
    title: t('Proposal'),
    width: 'minmax(160px, 1.6fr)',
    cell: ({ proposal }) => <CellText>{heard(proposal.words)}</CellText>,
  },
  {
    id: 'decision',
    title: t('Decision'),
    width: '186px',
    cell: ({ decision }) =>
      decision === null ? null : (
        <StatusMark tone={decision === 'accepted' ? 'up' : 'past'}>
          {decision === 'accepted' ? t('Accepted, in the outbox') : t('Left as it is')}
        </StatusMark>
      ),
  },
];
