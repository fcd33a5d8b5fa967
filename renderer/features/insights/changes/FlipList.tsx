import { ExportList } from '#renderer/app/ExportList.tsx';
import { client } from '#renderer/app/host.ts';
import { deviceSegment, goWith } from '#renderer/app/router.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { DeviceId } from '#shared/ids.ts';
import type { StatusFlip } from '#shared/insights/status.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { DeviceName, DeviceStatus } from '../DeviceName.tsx';
import { ListPage, NoSuchList } from '../ListPage.tsx';
import { stretchIn } from '../period.ts';
import { useTold } from '../use-host.ts';
import { momentWords, stretchWords } from '../when.ts';

type Query = Stretch & { readonly status: 'Up' | 'Down' | null; readonly device: DeviceId | null };
type Flips = { readonly total: number; readonly flips: readonly StatusFlip[] };

const ask = (query: Query): Promise<Flips> => client.insights.flips(query);

/** Who went up or down in a stretch of time. */
export function FlipList({ query }: { readonly query: URLSearchParams }) {
  const stretch = stretchIn(query);
  return stretch === null ? <NoSuchList /> : <Flips query={{ ...stretch, ...filterIn(query) }} />;
}

function filterIn(query: URLSearchParams): Pick<Query, 'status' | 'device'> {
  const status = query.get('status');
  return {
    status: status === 'Up' || status === 'Down' ? status : null,
    device: DeviceId.safeParse(Number(query.get('device'))).data ?? null,
  };
}

function Flips({ query }: { readonly query: Query }) {
  const told = useTold(ask, query, 0);
  const time = stretchWords(query);
  return (
    <ListPage
      section="changes"
      title={
        query.status === 'Up'
          ? t('Came up, {time}', { time })
          : query.status === 'Down'
            ? t('Went down, {time}', { time })
            : t('Went up or down, {time}', { time })
      }
      told={told}
      counted={({ total, flips }) => ({ total, listed: flips.length })}
      exported={({ flips }) => (
        <ExportList name="up-and-down" columns={COLUMNS} count={flips.length} at={(index) => flips[index]} />
      )}
    >
      {({ flips }) => (
        <DataTable
          label={t('Devices that went up or down')}
          columns={COLUMNS}
          count={flips.length}
          at={(index) => flips[index]}
          keyOf={({ device, at }) => `${device} ${at}`}
          onOpen={({ device }) => goWith(['fleet', deviceSegment(`d:${device}` as DeviceKey)], {})}
          empty={
            <EmptyState
              title={t('Nobody went up or down then')}
              words={t('What is told here is kept for a month, and goes with the record of its device.')}
            />
          }
        />
      )}
    </ListPage>
  );
}

const COLUMNS: readonly Column<StatusFlip>[] = [
  {
    id: 'at',
    title: t('Time'),
    width: '180px',
    cell: ({ at }) => <span className="tabular">{momentWords(at)}</span>,
  },
  {
    id: 'device',
    title: t('Device'),
    width: 'minmax(180px, 2fr)',
    cell: ({ device }) => <DeviceName id={device} focusable={false} />,
  },
  {
    id: 'status',
    title: t('Became'),
    width: '120px',
    cell: ({ status }) =>
      status === 'Up' ? <StatusMark tone="up">{t('Up')}</StatusMark> : <StatusMark tone="down">{t('Down')}</StatusMark>,
  },
  { id: 'ago', title: t('Ago'), width: '120px', cell: ({ at }) => <TimeAgo at={at} /> },
  { id: 'now', title: t('Now'), width: '120px', cell: ({ device }) => <DeviceStatus id={device} /> },
];
