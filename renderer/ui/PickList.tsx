import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useFocusOnArrival } from './arrival.ts';
import { classes } from './classes.ts';

type Props<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** What its place is for: it has the focus as soon as it stands there, where nobody works elsewhere. */
  readonly takesFocus?: boolean;
  /** The content of a row; nothing in it may take the focus. */
  readonly children: (item: Item, selected: boolean) => ReactNode;
};

/**
 * A short list of which one row is chosen: arrows, Home and End choose. Rows that arrive or move never
 * change the choice. For thousands of rows use a virtual list.
 */
export function PickList<Item>(props: Props<Item>) {
  const { label, items, idOf, selected, onSelect, takesFocus = false, children } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  useFocusOnArrival(list, takesFocus);
  const index = items.findIndex((item) => idOf(item) === selected);

  // Named after the item, not its place: a row that moves stays the one that is read aloud.
  const rowId = (id: string): string => `${base}-${id.replaceAll(/\s/g, '_')}`;

  const choose = (next: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, next))];
    if (item === undefined) return;
    onSelect(idOf(item));
    const row = list.current?.children[items.indexOf(item)];
    row?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index < 0 ? items.length - 1 : index - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: index + 8,
      PageUp: index - 8,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };

  return (
    <div
      ref={list}
      role="listbox"
      data-in-place
      aria-label={label}
      tabIndex={0}
      {...(selected !== null && index >= 0 ? { 'aria-activedescendant': rowId(selected) } : {})}
      onKeyDown={onKeyDown}
      className="group/list outline-none"
    >
      {items.map((item) => {
        const id = idOf(item);
        const on = id === selected;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys (aria-activedescendant)
          <div
            key={id}
            id={rowId(id)}
            role="option"
            aria-selected={on}
            tabIndex={-1}
            onClick={() => onSelect(id)}
            className={classes(
              'min-h-row select-none',
              on
                ? 'bg-accent-soft group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2 group-focus-visible/list:outline-accent'
                : 'hover:bg-hover',
            )}
          >
            {children(item, on)}
          </div>
        );
      })}
    </div>
  );
}
