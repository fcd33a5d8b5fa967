import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

type Props<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** About how tall one item is, in pixels; measured once it is drawn. */
  readonly estimate: number;
  readonly children: (item: Item, index: number) => ReactNode;
};

/** A long list of items of any height, drawn only where it is seen. For rows of columns use DataTable. */
export function VirtualList<Item>({ label, items, keyOf, estimate, children }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
    useFlushSync: false,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={scroller} tabIndex={0} className="h-full min-h-0 overflow-y-auto -outline-offset-2">
      <ul aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((place) => {
          const item = items[place.index];
          return item === undefined ? null : (
            <li
              key={place.key}
              ref={virtualizer.measureElement}
              data-index={place.index}
              className="absolute inset-x-0 top-0"
              style={{ translate: `0 ${place.start}px` }}
            >
              {children(item, place.index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
