import { figure, t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import type { FirmwareImage } from '#shared/library.ts';
import type { Reach } from './use-reach.ts';
import { fromWords, hardwareWords, shortSum } from './words.ts';

export type FirmwareRow = { readonly image: FirmwareImage; readonly reach: Reach | undefined };

/** @param typeNames what the device types are called, by number */
export function firmwareColumns(typeNames: ReadonlyMap<number, string>): readonly Column<FirmwareRow>[] {
  return [
    {
      id: 'version',
      title: t('Version'),
      width: 'minmax(100px, 1fr)',
      cell: ({ image }) => <span className="mono truncate font-strong">{image.version}</span>,
    },
    {
      id: 'name',
      title: t('Name'),
      width: 'minmax(140px, 2fr)',
      cell: ({ image }) => <span className="truncate">{image.name}</span>,
    },
    {
      id: 'type',
      title: t('For'),
      width: 'minmax(120px, 1.5fr)',
      cell: ({ image: { type } }) => (
        <span className="truncate">
          {type === null ? t('any type') : (typeNames.get(type) ?? t('type {number}', { number: String(type) }))}
        </span>
      ),
    },
    {
      id: 'hardware',
      title: t('Hardware'),
      width: 'minmax(80px, 1fr)',
      cell: ({ image }) => <span className="mono truncate">{hardwareWords(image)}</span>,
    },
    {
      id: 'from',
      title: t('Loaded over'),
      width: 'minmax(90px, 1fr)',
      cell: ({ image }) => <span className="mono truncate">{fromWords(image)}</span>,
    },
    {
      id: 'running',
      title: t('Runs on'),
      width: '80px',
      align: 'end',
      cell: ({ reach }) => <span className="tabular">{reach === undefined ? '…' : figure(reach.running.count)}</span>,
    },
    {
      id: 'upgradable',
      title: t('Could upgrade'),
      width: '108px',
      align: 'end',
      cell: ({ reach }) => (
        <span className="tabular">{reach === undefined ? '…' : figure(reach.upgradable.count)}</span>
      ),
    },
    {
      id: 'size',
      title: t('Size'),
      width: '80px',
      align: 'end',
      cell: ({ image: { size } }) => <span className="tabular">{size === null ? '' : bytesWords(size)}</span>,
    },
    {
      id: 'sha256',
      title: 'SHA-256',
      width: '110px',
      cell: ({ image: { sha256 } }) =>
        sha256 === null ? (
          <StatusMark tone="needs-you">{t('No file')}</StatusMark>
        ) : (
          <span className="mono">{shortSum(sha256)}</span>
        ),
    },
  ];
}
