import { useLayoutEffect } from 'react';
import { type Command, commandsNow, goUp } from './commands.ts';
import { KeyPresses } from './key-presses.ts';

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

/**
 * Listens to the keys of every command there is; of two with the same keys the later one has them. From the moment the
 * screen is drawn: who sees it may press.
 */
export function useShortcuts(): void {
  useLayoutEffect(() => {
    const presses = new KeyPresses();
    const onKey = (event: KeyboardEvent): void => {
      // What a browser fills in by itself comes as a key without a code.
      if (!event.code || event.isComposing || event.repeat) return;
      const byKeys = new Map<string, Command>();
      for (const command of commandsNow()) if (command.keys !== undefined) byKeys.set(command.keys, command);
      const command = byKeys.get(presses.take(event, byKeys.keys()) ?? '');
      if (command === undefined || isAnswered(event) || isFloating(event)) return;
      if (isTyping(event) && command.whileTyping !== true) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isAnswered(event) || isFloating(event)) return;
      event.preventDefault();
      goUp();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
