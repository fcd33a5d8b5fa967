import type { Generated } from 'kysely';

/** One type of CPE that is onboarded automatically. */
export type OnboardingRuleTable = {
  id: Generated<number>;
  oui: string;
  product_class: string;
  type: number;
  organization: number;
  /** The shared credentials; the password as SecretStore.protect made it. */
  username: string;
  password_cipher: string;
  active: number;
};

/** A device that came by a rule and has not logged in with its own credentials yet. */
export type OnboardingUnverifiedTable = {
  device: number;
  /** The shared credentials it came with: good until its own are verified. */
  username: string;
  password_cipher: string;
  /** How often its own were sent to it. */
  attempts: number;
};

export type OnboardingTables = {
  onboarding_rule: OnboardingRuleTable;
  onboarding_unverified: OnboardingUnverifiedTable;
};
