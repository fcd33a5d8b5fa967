import * as z from 'zod';
import { SecretRef } from './ids.ts';

/** Automatic onboarding by type: which strangers become devices by themselves, and as what. */

const Oui = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-F]{6}$/, 'An OUI is six hexadecimal digits, as the CPE tells it.');

const Common = z.object({
  oui: Oui,
  productClass: z.string().trim().min(1).max(64),
  /** What the new record becomes. */
  type: z.int().positive(),
  organization: z.int().positive(),
  /** The user all devices of this type come with from the factory. */
  username: z.string().trim().min(1).max(255),
  on: z.boolean(),
});

export const OnboardingRule = Common.extend({ id: z.int().positive() });
export type OnboardingRule = z.infer<typeof OnboardingRule>;

/** A new rule needs the shared password; a changed one keeps it where none is given. It comes by way of the vault. */
export const OnboardingRuleInput = Common.extend({
  id: z.int().positive().nullable(),
  secret: SecretRef.nullable(),
}).strict();
export type OnboardingRuleInput = z.infer<typeof OnboardingRuleInput>;
