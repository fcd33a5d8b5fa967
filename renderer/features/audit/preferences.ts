import * as z from 'zod';
import { type Cell, cell } from '#renderer/cache/store.ts';
import { PrefixRule } from '#shared/audit/prefix-rules.ts';

/** What this person chose for auditing; kept in this browser. */
const Preferences = z.object({
  sounds: z.boolean(),
  /** Rules beside the shipped ones. */
  rules: z.array(PrefixRule).max(100),
  auditor: z.string().max(120),
});
export type Preferences = z.infer<typeof Preferences>;

const KEY = 'demarc.audit';
const FIRST: Preferences = { sounds: true, rules: [], auditor: '' };

function read(): Preferences {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(KEY) ?? ''));
  } catch {
    // Never chosen, or written by another version: the choices begin anew.
    return FIRST;
  }
}

export const preferences: Cell<Preferences> = cell(read());

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  localStorage.setItem(KEY, JSON.stringify(preferences.get()));
}
