import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { searchFor, searchTarget, useSearch } from './search.ts';

/** Finds a device by any part of serial, name, customer or address, at every keystroke. */
export function SearchField({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const text = useSearch();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '') searchTarget()?.focus();
      else searchFor('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      searchTarget()?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      searchTarget()?.openFirst();
    }
  };
  return (
    <search className="relative flex w-[min(440px,40vw)] min-w-24 shrink items-center">
      <label htmlFor={id} className="sr-only">
        Search devices
      </label>
      <Search size={15} className="pointer-events-none absolute left-2.5 text-faint" />
      <input
        ref={input}
        id={id}
        type="text"
        value={text}
        onChange={(event) => searchFor(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="Serial, name, customer, address"
        spellCheck={false}
        autoComplete="off"
        className="h-8 w-full min-w-0 rounded-md border border-line-field bg-surface pr-9 pl-8 focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent"
      />
      <span className="absolute right-1.5 flex items-center">
        {text === '' ? (
          <Kbd keys={['/']} />
        ) : (
          <IconButton small label="Clear the search" icon={<X size={14} />} onClick={() => searchFor('')} />
        )}
      </span>
    </search>
  );
}
