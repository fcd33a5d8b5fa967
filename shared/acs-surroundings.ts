import * as z from 'zod';

/** What stands between this computer's ACS and a CPE, as far as this computer can tell without a network. */

/** `allows`: it is on, and lets the port through. `unknown`: this user may not ask it, or it is one nobody here knows. */
export const Firewall = z.object({
  state: z.enum(['off', 'on', 'allows', 'unknown']),
  name: z.string(),
  /** What opens the port: a command to type, or where to click. */
  open: z.string(),
});
export type Firewall = z.infer<typeof Firewall>;

export const Obstacles = z.object({
  /** The program that listens on the port already; null: none, or this user may not know. */
  portOwner: z.string().nullable(),
  /** A port near it that is free; null: the one asked for is free. */
  freePort: z.int().nullable(),
  firewall: Firewall,
});
export type Obstacles = z.infer<typeof Obstacles>;

/** Why a device never came, in the order in which it is looked for. */
export const ABSENCE_CAUSES = [
  'acs-off',
  'no-address',
  'own-address',
  'tried',
  'came',
  'other-subnet',
  'silent',
  'acs-url',
  'firewall',
  'never-called',
] as const;
export type AbsenceCause = (typeof ABSENCE_CAUSES)[number];

/** One thing that was looked at on the way to the cause. */
export const AbsenceCheck = z.object({
  what: z.string(),
  result: z.enum(['fine', 'wrong', 'unknown']),
  words: z.string(),
});
export type AbsenceCheck = z.infer<typeof AbsenceCheck>;

export const Absence = z.object({
  cause: z.enum(ABSENCE_CAUSES),
  words: z.string(),
  next: z.string(),
  checks: z.array(AbsenceCheck),
});
export type Absence = z.infer<typeof Absence>;
