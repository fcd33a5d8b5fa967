import { CircleHelp, Search, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Completion, completeFilter } from '#renderer/cache/filter/complete.ts';
import { judgeFilter, type Verdict, worstOf } from '#renderer/cache/filter/validity.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Field } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { FilterHelp } from './FilterHelp.tsx';
import { FilterHints } from './FilterHints.tsx';
import { searchFor, searchTarget, useSearch } from './search.ts';
import { type SearchKey, searchKey } from './search-keys.ts';

type Props = { readonly input: RefObject<HTMLInputElement | null>; readonly field: Field };

/** Finds devices at every keystroke: words, and the terms of the filter language with completion and validity. */
export function SearchField({ input, field }: Props) {
  const text = useSearch();
  const id = useId();
  const names = useReferences(field);
  const [caret, setCaret] = useState(text.length);
  const [isFocused, setFocused] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  /** Which offer is marked; null: none, and the keys mean what they mean without offers. */
  const [marked, setMarked] = useState<number | null>(null);
  /** The text for which the offers were sent away. */
  const [dismissed, setDismissed] = useState<string | null>(null);
  const nextCaret = useRef<number | null>(null);

  const completions = useMemo(() => completeFilter(text, caret, names), [text, caret, names]);
  const offers = isFocused && dismissed !== text ? completions : null;
  const verdict = useMemo<Verdict>(() => worstOf(judgeFilter(text, names, Date.now())), [text, names]);

  useEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });

  const accept = (offer: Completion): void => {
    searchFor(offer.text);
    setCaret(offer.caret);
    setMarked(null);
    nextCaret.current = offer.caret;
    input.current?.focus();
  };
  const step = (by: 1 | -1): void => {
    const count = offers?.items.length ?? 0;
    setMarked((now) => (now === null ? (by === 1 ? 0 : count - 1) : (now + by + count) % count));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const offer = offers?.items[marked ?? 0];
    const meaning = event.shiftKey
      ? null
      : searchKey(event.key, { isEmpty: text === '', offers: offers?.of ?? null, isMarked: marked !== null });
    if (meaning === null) return;
    event.preventDefault();
    const does: Readonly<Record<SearchKey, () => void>> = {
      accept: () => offer && accept(offer),
      dismiss: () => setDismissed(text),
      clear: () => searchFor(''),
      'to-list': () => searchTarget()?.focus(),
      'open-first': () => searchTarget()?.openFirst(),
      next: () => step(1),
      previous: () => step(-1),
    };
    does[meaning]();
  };

  const listed = offers !== null;
  return (
    <search className="relative flex w-[min(560px,44vw)] min-w-24 shrink items-center">
      <label htmlFor={id} className="sr-only">
        {t('Search devices')}
      </label>
      <Search size={15} className="pointer-events-none absolute start-2.5 text-faint" />
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={listed}
        aria-controls={`${id}-offers`}
        aria-autocomplete="list"
        aria-activedescendant={listed && marked !== null ? `${id}-offer-${marked}` : undefined}
        aria-invalid={verdict.state === 'invalid'}
        aria-describedby={`${id}-verdict`}
        value={text}
        onChange={(event) => {
          searchFor(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setMarked(null);
          setDismissed(null);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? text.length)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        placeholder={t('Serial, name, customer, address, or status:down')}
        spellCheck={false}
        autoComplete="off"
        className={classes(
          'h-8 w-full min-w-0 rounded-md border bg-surface pe-16 ps-8 focus:outline-2 focus:-outline-offset-1',
          FRAMES[verdict.state],
        )}
      />
      <span className="absolute end-1.5 flex items-center">
        {text === '' ? (
          <Kbd keys={['/']} />
        ) : (
          <>
            <IconButton
              small
              label={t('How to search and filter')}
              icon={<CircleHelp size={14} />}
              onClick={() => setHelpOpen(true)}
            />
            <IconButton small label={t('Clear the search')} icon={<X size={14} />} onClick={() => searchFor('')} />
          </>
        )}
      </span>
      <FilterHints
        id={id}
        completions={offers}
        marked={marked}
        verdict={isFocused ? verdict : VALID}
        onAccept={accept}
        onMark={setMarked}
      />
      <FilterHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </search>
  );
}

const VALID: Verdict = { state: 'valid' };
const FRAMES: Readonly<Record<Verdict['state'], string>> = {
  valid: 'border-line-field focus:border-accent focus:outline-accent',
  unsure: 'border-waiting focus:outline-waiting',
  invalid: 'border-down focus:outline-down',
};
