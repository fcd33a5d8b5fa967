import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';

type Action = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: readonly string[];
  /** Why it cannot be done now; the entry stays, greyed. */
  readonly blocked?: string | undefined;
  readonly danger?: boolean;
  readonly run: () => void;
};
/** Something that is on or off; the menu stays open, so that several can be chosen. */
type Choice = { readonly id: string; readonly label: string; readonly checked: boolean; readonly run: () => void };

export type MenuEntry =
  | Action
  | Choice
  | { readonly id: string; readonly separator: true }
  /** Words over the entries: what they are about. */
  | { readonly id: string; readonly words: string };

type Props = {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  /** Which edge of the button it hangs from: the end, unless the button stands near the start of the window. */
  readonly align?: 'start' | 'end';
};

/** What else can be done with one thing; every entry shows its shortcut. */
export function Menu({ trigger, entries, align = 'end' }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Popup entries={entries} align={align} />
    </Base.Root>
  );
}

/** A place on the screen, in CSS pixels of the window. */
export type MenuPlace = { readonly x: number; readonly y: number };

type AtProps = { readonly at: MenuPlace; readonly entries: readonly MenuEntry[]; readonly onClose: () => void };

/** The same menu at a place: what the right button or the menu key asks for. */
export function MenuAt({ at, entries, onClose }: AtProps) {
  const anchor = { getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y }) };
  return (
    <Base.Root
      open
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Popup entries={entries} align="start" anchor={anchor} />
    </Base.Root>
  );
}

type PopupProps = {
  readonly entries: readonly MenuEntry[];
  readonly align: 'start' | 'end';
  readonly anchor?: { readonly getBoundingClientRect: () => DOMRect };
};

function Popup({ entries, align, anchor }: PopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align={align} className="z-50" {...(anchor ? { anchor } : {})}>
        <Base.Popup className="floating max-h-(--available-height) min-w-52 overflow-y-auto p-1">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if ('words' in entry) return <p className="max-w-72 px-2 py-1 text-small text-soft">{entry.words}</p>;
  if ('separator' in entry) return <Base.Separator className="my-1 border-t" />;
  if ('checked' in entry) {
    return (
      <Base.CheckboxItem checked={entry.checked} onCheckedChange={entry.run} closeOnClick={false} className="menu-item">
        <span className="flex w-4 justify-center">
          <Base.CheckboxItemIndicator>
            <Check size={14} />
          </Base.CheckboxItemIndicator>
        </span>
        {entry.label}
      </Base.CheckboxItem>
    );
  }
  return (
    <Base.Item
      onClick={entry.run}
      disabled={entry.blocked !== undefined}
      className={classes('menu-item', entry.danger && 'text-down data-highlighted:text-down')}
    >
      <span className="flex w-4 justify-center text-current">{entry.icon}</span>
      <span className="flex min-w-0 max-w-96 grow flex-col">
        <span className="truncate">{entry.label}</span>
        {entry.blocked === undefined ? null : <span className="text-tiny">{entry.blocked}</span>}
      </span>
      {entry.keys ? <Kbd keys={entry.keys} /> : null}
    </Base.Item>
  );
}
