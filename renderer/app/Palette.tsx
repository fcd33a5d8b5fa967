import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Router, Search } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useFleetView } from '#renderer/cache/hooks.ts';
import type { Field, FleetRow } from '#renderer/cache/types.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { type Command, keysOf, useCommandList } from './commands.ts';
import { deviceSegment, go } from './router.ts';

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly aside?: string | undefined;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly run: () => void;
};
type Group = { readonly value: string; readonly items: readonly Entry[] };

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
          aria-label="Command palette"
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
  const typed = own.trim().toLowerCase();
  const groups = useMemo(
    () => [...deviceGroup(devices), ...commandGroups(commands, typed)],
    [devices, commands, typed],
  );
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
          aria-label="Find a device, a place or an action"
          placeholder="Find a device, a place or an action"
          className="h-full grow bg-transparent text-large outline-none"
        />
        <Kbd keys={['Escape']} />
      </div>
      <Autocomplete.Empty>
        <p className="px-4 py-6 text-center text-soft empty:hidden">Nothing is called that here.</p>
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

function deviceGroup(devices: readonly FleetRow[]): Group[] {
  if (devices.length === 0) return [];
  const items = devices.map((row) => ({
    id: row.key,
    title: row.name ?? 'Without a name',
    aside: row.serial_number ?? undefined,
    icon: <Router size={15} />,
    run: () => go('device', deviceSegment(row.key)),
  }));
  return [{ value: 'Devices', items }];
}

function commandGroups(commands: readonly Command[], typed: string): Group[] {
  const words = typed.split(/\s+/);
  const groups = new Map<string, Entry[]>();
  for (const { id, title, group, keys, icon, words: more, hidden, run } of commands) {
    const text = `${title} ${group} ${more ?? ''}`.toLowerCase();
    if (hidden === true || !words.every((word) => text.includes(word))) continue;
    const items = groups.get(group) ?? [];
    items.push({ id, title, icon, keys, run });
    groups.set(group, items);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}
