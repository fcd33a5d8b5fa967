import { useLayoutEffect, useRef, useState } from 'react';
import type { Column } from '#renderer/ui/column.ts';

/** Drawn at once; the hand is free between two parts. */
const PART_ROWS = 200;

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  readonly at: (index: number) => Row | undefined;
  /** The words of every cell, row by row. */
  readonly onDone: (rows: readonly (readonly string[])[]) => void;
};

/**
 * Draws rows where nobody sees them and reads what stands there. So a list is exported in the very words in which it is
 * shown, whatever its cells are made of, and no column has to say the same a second time as text.
 */
export function DrawnRows<Row>({ columns, count, at, onDone }: Props<Row>) {
  const [from, setFrom] = useState(0);
  const read = useRef<string[][]>([]);
  const drawn = useRef<HTMLDivElement>(null);
  const until = Math.min(count, from + PART_ROWS);
  const latest = useRef(onDone);
  useLayoutEffect(() => {
    latest.current = onDone;
  });
  useLayoutEffect(() => {
    const rows = [...(drawn.current?.children ?? [])];
    read.current = [...read.current.slice(0, from), ...rows.map((row) => [...row.children].map(wordsOf))];
    const next = requestAnimationFrame(() => {
      if (until < count) setFrom(until);
      else latest.current(read.current);
    });
    return () => cancelAnimationFrame(next);
  }, [from, until, count]);
  const indexes = Array.from({ length: until - from }, (_, offset) => from + offset);
  return (
    <div ref={drawn} hidden>
      {indexes.map((index) => {
        const row = at(index);
        return (
          <div key={index}>
            {row === undefined ? null : columns.map((column) => <div key={column.id}>{column.cell(row)}</div>)}
          </div>
        );
      })}
    </div>
  );
}

/** What an element says to who cannot see it: pictures say nothing, a time its instant. */
export function wordsOf(element: Element): string {
  return wordsIn(element).replaceAll(/\s+/g, ' ').trim();
}

function wordsIn(node: Node): string {
  if (node instanceof HTMLTimeElement && node.dateTime !== '') return node.dateTime;
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...node.childNodes]
    .map((child) => (child instanceof Element ? ` ${wordsIn(child)} ` : wordsIn(child)))
    .join('');
}
