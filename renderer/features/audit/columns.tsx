import type { Column } from '#renderer/ui/DataTable.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { type AuditDevice, deviceLabel } from '#shared/audit/device.ts';
import type { Finding } from '#shared/audit/finding.ts';
import type { Instant } from '#shared/ids.ts';
import { FindingMark } from './FindingMark.tsx';
import { detailWords } from './words.ts';

export type SeenRow = { readonly n: number; readonly at: Instant; readonly code: string; readonly finding: Finding };

function Text({ children, mono = false }: { readonly children: string | null; readonly mono?: boolean }) {
  if (children === null) return <span className="text-faint">none</span>;
  return (
    <span className={mono ? 'mono truncate' : 'truncate'} title={children}>
      {children}
    </span>
  );
}

export const EXPECTED_COLUMNS: readonly Column<AuditDevice>[] = [
  { id: 'name', title: 'Device', width: 'minmax(120px, 1.4fr)', cell: (device) => <Text>{deviceLabel(device)}</Text> },
  {
    id: 'serial',
    title: 'Serial number',
    width: 'minmax(120px, 1fr)',
    cell: ({ serial }) => <Text mono>{serial}</Text>,
  },
  {
    id: 'location',
    title: 'Location',
    width: 'minmax(80px, 1fr)',
    cell: ({ locationName }) => <Text>{locationName}</Text>,
  },
];

export const SEEN_COLUMNS: readonly Column<SeenRow>[] = [
  {
    id: 'finding',
    title: 'Finding',
    width: 'minmax(148px, 1fr)',
    cell: ({ finding }) => <FindingMark kind={finding.kind} />,
  },
  {
    id: 'device',
    title: 'Device',
    width: 'minmax(120px, 1.4fr)',
    cell: ({ finding, code }) => (
      <Text>{finding.devices.length === 0 ? code : finding.devices.map(deviceLabel).join(' / ')}</Text>
    ),
  },
  {
    id: 'serial',
    title: 'Serial number',
    width: 'minmax(120px, 1fr)',
    cell: ({ finding, code }) => <Text mono>{finding.devices[0]?.serial ?? code}</Text>,
  },
  {
    id: 'detail',
    title: 'What about it',
    width: 'minmax(100px, 1.4fr)',
    cell: ({ finding }) => <Text>{detailWords(finding)}</Text>,
  },
  {
    id: 'at',
    title: 'When',
    width: '76px',
    cell: ({ at }) => (
      <span className="text-soft">
        <TimeAgo at={at} />
      </span>
    ),
  },
];
