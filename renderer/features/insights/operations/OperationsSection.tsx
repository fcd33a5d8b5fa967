import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Bar } from '#renderer/ui/charts/Bar.tsx';
import { type FigureColumn, FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { Legend } from '#renderer/ui/charts/Legend.tsx';
import { type FailureTally, type KindTally, OPERATION_ENDS, type OperationTally } from '#shared/insights/operations.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { OPERATION_WORDS } from '#shared/outbox-words.ts';
import { operationsAddress } from '../addresses.ts';
import { FailureTable } from '../FailureTable.tsx';
import { Figure } from '../Figure.tsx';
import { type Period, stretchOf } from '../period.ts';
import { FromHost, Section } from '../Section.tsx';
import { useTold } from '../use-host.ts';
import { ENDS, proofWords } from './words.ts';

type Told = OperationTally & { readonly counted: number; readonly whole: boolean };

const ask = (stretch: Stretch): Promise<Told> => client.insights.operations(stretch);

type Props = { readonly period: Period; readonly now: number; readonly server: string | null };

/** What was asked of devices, how long it took until it was proved, and why it failed. */
export function OperationsSection({ period, now, server }: Props) {
  const stretch = stretchOf(period, now);
  const told = useTold(ask, stretch, now);
  return (
    <Section
      id="operations"
      words={
        server === null
          ? t('What was asked of devices in this time. The time to proof runs from when it was to be done.')
          : t('What the ACS of this laptop did. What {server} does itself it tells on the page of each device.', {
              server,
            })
      }
    >
      <FromHost told={told}>
        {({ kinds, failures, counted, whole }) =>
          counted === 0 ? (
            <p className="text-soft">{t('Nothing was asked of any device in this time.')}</p>
          ) : (
            <>
              {whole ? null : <p className="text-soft">{t('Only the newest {counted} are counted.', { counted })}</p>}
              <Kinds kinds={kinds} stretch={stretch} />
              <Failures failures={failures} stretch={stretch} />
            </>
          )
        }
      </FromHost>
    </Section>
  );
}

function Kinds({ kinds, stretch }: { readonly kinds: readonly KindTally[]; readonly stretch: Stretch }) {
  const most = Math.max(1, ...kinds.map(({ total }) => total));
  const count = (end: 'failed' | 'unclear' | 'open', title: string): FigureColumn<KindTally> => ({
    id: end,
    title,
    align: 'end',
    cell: ({ kind, ends }) => <Figure count={ends[end]} href={operationsAddress(stretch, { kind, end })} />,
  });
  return (
    <div className="flex flex-col gap-1 break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-strong">{t('By kind')}</h3>
        <Legend
          entries={OPERATION_ENDS.map((end) => {
            const { words, ink, fill } = ENDS[end];
            return { id: end, words, ink, fill };
          })}
        />
      </div>
      <FigureTable
        label={t('Operations by kind')}
        rows={kinds}
        keyOf={({ kind }) => kind}
        columns={[
          { id: 'kind', title: t('Operation'), cell: ({ kind }) => heard(OPERATION_WORDS[kind]) },
          {
            id: 'bar',
            title: t('Share'),
            wide: true,
            cell: ({ ends }) => (
              <Bar
                most={most}
                parts={OPERATION_ENDS.map((end) => {
                  const { ink, fill } = ENDS[end];
                  return { id: end, value: ends[end], ink, fill };
                })}
              />
            ),
          },
          {
            id: 'total',
            title: t('All'),
            align: 'end',
            cell: ({ kind, total }) => <Figure count={total} href={operationsAddress(stretch, { kind })} />,
          },
          {
            id: 'done',
            title: t('Done'),
            align: 'end',
            cell: ({ kind, ends }) => (
              <Figure count={ends.done} href={operationsAddress(stretch, { kind, end: 'done' })} />
            ),
          },
          count('failed', t('Failed')),
          count('unclear', t('Unclear')),
          count('open', t('On its way')),
          {
            id: 'median',
            title: t('Median to proof'),
            align: 'end',
            cell: ({ medianMs }) => <Time of={medianMs} />,
          },
          { id: 'p95', title: t('95 % within'), align: 'end', cell: ({ p95Ms }) => <Time of={p95Ms} /> },
        ]}
      />
    </div>
  );
}

function Time({ of }: { readonly of: number | null }) {
  return <span className={of === null ? 'text-faint' : undefined}>{proofWords(of)}</span>;
}

function Failures({ failures, stretch }: { readonly failures: readonly FailureTally[]; readonly stretch: Stretch }) {
  const total = failures.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="flex flex-col gap-1 break-inside-avoid">
      <h3 className="font-strong">{t('Why they failed')}</h3>
      {failures.length === 0 ? (
        <p className="text-soft">{t('None failed.')}</p>
      ) : (
        <>
          <p className="text-soft">{plural('{count} failed.', '{count} failed.', total)}</p>
          <FailureTable
            label={t('Reasons of failures')}
            rows={failures}
            keyOf={({ code }) => code}
            counted={t('Operations')}
            listOf={({ code }) => operationsAddress(stretch, { code })}
          />
        </>
      )}
    </div>
  );
}
