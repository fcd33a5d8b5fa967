import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { xmlLines } from './lines.ts';
import { findInLines, piecesOf, type XmlMatch, type XmlPiece } from './search.ts';
import type { XmlTokenKind } from './tokens.ts';

const INK: Readonly<Record<XmlTokenKind, string>> = {
  text: 'font-strong text-ink',
  bracket: 'text-faint',
  name: 'text-soft',
  attribute: 'text-faint',
  value: 'text-soft',
  entity: 'font-strong text-accent',
  comment: 'text-faint italic',
  cdata: 'font-strong text-ink',
  declaration: 'text-faint',
  control: 'bg-down-soft text-down',
};

const LINE = 18;

/**
 * A message as it went over the wire, one element a line. Only what is in sight is drawn: an answer of a megabyte is
 * ordinary (6,000 parameters and more).
 */
export function XmlView({ xml, label }: { readonly xml: string; readonly label: string }) {
  const lines = useMemo(() => xmlLines(xml), [xml]);
  const [query, setQuery] = useState('');
  const matches = useMemo(() => findInLines(lines, query), [lines, query]);
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 20,
  });

  const show = (found: readonly XmlMatch[], n: number): void => {
    setCurrent(n);
    const match = found[n];
    if (match !== undefined) rows.scrollToIndex(match.line, { align: 'center' });
  };
  const step = (by: number): void => {
    if (matches.length > 0) show(matches, (current + by + matches.length) % matches.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
    }
  };
  const widest = useMemo(
    () => lines.reduce((most, { depth, text }) => Math.max(most, depth * 2 + text.length), 0),
    [lines],
  );

  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="flex items-center gap-1 px-3 py-1">
        <div className="w-44 min-w-0">
          <TextInput
            aria-label={t('Search in {label}', { label })}
            placeholder={t('Search the XML')}
            value={query}
            onValueChange={(next) => {
              setQuery(next);
              show(findInLines(lines, next), 0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <IconButton
          small
          label={t('Previous match')}
          icon={<ChevronUp size={14} />}
          disabled={matches.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          small
          label={t('Next match')}
          icon={<ChevronDown size={14} />}
          disabled={matches.length === 0}
          onClick={() => step(1)}
        />
        <span className="tabular grow text-small text-soft" aria-live="polite">
          {query.trim() === '' ? '' : matchWords(current, matches.length)}
        </span>
        <CopyButton text={xml} what="XML" />
      </div>
      <section
        ref={scroller}
        aria-label={label}
        dir="ltr"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 grow overflow-auto border-t bg-sunken py-1 -outline-offset-2"
      >
        <div className="relative" style={{ height: rows.getTotalSize(), minWidth: `${widest + 2}ch` }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const first = firstMatchOf(matches, index);
            const own = matches.slice(first, firstMatchOf(matches, index + 1));
            return (
              <div
                key={index}
                className="mono absolute top-0 start-0 whitespace-pre"
                style={{
                  transform: `translateY(${start}px)`,
                  height: LINE,
                  lineHeight: `${LINE}px`,
                  paddingInlineStart: `${line.depth * 2}ch`,
                  marginInlineStart: 12,
                }}
              >
                {piecesOf(line, own, first).map((piece, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no name but their place
                  <Piece key={n} piece={piece} current={piece.match === current} />
                ))}
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

function Piece({ piece, current }: { readonly piece: XmlPiece; readonly current: boolean }) {
  const text = piece.kind === 'control' ? [...piece.text].map(visible).join('') : piece.text;
  if (piece.match === null) return <span className={INK[piece.kind]}>{text}</span>;
  return (
    <mark aria-current={current || undefined} className={classes(current && 'outline-2 outline-accent')}>
      {text}
    </mark>
  );
}

/** A control character as its Unicode picture: U+0002 becomes ␂. */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  return code === 0x7f ? '␡' : String.fromCharCode(0x2400 + code);
}

/** Matches are in the order of lines: where those of a line begin. */
function firstMatchOf(matches: readonly XmlMatch[], line: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function matchWords(current: number, count: number): string {
  if (count === 0) return t('not found');
  return count >= 5_000
    ? t('{current} of {count} or more', { current: current + 1, count: 5_000 })
    : t('{current} of {count}', { current: current + 1, count });
}
