// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot place its rows only where they are seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, its rows are active descendants

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { t } from '#renderer/language/speak.ts';
import { useRowHeight } from './appearance.ts';
import { useFocusOnArrival } from './arrival.ts';
import { classes } from './classes.ts';
import { type Column, endingOf, type Sort } from './column.ts';
import type { MenuPlace } from './Menu.tsx';
import { TableHeader } from './TableHeader.tsx';

export type { Column, Sort } from './column.ts';
export type TableHandle = { focus(): void; openFirst(): void };
export type OpenedBy = 'pointer' | 'keyboard';
/** Rows that are ticked: one, all from one place to another, or all there are. */
export type RowSelection<Row> = {
  /** Which rows have a box; without it, all. */
  readonly can?: (row: Row) => boolean;
  readonly has: (row: Row) => boolean;
  readonly onToggle: (row: Row) => void;
  /** `[from, to)`, drawn or not. */
  readonly onRange: (from: number, to: number) => void;
};

export type TableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** How many rows there are; only those in sight are asked for. */
  readonly count: number;
  /** The row at a place, or undefined while it is not here yet: its place stays. */
  readonly at: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  readonly onWindow?: (from: number, to: number) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** The row whose details are open beside the table. */
  readonly openKey?: string | null;
  readonly onOpen?: (row: Row, by: OpenedBy) => void;
  /** What else can be done with a row: the right button on a cell, or the menu key (then no column) on the cursor. */
  readonly onMenu?: (row: Row, place: MenuPlace, columnId: string | null) => void;
  /** What copying takes of the row under the cursor, where no text is selected. */
  readonly copyText?: (row: Row) => string;
  /** The cursor moved onto a row by keyboard. */
  readonly onCursor?: (row: Row) => void;
  /** Rows can be ticked: by the box before each, Space, Shift and a click for all between, Ctrl+A for all. */
  readonly selection?: RowSelection<Row>;
  /** The row at this place has just come: it moves in once for each `turn`. */
  readonly arrived?: { readonly index: number; readonly turn: number } | null;
  readonly empty?: ReactNode;
  /** What its place is for: it has the focus as soon as it stands there, where nobody works elsewhere. */
  readonly takesFocus?: boolean;
  readonly handle?: Ref<TableHandle>;
};

/** The least width of a track, so that the whole can scroll sideways instead of squeezing text away. */
function leastWidth(track: string): number {
  return Number(/(\d+)px/.exec(track)?.[1] ?? 80);
}

/**
 * A table of any length: rows of one height, drawn only where they are seen; one tab stop with a cursor moved by the
 * arrow keys, Enter opens; the next is the header, where the order is chosen. Rows stay where they are when data arrives.
 */
