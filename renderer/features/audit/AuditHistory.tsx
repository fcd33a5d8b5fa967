import { History } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useUp } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { Patience } from '#renderer/app/Patience.tsx';
import { go } from '#renderer/app/router.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { heard } from '#renderer/language/heard.ts';
import { figure, NATURAL_ORDER, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { dayWords } from '#renderer/ui/time-words.ts';
import { type Audit, scopeWords } from '#shared/audit/audit.ts';
import { compareAudits, type PastAudit, type Presence, type PresenceRow } from '#shared/audit/history.ts';

/** Audits that stand side by side at most. */
const SIDE_BY_SIDE = 5;
/** Audits of one day are told apart by their hour. */
const back = (): void => go('audit');

/** Audits of one scope side by side: what went missing since the last, what came back, what is new. */
export function AuditHistory() {
  const { audits } = useField();
  const list = useStore(audits.list);
  useUp(back);
  const scopes = useMemo(() => scopesOf(list ?? []), [list]);
  const [chosen, setChosen] = useState<string | null>(null);
  const scope = chosen ?? scopes[0]?.words ?? null;
  const same = useMemo(() => scopes.find(({ words }) => words === scope)?.audits ?? [], [scopes, scope]);
  const past = usePast(same);
  if (list === null) return <Patience title={t('Audit')} words={t('Reading the audits of this laptop.')} />;
  const rows = past === null ? [] : order(compareAudits(past));
  const count = (of: (row: PresenceRow) => boolean): string => figure(rows.filter(of).length);
  return (
    <div className="flex h-full flex-col">
      <PlaceBar title={t('Audits side by side')}>
        {scopes.length === 0 ? null : (
          <div className="w-80">
            <Select
              label={t('Scope')}
              value={scope}
              choices={scopes.map(({ words }) => ({ value: words, label: words }))}
              onChange={setChosen}
            />
          </div>
        )}
        <span aria-live="polite" className="tabular text-soft">
          {past === null || past.length < 2
            ? ''
            : t('{missing} went missing since the last, {returned} came back, {added} are new', {
                missing: count((row) => row.wentMissing),
                returned: count((row) => row.cameBack),
                added: count((row) => row.isNew),
              })}
        </span>
        <span className="grow" />
        <Button onClick={back}>{t('All audits')}</Button>
      </PlaceBar>
      <div className="min-h-0 grow">
        <DataTable
          label={t('Devices over the audits')}
          columns={columnsOf(past ?? [])}
          count={rows.length}
          at={(index) => rows[index]}
          keyOf={({ key }) => key}
          empty={
            <EmptyState
              icon={<History size={28} />}
              title={t('Nothing to compare yet')}
              words={t(
                'Audits of the same scope stand side by side here, so that one sees what went missing between two.',
              )}
              action={<Button onClick={() => go('audit', 'new')}>{t('Prepare an audit')}</Button>}
            />
          }
        />
      </div>
    </div>
  );
}

type ScopeAudits = { readonly words: string; readonly audits: readonly Audit[] };

function scopesOf(audits: readonly Audit[]): readonly ScopeAudits[] {
  const byScope = new Map<string, Audit[]>();
  for (const audit of audits) {
    const words = heard(scopeWords(audit.scope));
    byScope.set(words, [...(byScope.get(words) ?? []), audit]);
  }
  return [...byScope]
    .map(([words, same]) => ({ words, audits: same.slice(0, SIDE_BY_SIDE).reverse() }))
    .sort((left, right) => right.audits.length - left.audits.length);
}

/** The audits with what they came to, the oldest first; null until all are read. */
function usePast(audits: readonly Audit[]): readonly PastAudit[] | null {
  const field = useField();
  const [past, setPast] = useState<{ readonly of: readonly Audit[]; readonly past: readonly PastAudit[] } | null>(null);
  useEffect(() => {
    let left = false;
    void (async () => {
      const read: PastAudit[] = [];
      for (const { id, title, preparedAt } of audits) {
        const open = await field.audits.open(id);
        if (open === null) continue;
        read.push({ title, at: preparedAt, result: open.result.get() });
        open.close();
      }
      if (!left) setPast({ of: audits, past: read });
    })();
    return () => {
      left = true;
    };
  }, [field, audits]);
  return past?.of === audits ? past.past : null;
}

/** What changed first. */
function order(rows: readonly PresenceRow[]): readonly PresenceRow[] {
  const rank = ({ wentMissing, cameBack, isNew }: PresenceRow): number =>
    wentMissing ? 0 : cameBack ? 1 : isNew ? 2 : 3;
  return [...rows].sort((left, right) => rank(left) - rank(right) || NATURAL_ORDER.compare(left.label, right.label));
}

const PRESENCE: Readonly<Record<Presence, { readonly tone: 'up' | 'down' | 'past'; readonly words: string }>> = {
  there: { tone: 'up', words: t('There') },
  missing: { tone: 'down', words: t('Missing') },
  'not-looked-for': { tone: 'past', words: t('Not looked for') },
};

function columnsOf(past: readonly PastAudit[]): readonly Column<PresenceRow>[] {
  return [
    {
      id: 'device',
      title: t('Device'),
      width: 'minmax(160px, 2fr)',
      cell: ({ label }) => <span className="truncate font-medium">{label}</span>,
    },
    {
      id: 'serial',
      title: t('Serial number'),
      width: 'minmax(130px, 1fr)',
      cell: ({ serial }) => <span className="mono truncate">{serial ?? t('none')}</span>,
    },
    ...past.map(
      ({ title, at }, column): Column<PresenceRow> => ({
        id: `audit-${column}`,
        title: `${dayWords(new Date(at).getTime())} ${title}`,
        width: 'minmax(120px, 1fr)',
        cell: ({ presence }) => {
          const { tone, words } = PRESENCE[presence[column] ?? 'not-looked-for'];
          return <StatusMark tone={tone}>{words}</StatusMark>;
        },
      }),
    ),
    {
      id: 'change',
      title: t('Since the last'),
      width: '140px',
      cell: ({ wentMissing, cameBack, isNew }) => (
        <span className="font-medium">
          {wentMissing ? t('Went missing') : cameBack ? t('Came back') : isNew ? t('New') : ''}
        </span>
      ),
    },
  ];
}
