import { ExportList } from '#renderer/app/ExportList.tsx';
import { client } from '#renderer/app/host.ts';
import { deviceSegment, goWith } from '#renderer/app/router.ts';
import { whoWords } from '#renderer/app/who-words.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { OperationEnd, type OperationFact, type OperationFilter } from '#shared/insights/operations.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { OperationKind } from '#shared/operation.ts';
import { OPERATION_WORDS } from '#shared/outbox-words.ts';
import { DeviceName } from '../DeviceName.tsx';
import { ListPage, NoSuchList } from '../ListPage.tsx';
import { stretchIn } from '../period.ts';
import { useTold } from '../use-host.ts';
import { momentWords } from '../when.ts';
import { ENDS, proofWords } from './words.ts';

type Query = Stretch & { readonly filter: OperationFilter };
type Operations = { readonly total: number; readonly operations: readonly OperationFact[] };

const ask = (query: Query): Promise<Operations> => client.insights.operationList(query);

/** The operations behind a figure. */
export function OperationList({ query }: { readonly query: URLSearchParams }) {
  const stretch = stretchIn(query);
  return stretch === null ? <NoSuchList /> : <Operations query={{ ...stretch, filter: filterIn(query) }} />;
}

function filterIn(query: URLSearchParams): OperationFilter {
  return {
    kind: OperationKind.safeParse(query.get('kind')).data ?? null,
    end: OperationEnd.safeParse(query.get('end')).data ?? null,
    code: query.get('code') || null,
  };
}

function titleOf({ kind, end, code }: OperationFilter): string {
  const operation = kind === null ? t('Operations') : heard(OPERATION_WORDS[kind]);
  if (code !== null) return t('{operation}: failed with {code}', { operation, code });
  return end === null ? operation : t('{operation}: {end}', { operation, end: ENDS[end].words });
}

function Operations({ query }: { readonly query: Query }) {
  const told = useTold(ask, query, 0);
  return (
    <ListPage
      section="operations"
      title={titleOf(query.filter)}
      told={told}
      counted={({ total, operations }) => ({ total, listed: operations.length })}
      exported={({ operations }) => (
        <ExportList name="operations" columns={COLUMNS} count={operations.length} at={(index) => operations[index]} />
      )}
    >
      {({ operations }) => (
        <DataTable
          label={t('Operations')}
          columns={COLUMNS}
          count={operations.length}
          at={(index) => operations[index]}
          keyOf={({ id }) => id}
          onOpen={({ device }) => goWith(['fleet', deviceSegment(`d:${device}` as DeviceKey)], {})}
          empty={
            <EmptyState
              title={t('There is no such operation')}
              words={t('What was counted has gone on since, or its device was deleted.')}
            />
          }
        />
      )}
    </ListPage>
  );
}

const COLUMNS: readonly Column<OperationFact>[] = [
  {
    id: 'at',
    title: t('Asked for'),
    width: '180px',
    cell: ({ createdAt }) => <span className="tabular">{momentWords(createdAt)}</span>,
  },
  {
    id: 'device',
    title: t('Device'),
    width: 'minmax(160px, 1.4fr)',
    cell: ({ device }) => <DeviceName id={Number(device)} focusable={false} />,
  },
  {
    id: 'kind',
    title: t('Operation'),
    width: 'minmax(140px, 1fr)',
    cell: ({ kind }) => <span className="truncate">{heard(OPERATION_WORDS[kind])}</span>,
  },
  {
    id: 'end',
    title: t('What became of it'),
    width: 'minmax(200px, 2fr)',
    cell: ({ end, failure }) => (
      <StatusMark tone={ENDS[end].tone}>{failure === null ? ENDS[end].words : heard(failure.words)}</StatusMark>
    ),
  },
  {
    id: 'proof',
    title: t('To proof'),
    width: '96px',
    align: 'end',
    cell: ({ proofMs }) => <span className="tabular">{proofMs === null ? '' : proofWords(proofMs)}</span>,
  },
  {
    id: 'by',
    title: t('By'),
    width: 'minmax(96px, 1fr)',
    cell: ({ createdBy }) => <span className="truncate">{whoWords(createdBy)}</span>,
  },
];
