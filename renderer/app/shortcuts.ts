import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { type Command, goUp, useCommandList } from './commands.ts';

const TEXT = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
/** What floats over the page answers its own keys; a list in its place (PickList) leaves them to the page. */
const FLOATING = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:not([data-in-place])';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TEXT) !== null;
}

function isFloating(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(FLOATING) !== null;
}

/** Somebody answered it. A button that is busy keeps the focus and swallows every key but Tab, and answers none of them. */
function isAnswered(event: KeyboardEvent): boolean {
  const isSwallowed = event.target instanceof Element && event.target.closest('button[aria-busy="true"]') !== null;
  return event.defaultPrevented && !isSwallowed;
}

/** How long the second press of `g n` may take: what tinykeys waits. */
const SEQUENCE_MS = 1_000;

type Press = { readonly key: string; readonly at: number };

/** Listens to the keys of every command there is; of two with the same keys the later one has them. */
export function useShortcuts(): void {
  const commands = useCommandList();
  useEffect(() => {
    const byKeys = new Map<string, Command>();
    for (const command of commands) if (command.keys !== undefined) byKeys.set(command.keys, command);
    let last: Press | null = null;
    let before: Press | null = null;
    const remember = (event: KeyboardEvent): void => {
      before = last;
      last = { key: event.key, at: event.timeStamp };
    };
    /** `n` as the end of `g n` is no `n` by itself. */
    const endsSequence = (keys: string, at: number): boolean =>
      before !== null && at - before.at < SEQUENCE_MS && byKeys.has(`${before.key} ${keys}`);
    const bindings = [...byKeys].map(([keys, command]) => [
      keys,
      (event: KeyboardEvent) => {
        if (isAnswered(event) || isFloating(event) || endsSequence(keys, event.timeStamp)) return;
        if (isTyping(event) && command.whileTyping !== true) return;
        event.preventDefault();
        command.run();
      },
    ]);
    window.addEventListener('keydown', remember, { capture: true });
    const unbind = tinykeys(window, Object.fromEntries(bindings), {
      ignore: (event) => event.isComposing || event.repeat,
    });
    return () => {
      window.removeEventListener('keydown', remember, { capture: true });
      unbind();
    };
  }, [commands]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isAnswered(event) || isFloating(event)) return;
      event.preventDefault();
      goUp();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
