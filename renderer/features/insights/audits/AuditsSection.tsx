import { href } from '#renderer/app/router.ts';
import { figure, LOCALE, plural, t } from '#renderer/language/speak.ts';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { type ChartColumn, Columns } from '#renderer/ui/charts/Columns.tsx';
import { type FigureColumn, FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { Legend } from '#renderer/ui/charts/Legend.tsx';
import type { AuditOutcome } from '#shared/audit/outcome.ts';
import { FromHost, Section } from '../Section.tsx';
import { type CountedAudit, useOutcomes } from './use-outcomes.ts';

const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });

/** How right the inventory was, audit by audit. */
export function AuditsSection() {
  const told = useOutcomes();
  return (
    <Section id="audits" words={t('How much of what was expected or there was right, in the audits of this laptop.')}>
      <FromHost told={told}>
        {({ audits, older }) =>
          audits.length === 0 ? (
            <p className="text-soft">
              {t('No audit was made on this laptop yet.')}{' '}
              <a className="text-accent underline" href={href('audit', 'new')}>
                {t('Prepare an audit')}
              </a>
            </p>
          ) : (
            <>
              <AuditFigures audits={audits} />
              {older === 0 ? null : (
                <p className="text-soft">
                  {plural(
                    '{count} older audit is not counted here.',
                    '{count} older audits are not counted here.',
                    older,
                  )}
                </p>
              )}
            </>
          )
        }
      </FromHost>
    </Section>
  );
}

function AuditFigures({ audits }: { readonly audits: readonly CountedAudit[] }) {
  const last = audits.findLast(({ outcome }) => outcome !== null)?.outcome?.accuracy ?? null;
  return (
    <ChartFigure
      title={t('Accuracy')}
      summary={
        last === null
          ? t('No audit has a result yet.')
          : t('In the last audit {accuracy} was right.', { accuracy: PERCENT.format(last) })
      }
      legend={
        <Legend
          entries={[
            { id: 'right', words: t('Right'), ink: 'up', fill: 'solid' },
            { id: 'elsewhere', words: t('Elsewhere'), ink: 'waiting', fill: 'hollow' },
            { id: 'wrong', words: t('Wrong'), ink: 'needs-you', fill: 'dotted' },
            { id: 'missing', words: t('Missing'), ink: 'down', fill: 'hatched' },
          ]}
        />
      }
      chart={<Columns columns={audits.map(auditColumn)} most={1} mostWords={PERCENT.format(1)} height={96} />}
      table={<AuditTable audits={audits} />}
    />
  );
}

function auditColumn({ audit, outcome }: CountedAudit): ChartColumn {
  const about = { id: audit.id, href: href('audit', audit.id) };
  const name = { title: audit.title, date: DATE.format(Date.parse(audit.preparedAt)) };
  if (outcome === null) return { ...about, words: t('{title}, {date}: no result yet', name), parts: null };
  const { right, elsewhere, wrong, missing, extra, accuracy } = outcome;
  const all = Math.max(1, right + elsewhere + wrong + missing + extra);
  return {
    ...about,
    words: t('{title}, {date}: {accuracy} right', { ...name, accuracy: PERCENT.format(accuracy ?? 0) }),
    parts: [
      { id: 'right', value: right / all, ink: 'up', fill: 'solid' },
      { id: 'elsewhere', value: elsewhere / all, ink: 'waiting', fill: 'hollow' },
      { id: 'wrong', value: (wrong + extra) / all, ink: 'needs-you', fill: 'dotted' },
      { id: 'missing', value: missing / all, ink: 'down', fill: 'hatched' },
    ],
  };
}

function AuditTable({ audits }: { readonly audits: readonly CountedAudit[] }) {
  const count = (id: keyof Omit<AuditOutcome, 'accuracy'>, title: string): FigureColumn<CountedAudit> => ({
    id,
    title,
    align: 'end',
    cell: ({ outcome }) => (outcome === null ? '' : figure(outcome[id])),
  });
  return (
    <FigureTable
      label={t('Audits over time')}
      rows={audits.toReversed()}
      keyOf={({ audit }) => audit.id}
      columns={[
        {
          id: 'title',
          title: t('Audit'),
          cell: ({ audit }) => (
            <a className="text-accent underline" href={href('audit', audit.id)}>
              {audit.title}
            </a>
          ),
        },
        { id: 'date', title: t('Prepared'), cell: ({ audit }) => DATE.format(Date.parse(audit.preparedAt)) },
        { id: 'expected', title: t('Expected'), align: 'end', cell: ({ audit }) => figure(audit.expected) },
        count('right', t('Right')),
        count('elsewhere', t('Elsewhere')),
        count('wrong', t('Wrong')),
        count('missing', t('Missing')),
        count('extra', t('Not expected')),
        { id: 'accuracy', title: t('Accuracy'), align: 'end', cell: (counted) => <Accuracy of={counted} /> },
      ]}
    />
  );
}

function Accuracy({ of: { outcome, why } }: { readonly of: CountedAudit }) {
  if (why === 'too-large') return <span className="text-faint">{t('too large to count here')}</span>;
  if (outcome === null) return <span className="text-faint">{t('nothing scanned yet')}</span>;
  return outcome.accuracy === null ? <span className="text-faint">{t('none')}</span> : PERCENT.format(outcome.accuracy);
}
