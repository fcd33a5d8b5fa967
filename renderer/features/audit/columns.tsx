import { t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { type AuditDevice, deviceLabel } from '#shared/audit/device.ts';
import type { Finding } from '#shared/audit/finding.ts';
import type { Instant } from '#shared/ids.ts';
import { CellText } from './CellText.tsx';
import { FindingMark } from './FindingMark.tsx';
import { detailWords } from './words.ts';

export type SeenRow = { readonly n: number; readonly at: Instant; readonly code: string; readonly finding: Finding };

export const EXPECTED_COLUMNS: readonly Column<AuditDevice>[] = [
  {
    id: 'name',
    title: t('Device'),
    width: 'minmax(120px, 1.4fr)',
    cell: (device) => <CellText>{deviceLabel(device)}</CellText>,
  },
  {
    id: 'serial',
    title: t('Serial number'),
    width: 'minmax(120px, 1fr)',
    cell: ({ serial }) => <CellText look="mono">{serial}</CellText>,
  },
  {
    id: 'location',
    title: t('Location'),
    width: 'minmax(80px, 1fr)',
    cell: ({ locationName }) => <CellText>{locationName}</CellText>,
  },
];

export const SEEN_COLUMNS: readonly Column<SeenRow>[] = [
  {
    id: 'finding',
    title: t('Finding'),
    width: 'minmax(148px, 1fr)',
    cell: ({ finding }) => <FindingMark kind={finding.kind} />,
  },
  {
    id: 'device',
    title: t('Device'),
    width: 'minmax(120px, 1.4fr)',
    cell: ({ finding, code }) => (
      <CellText>{finding.devices.length === 0 ? code : finding.devices.map(deviceLabel).join(' / ')}</CellText>
    ),
  },
  {
    id: 'serial',
    title: t('Serial number'),
    width: 'minmax(120px, 1fr)',
    cell: ({ finding, code }) => <CellText look="mono">{finding.devices[0]?.serial ?? code}</CellText>,
  },
  {
    id: 'detail',
    title: t('What about it'),
    width: 'minmax(100px, 1.4fr)',
    cell: ({ finding }) => <CellText>{detailWords(finding)}</CellText>,
  },
  {
    id: 'at',
    title: t('When'),
    width: '76px',
    cell: ({ at }) => (
      <span className="text-soft">
        <TimeAgo at={at} />
      </span>
    ),
  },
];
