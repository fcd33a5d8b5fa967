import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: readonly string[];
      /** Why it cannot be done now; the entry stays, greyed. */
      readonly blocked?: string | undefined;
      readonly danger?: boolean;
      readonly run: () => void;
    }
  | { readonly id: string; readonly separator: true }
  /** Words over the entries: what they are about. */
  | { readonly id: string; readonly words: string };

type Props = { readonly trigger: ReactElement<Record<string, unknown>>; readonly entries: readonly MenuEntry[] };

/** What else can be done with one thing; every entry shows its shortcut. */
export function Menu({ trigger, entries }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className="floating min-w-52 p-1">
            {entries.map((entry) =>
              'words' in entry ? (
                <p key={entry.id} className="max-w-72 px-2 py-1 text-small text-soft">
                  {entry.words}
                </p>
              ) : 'separator' in entry ? (
                <Base.Separator key={entry.id} className="my-1 border-t" />
              ) : (
                <Base.Item
                  key={entry.id}
                  onClick={entry.run}
                  disabled={entry.blocked !== undefined}
                  className={classes('menu-item', entry.danger && 'text-down data-highlighted:text-down')}
                >
                  <span className="flex w-4 justify-center text-current">{entry.icon}</span>
                  <span className="flex min-w-0 grow flex-col">
                    {entry.label}
                    {entry.blocked === undefined ? null : <span className="text-tiny">{entry.blocked}</span>}
                  </span>
                  {entry.keys ? <Kbd keys={entry.keys} /> : null}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
