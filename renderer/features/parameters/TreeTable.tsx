// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual; a real table cannot hold them
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop for the whole tree, its rows are active descendants

import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, Lock } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { DIRECTION, t } from '#renderer/language/speak.ts';
import { useRowHeight } from '#renderer/ui/appearance.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Marked } from '#renderer/ui/Marked.tsx';
import { marksOf } from './marks.ts';
import type { ParameterNode, TreeLine } from './tree.ts';
import { countWords } from './words.ts';

type Props = {
  readonly label: string;
  readonly lines: readonly TreeLine[];
  /** Words of a search, to be marked; empty: none. */
  readonly query: string;
  readonly selected: string | null;
  readonly onSelect: (path: string) => void;
  /** Opens or closes an object; `open` says which. */
  readonly onFold: (path: string, open: boolean) => void;
};

const COLUMNS = 'grid grid-cols-[minmax(220px,5fr)_minmax(160px,4fr)_92px_20px] items-center gap-x-3 px-3';
const INDENT = 16;
/** The arrows into an object and out of it: as its line is indented. */
const [INWARDS, OUTWARDS] = DIRECTION === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];

/** The tree, one line of one height per node, drawn only where it is seen; arrows move, left and right fold. */
export function TreeTable({ label, lines, query, selected, onSelect, onFold }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const at = lines.findIndex(({ node }) => node.path === selected);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollPaddingStart: rowHeight,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height makes every measured place wrong
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  // Another search, another list: what is chosen is brought into sight, if it is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another search moves the list, never what arrives
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  }, [virtualizer, query]);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(index, lines.length - 1));
    const line = lines[next];
    if (line === undefined) return;
    onSelect(line.node.path);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[at];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 280) / rowHeight) - 2);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(at + 1),
      ArrowUp: () => moveTo(at - 1),
      PageDown: () => moveTo(at + page),
      PageUp: () => moveTo(at - page),
      Home: () => moveTo(0),
      End: () => moveTo(lines.length - 1),
      [INWARDS]: () => {
        if (line !== undefined && isObject(line.node) && !line.isOpen) onFold(line.node.path, true);
        else moveTo(at + 1);
      },
      [OUTWARDS]: () => {
        if (line === undefined) return;
        if (isObject(line.node) && line.isOpen) onFold(line.node.path, false);
        else if (line.node.parent !== null) moveTo(lines.findIndex(({ node }) => node === line.node.parent));
      },
      Enter: () => {
        if (line !== undefined && isObject(line.node)) onFold(line.node.path, !line.isOpen);
      },
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="group/tree h-full min-h-0 overflow-auto bg-surface outline-none"
    >
      <div role="rowgroup" className="sticky top-0 z-10 min-w-[560px] border-b border-line-strong bg-sunken">
        <div role="row" aria-rowindex={1} className={classes(COLUMNS, 'h-row text-small text-soft')}>
          <span role="columnheader">{t('Name')}</span>
          <span role="columnheader">{t('Value')}</span>
          <span role="columnheader">{t('Type')}</span>
          <span role="columnheader">
            <span className="sr-only">{t('Access')}</span>
          </span>
        </div>
      </div>
      <div role="rowgroup" className="relative min-w-[560px]" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <Line
              key={line.node.path}
              id={`${id}-${index}`}
              index={index}
              start={start}
              line={line}
              query={query}
              isSelected={index === at}
              onSelect={onSelect}
              onFold={onFold}
            />
          );
        })}
      </div>
    </div>
  );
}

type LineProps = Pick<Props, 'query' | 'onSelect' | 'onFold'> & {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly line: TreeLine;
  readonly isSelected: boolean;
};

function Line({ id, index, start, line: { node, isOpen }, query, isSelected, onSelect, onFold }: LineProps) {
  const foldable = isObject(node);
  return (
    <div
      id={id}
      role="row"
      aria-level={node.depth + 1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-expanded={foldable ? isOpen : undefined}
      className={classes(
        COLUMNS,
        'absolute inset-x-0 top-0 h-row border-b-[1px] text-base select-none',
        isSelected
          ? 'bg-accent-soft shadow-[inset_calc(3px*var(--flow))_0_0_var(--accent)] group-focus-visible/tree:outline-2 group-focus-visible/tree:-outline-offset-2 group-focus-visible/tree:outline-accent'
          : 'hover:bg-hover',
      )}
      style={{ translate: `0 ${start}px` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        onSelect(node.path);
        if (foldable) onFold(node.path, !isOpen);
      }}
    >
      <span
        role="gridcell"
        className="flex min-w-0 items-center gap-1"
        style={{ paddingInlineStart: node.depth * INDENT }}
      >
        <span className="flex w-4 shrink-0 justify-center text-soft">
          {foldable ? isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} /> : null}
        </span>
        <span className={classes('mono truncate', foldable && 'font-strong')} title={node.path}>
          <Marked text={node.label} marks={marksOf(node.label, query)} />
        </span>
      </span>
      <span role="gridcell" className="min-w-0 truncate">
        <Value node={node} query={query} />
      </span>
      <span role="gridcell" className="truncate text-small text-faint">
        {node.row?.type ?? ''}
      </span>
      <span role="gridcell" className="text-faint">
        {node.row?.writable === false && !foldable ? (
          <>
            <Lock size={12} aria-hidden="true" />
            <span className="sr-only">{t('read only')}</span>
          </>
        ) : null}
      </span>
    </div>
  );
}

function Value({ node, query }: { readonly node: ParameterNode; readonly query: string }) {
  const { row } = node;
  if (isObject(node)) return <span className="text-small text-faint">{countWords(node.leaves)}</span>;
  if (row?.secret === true) return <span className="text-faint">{t('secret, stays on the device')}</span>;
  if (row === null || row.value === null) return <span className="text-faint">{t('not read')}</span>;
  if (row.value === '') return <span className="text-faint">{t('empty')}</span>;
  return (
    <span className={classes('mono', node.was !== null && 'font-strong text-accent')} title={wasWords(node)}>
      <Marked text={row.value} marks={marksOf(row.value, query)} />
      {node.was === null ? null : <span className="sr-only"> {t('changed')}</span>}
    </span>
  );
}

function wasWords({ was, row }: ParameterNode): string {
  return was === null ? (row?.value ?? '') : t('was {value}', { value: was === '' ? t('empty') : was });
}

function isObject({ path }: ParameterNode): boolean {
  return path.endsWith('.');
}
