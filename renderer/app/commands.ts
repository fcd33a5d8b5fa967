import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';

/** Something a person can do, declared once: the palette, the `?` sheet and the keyboard read the same entry. */
export type Command = {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** In the spelling of tinykeys: `g f`, `$mod+K`, `/`. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  /** More words by which the palette finds it. */
  readonly words?: string;
  /** Shown on the `?` sheet only: it makes no sense to pick it from a list. */
  readonly hidden?: boolean;
  /** Works while something is typed, too. Single letters never do. */
  readonly whileTyping?: boolean;
  readonly run: () => void;
};

const registered = cell<readonly Command[]>([]);

/** Adds commands; of two with the same keys the later one has them. Returns what takes them away. */
export function registerCommands(commands: readonly Command[]): () => void {
  registered.set([...registered.get(), ...commands]);
  return () => registered.set(registered.get().filter((command) => !commands.includes(command)));
}

/** Every command there is now. */
export function useCommandList(): readonly Command[] {
  return useStore(registered);
}

/** The same, for what is no component: asked at the moment a key is pressed. */
export const commandsNow: () => readonly Command[] = registered.get;

/** Commands of a screen, there while it is. Hand in a list that is memoised. */
export function useCommands(commands: readonly Command[]): void {
  useLayoutEffect(() => registerCommands(commands), [commands]);
}

/** The presses of a binding, for Kbd: `g f` is `['g', 'f']`, `$mod+K` is `['$mod', 'K']`. */
export function keysOf(binding: string): readonly string[] {
  const keys = binding.split(/[ +]/).filter((key) => key !== '');
  // A question mark says by itself how it is typed.
  return keys.at(-1) === '?' ? ['?'] : keys;
}

const levels: (() => void)[] = [];

/**
 * What Esc does here: the innermost level that is mounted has it (panel before list before place). `outermost`: what
 * comes after all of them, however late it was mounted.
 */
export function useUp(up: (() => void) | null, level: 'innermost' | 'outermost' = 'innermost'): void {
  useEffect(() => {
    if (up === null) return;
    if (level === 'innermost') levels.push(up);
    else levels.unshift(up);
    return () => {
      levels.splice(levels.lastIndexOf(up), 1);
    };
  }, [up, level]);
}

/** One level up. */
export function goUp(): void {
  levels.at(-1)?.();
}
