import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFleetView } from '#renderer/cache/hooks.ts';
import type { DeviceKey, Field, FleetRow } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { keysOf, useCommandList } from './commands.ts';
import { type Entry, type Group, paletteGroups } from './palette-groups.tsx';
import { deviceSegment, go } from './router.ts';

const DEVICES_SHOWN = 8;

type Props = { readonly open: boolean; readonly onClose: () => void; readonly field: Field | null };

/** Everything there is to do and every device, by a few letters. */
export function Palette({ open, onClose, field }: Props) {
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={t('Command palette')}
          className="floating fixed top-[12vh] left-1/2 z-40 flex max-h-[68vh] w-[calc(100vw-32px)] max-w-[600px] -translate-x-1/2 flex-col overflow-hidden"
        >
          {field ? (
            <WithDevices field={field} onClose={onClose} />
          ) : (
            <Finder text="" onText={() => undefined} devices={[]} onClose={onClose} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function WithDevices({ field, onClose }: { readonly field: Field; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const list = useFleetView(field, { text, sort: { key: 'best', direction: 'ascending' } });
  const { want } = list;
  useMemo(() => want(0, DEVICES_SHOWN), [want]);
  const devices = useMemo(() => {
    if (text.trim() === '') return [];
    const rows: FleetRow[] = [];
    for (let index = 0; index < Math.min(list.matched, DEVICES_SHOWN); index += 1) {
      const row = list.at(index);
      if (row) rows.push(row);
    }
    return rows;
  }, [list, text]);
  return <Finder text={text} onText={setText} devices={devices} onClose={onClose} />;
}

type FinderProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly devices: readonly FleetRow[];
  readonly onClose: () => void;
};

function Finder({ text, onText, devices, onClose }: FinderProps) {
  const commands = useCommandList();
  const [own, setOwn] = useState(text);
  const groups = useMemo(() => paletteGroups(devices, commands, own, openDevice), [devices, commands, own]);
  const run = (entry: Entry): void => {
    onClose();
    entry.run();
  };
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={own}
      onValueChange={(value) => {
        setOwn(value);
        onText(value);
      }}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(entry: Entry) => entry.title}
    >
      <div className="flex h-12 shrink-0 items-center gap-2 border-b px-4">
        <Search size={16} className="text-faint" />
        <Autocomplete.Input
          aria-label={t('Find a device, a place or an action')}
          placeholder={t('Find a device, a place or an action')}
          className="h-full grow bg-transparent text-large outline-none"
        />
        <Kbd keys={['Escape']} />
      </div>
      <Autocomplete.Empty>
        <p className="px-4 py-6 text-center text-soft empty:hidden">{t('Nothing is called that here.')}</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 overflow-y-auto p-1 empty:hidden">
        {(group: Group) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="caption px-2 pt-2 pb-1">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item key={entry.id} value={entry} onClick={() => run(entry)} className="menu-item">
                  <span className="flex w-5 justify-center text-soft">{entry.icon}</span>
                  <span className="min-w-0 truncate">{entry.title}</span>
                  {entry.aside ? <span className="mono min-w-0 shrink-0 text-faint">{entry.aside}</span> : null}
                  <span className="grow" />
                  {entry.keys ? <Kbd keys={keysOf(entry.keys)} /> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

const openDevice = (key: DeviceKey): void => go('device', deviceSegment(key));
