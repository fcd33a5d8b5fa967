import * as z from 'zod';
import { OnboardingRule, OnboardingRuleInput } from '../onboarding.ts';
import { Nothing, procedure } from './procedure.ts';

const Rules = z.object({ rules: z.array(OnboardingRule) });

/** Automatic onboarding by type, of the open site. There is no rule until a person makes one. */
export const onboarding = {
  rules: procedure.input(Nothing).output(Rules),
  /** Makes a rule (`id` null) or changes one; answers all of them. */
  save: procedure.input(OnboardingRuleInput).output(Rules),
  remove: procedure.input(z.object({ id: z.int().positive() })).output(Rules),
};
