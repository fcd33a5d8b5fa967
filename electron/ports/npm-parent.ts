import type { Clock } from './clock.ts';

/** What is asked of the process; a test hands in its own. */
export type ProcessFacts = { readonly ppid: number; readonly env: Readonly<Record<string, string | undefined>> };

const LOOK_EVERY_MS = 500;

/**
 * Calls back once when the npm that started this process is gone. npm runs a script through a shell, and a signal sent
 * to npm ends that shell without a word to the script: it would live on unseen, with its port and its data folder.
 * A process that npm did not start may outlive whoever started it, and is left alone.
 */
export function whenNpmIsGone(clock: Clock, gone: () => void, facts: ProcessFacts = process): void {
  if (facts.env['npm_lifecycle_event'] === undefined) return;
  const parent = facts.ppid;
  const look = (): void => {
    if (facts.ppid === parent) clock.after(LOOK_EVERY_MS, look);
    else gone();
  };
  look();
}
