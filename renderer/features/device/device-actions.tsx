import { HardDriveDownload, Maximize2, Printer, RefreshCw, Trash2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { type Command, useCommands } from '#renderer/app/commands.ts';
import { deviceSegment, go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import type { MenuEntry } from '#renderer/ui/Menu.tsx';
import type { OneShotFlag } from '#shared/device.ts';
import type { ResetKind } from './FactoryReset.tsx';
import type { ShownDevice } from './shown-device.ts';

/** What is asked in a dialog before it is done. */
export type Asked = ResetKind | 'delete' | 'firmware' | 'label';

type Doing = {
  readonly device: ShownDevice;
  readonly layout: 'panel' | 'page';
  readonly operate: (flag: OneShotFlag) => void;
  readonly refresh: () => void;
  readonly ask: (what: Asked) => void;
};

/** The entries of a device's menu; the palette has them too, and those that are buttons of its header. */
export function useDeviceActions({ device, layout, operate, refresh, ask }: Doing): readonly MenuEntry[] {
  const { name } = device;
  const entries = useMemo(() => menuEntries(device, layout, refresh, ask), [device, layout, refresh, ask]);
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        { id: 'reboot', title: t('Reboot {name}', { name }), group: t('Device'), run: () => operate('reboot') },
        {
          id: 'sync-device',
          title: t('Read settings back from {name}', { name }),
          group: t('Device'),
          run: () => operate('sync'),
        },
        {
          id: 'reconf',
          title: t('Apply all settings again to {name}', { name }),
          group: t('Device'),
          run: () => operate('reconf'),
        },
        ...entries.flatMap(asCommand),
      ],
      [name, operate, entries],
    ),
  );
  return entries;
}

function asCommand(entry: MenuEntry): readonly Command[] {
  if (!('run' in entry) || 'checked' in entry || entry.blocked !== undefined) return [];
  return [{ id: `device-${entry.id}`, title: entry.label, group: t('Device'), icon: entry.icon, run: entry.run }];
}

function menuEntries(
  device: ShownDevice,
  layout: 'panel' | 'page',
  refresh: () => void,
  ask: (what: Asked) => void,
): readonly MenuEntry[] {
  return [
    ...(layout === 'panel'
      ? [
          {
            id: 'page',
            label: t('Open on a page of its own'),
            icon: <Maximize2 size={14} />,
            keys: ['Enter'],
            run: () => go('device', deviceSegment(device.key)),
          },
        ]
      : []),
    {
      id: 'ask',
      label: t('Ask the device for its state now'),
      icon: <RefreshCw size={14} />,
      blocked: device.id === null ? t('It is not on the control server yet') : undefined,
      run: refresh,
    },
    {
      id: 'firmware',
      label: t('Load firmware…'),
      icon: <HardDriveDownload size={14} />,
      blocked: device.whole ? undefined : t('Its record was not read yet'),
      run: () => ask('firmware'),
    },
    { id: 'label', label: t('Print a label…'), icon: <Printer size={14} />, run: () => ask('label') },
    { id: 'line', separator: true },
    {
      id: 'device_factory',
      label: t('Factory reset, keep the stored settings'),
      icon: <Undo2 size={14} />,
      danger: true,
      run: () => ask('device_factory'),
    },
    {
      id: 'factory',
      label: t('Factory reset, wipe the stored settings too'),
      icon: <Undo2 size={14} />,
      danger: true,
      run: () => ask('factory'),
    },
    { id: 'line2', separator: true },
    {
      id: 'delete',
      label: t('Delete the device'),
      icon: <Trash2 size={14} />,
      danger: true,
      blocked: device.deleting ? t('It waits to be deleted') : undefined,
      run: () => ask('delete'),
    },
  ];
}
