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

/** Listens to the keys of every command there is; of two with the same keys the later one has them. */
export function useShortcuts(): void {
  const commands = useCommandList();
  useEffect(() => {
    const byKeys = new Map<string, Command>();
    for (const command of commands) if (command.keys !== undefined) byKeys.set(command.keys, command);
    const bindings = [...byKeys].map(([keys, command]) => [
      keys,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || isFloating(event)) return;
        if (isTyping(event) && command.whileTyping !== true) return;
        event.preventDefault();
        command.run();
      },
    ]);
    return tinykeys(window, Object.fromEntries(bindings), { ignore: (event) => event.isComposing || event.repeat });
  }, [commands]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isFloating(event)) return;
      event.preventDefault();
      goUp();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
