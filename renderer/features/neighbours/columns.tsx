import { plural, t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { bestFact, type FactKind, type Neighbour, type ScanState } from '#shared/discovery.ts';
import { Missing } from './Missing.tsx';
import type { Match } from './matching.ts';
import { factWords, nameOf, REASON_WORDS } from './words.ts';

/** A row as the table draws it; `match` is undefined until the inventory was asked. */
export type Row = {
  readonly neighbour: Neighbour;
  readonly match: Match | null | undefined;
  readonly scan: ScanState;
};

function told(kind: FactKind, mono = false) {
  return ({ neighbour, scan }: Row) => {
    const fact = bestFact(neighbour, kind);
    if (fact === null) return <Missing neighbour={neighbour} kind={kind} scan={scan} />;
    const words = factWords(fact);
    return (
      <span className={mono ? 'mono truncate' : 'truncate'} title={words}>
        {words}
      </span>
    );
  };
}

/** The first of several values, and how many more there are. */
function Several({ values, none }: { readonly values: readonly string[]; readonly none: string }) {
  const [first, ...others] = values;
  if (first === undefined) return <span className="text-faint">{none}</span>;
  return (
    <span className="flex min-w-0 gap-1.5" title={values.join(', ')}>
      <span className="mono truncate">{first}</span>
      {others.length === 0 ? null : <span className="text-faint">+{others.length}</span>}
    </span>
  );
}

/** The ports that are open; whether any were tried is said where none is. */
function Ports({ neighbour: { ports } }: Row) {
  const open = ports.filter(({ state }) => state === 'open').map(({ port }) => String(port));
  if (open.length === 0)
    return <span className="text-faint">{ports.length === 0 ? t('not asked') : t('none open')}</span>;
  return (
    <span className="mono truncate" title={open.join(', ')}>
      {open.join(' ')}
    </span>
  );
}

/** The device of the inventory it is taken for, and how sure that is. */
export function MatchMark({ match }: { readonly match: Match | null | undefined }) {
  if (match === undefined) return <span className="text-faint">{t('looking…')}</span>;
  if (match === null) return <StatusMark tone="idle">{t('Not in the inventory')}</StatusMark>;
  const { device, reason, others } = match;
  if (others > 0)
    return (
      <StatusMark tone="needs-you">
        {plural('{count} record {words}', '{count} records {words}', others + 1, { words: REASON_WORDS[reason] })}
      </StatusMark>
    );
  // An address alone is a guess: every home has a 192.168.1.1.
  const words = device.name ?? device.serial_number ?? t('Without a name');
  return reason === 'address' ? (
    <StatusMark tone="waiting">{t('{words}, likely', { words })}</StatusMark>
  ) : (
    <StatusMark tone="up">{words}</StatusMark>
  );
}

export const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    title: t('Device'),
    width: 'minmax(168px, 2fr)',
    cell: ({ neighbour }) => (
      <span className="truncate font-medium" title={nameOf(neighbour)}>
        {nameOf(neighbour)}
      </span>
    ),
  },
  {
    id: 'match',
    title: t('Inventory'),
    width: 'minmax(168px, 1.6fr)',
    cell: ({ match }) => <MatchMark match={match} />,
  },
  {
    id: 'address',
    title: t('Address'),
    width: '148px',
    cell: ({ neighbour }) => <Several values={neighbour.addresses} none={t('not available')} />,
  },
  {
    id: 'mac',
    title: 'MAC',
    width: '168px',
    cell: ({ neighbour }) => <Several values={neighbour.macs} none={t('not available')} />,
  },
  { id: 'vendor', title: t('Vendor'), width: 'minmax(96px, 1fr)', cell: told('vendor') },
  { id: 'model', title: t('Model'), width: 'minmax(96px, 1fr)', cell: told('model') },
  { id: 'version', title: t('Software'), width: 'minmax(96px, 1fr)', cell: told('version', true) },
  { id: 'uptime', title: t('Up for'), width: '92px', cell: told('uptime') },
  { id: 'ports', title: t('Open ports'), width: '116px', cell: (row) => <Ports {...row} /> },
  {
    id: 'seen',
    title: t('Seen'),
    width: '80px',
    cell: ({ neighbour }) => (
      <span className="text-soft">
        <TimeAgo at={neighbour.lastSeen} />
      </span>
    ),
  },
];