export function DataTable<Row>(props: TableProps<Row>) {
  const {
    label,
    columns,
    count,
    at,
    keyOf,
    onWindow,
    sort,
    onSort,
    openKey = null,
    onOpen,
    onCursor,
    onMenu,
    copyText,
    selection,
    arrived,
    empty,
    takesFocus = false,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const rowHeight = useRowHeight();
  useFocusOnArrival(scroller, takesFocus && (count > 0 || !empty));
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky header covers one row's height of the scroller.
    scrollPaddingStart: rowHeight,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height makes every measured place wrong
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? -1) + 1;
  useEffect(() => onWindow?.(from, to), [onWindow, from, to]);

  const at0 = Math.max(0, Math.min(cursor, count - 1));
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(index, count - 1));
    setCursor(next);
    virtualizer.scrollToIndex(next);
    const row = at(next);
    if (row !== undefined) onCursor?.(row);
  };
  useImperativeHandle(props.handle, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    openFirst: () => {
      const row = at(0);
      if (row === undefined) return;
      setCursor(0);
      virtualizer.scrollToIndex(0);
      // Where one goes on from: the next row, and by Tab what was opened.
      scroller.current?.focus({ preventScroll: true });
      onOpen?.(row, 'keyboard');
    },
  }));

  const openMenuAtCursor = (): void => {
    const row = at(at0);
    const box = document.getElementById(`${id}-${at0}`)?.getBoundingClientRect();
    if (row !== undefined && box !== undefined) onMenu?.(row, { x: box.left + 24, y: box.bottom }, null);
  };
  const onCopy = (event: ClipboardEvent): void => {
    const row = at(at0);
    if (row === undefined || copyText === undefined || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyText(row));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (onMenu && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      event.preventDefault();
      openMenuAtCursor();
      return;
    }
    if (selection !== undefined && (event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      selection.onRange(0, count);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (selection !== undefined && event.key === ' ') {
      event.preventDefault();
      const ticked = at(at0);
      if (ticked !== undefined) selection.onToggle(ticked);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 280) / rowHeight) - 2);
    const target = targetOf(event.key, at0, page, count);
    if (target !== null) {
      event.preventDefault();
      moveTo(target);
      return;
    }
    if (event.key !== 'Enter') return;
    const row = at(at0);
    if (row === undefined) return;
    event.preventDefault();
    onOpen?.(row, 'keyboard');
  };

  const template = [...(selection === undefined ? [] : [TICK_WIDTH]), ...columns.map((column) => column.width)].join(
    ' ',
  );
  const minWidth = columns.reduce((sum, column) => sum + leastWidth(column.width), 24);
  if (count === 0 && empty) return <div className="h-full min-h-0 overflow-auto">{empty}</div>;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={count > 0 ? `${id}-${at0}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      className="group/table h-full min-h-0 overflow-auto bg-surface outline-none print:max-h-[240mm] print:overflow-hidden"
    >
      <div style={{ minWidth }} role="presentation">
        <TableHeader
          columns={columns}
          template={template}
          sort={sort}
          onSort={onSort}
          hasTicks={selection !== undefined}
        />
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = at(item.index);
            const open = row !== undefined && keyOf(row) === openKey;
            const isNew = item.index === arrived?.index;
            return (
              <div
                // Another key begins the motion anew.
                key={isNew ? `arrived ${arrived?.turn}` : item.key}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={open}
                onPointerDown={(event) => {
                  if (event.button !== 0 || row === undefined) return;
                  setCursor(item.index);
                  onOpen?.(row, 'pointer');
                }}
                className={classes(
                  'absolute inset-x-0 top-0 grid h-row items-center border-b-[1px] px-3 text-base select-none',
                  open ? 'bg-accent-soft shadow-[inset_calc(3px*var(--flow))_0_0_var(--accent)]' : 'hover:bg-hover',
                  isNew && 'animate-arrive',
                  item.index === at0 &&
                    'group-focus-visible/table:outline-2 group-focus-visible/table:-outline-offset-2 group-focus-visible/table:outline-accent',
                )}
                style={{ gridTemplateColumns: template, translate: `0 ${item.start}px` }}
              >
                {selection === undefined ? null : (
                  <TickCell
                    row={row}
                    selection={selection}
                    onRange={() => selection.onRange(Math.min(at0, item.index), Math.max(at0, item.index) + 1)}
                    onTicked={() => setCursor(item.index)}
                  />
                )}
                {columns.map((column) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    onContextMenu={(event) => {
                      if (row === undefined || onMenu === undefined) return;
                      event.preventDefault();
                      setCursor(item.index);
                      onMenu(row, { x: event.clientX, y: event.clientY }, column.id);
                    }}
                    className={classes(
                      'flex h-full min-w-0 items-center overflow-hidden whitespace-nowrap',
                      endingOf(column),
                    )}
                  >
                    {row === undefined ? <span className="h-2 w-2/3 rounded-sm bg-hover" /> : column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The track of the boxes before the rows. */
const TICK_WIDTH = '30px';

type TickProps<Row> = {
  readonly row: Row | undefined;
  readonly selection: RowSelection<Row>;
  readonly onRange: () => void;
  readonly onTicked: () => void;
};

/** The box of a row: ticks it without opening it. The keyboard ticks with Space, so it is no tab stop of its own. */
function TickCell<Row>({ row, selection, onRange, onTicked }: TickProps<Row>) {
  return (
    <div role="gridcell" className="flex h-full items-center" onPointerDown={(event) => event.stopPropagation()}>
      {row === undefined || selection.can?.(row) === false ? null : (
        <input
          type="checkbox"
          aria-label={t('Select')}
          tabIndex={-1}
          className="size-3.5 accent-(--accent)"
          checked={selection.has(row)}
          onChange={() => undefined}
          onClick={(event) => {
            if (event.shiftKey) onRange();
            else selection.onToggle(row);
            onTicked();
          }}
        />
      )}
    </div>
  );
}

/** Where a key moves the cursor to; null where it is none of the table's keys. */
function targetOf(key: string, at: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
