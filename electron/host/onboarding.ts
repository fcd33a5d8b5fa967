import type { Services } from '#electron/contract/services.ts';
import type { Onboarding } from '#electron/inventory/onboarding.ts';
import { AppError } from '#shared/errors.ts';
import type { Vault } from './vault.ts';

/** The rules of automatic onboarding for the screen; the shared password comes by its reference into the vault. */
export function createOnboardingService(onboarding: Onboarding, vault: Vault): Services['onboarding'] {
  const all = async () => ({ rules: await onboarding.rules() });
  return {
    rules: all,
    async save({ secret, ...rule }) {
      await onboarding.saveRule(rule, secret === null ? null : await vault.fetch(secret));
      return all();
    },
    async remove({ id }) {
      await onboarding.removeRule(id);
      return all();
    },
  };
}

const closed = async (): Promise<never> => {
  throw new AppError('acs.only-listens');
};

/** A site whose ACS acts on nobody. */
export const NO_ONBOARDING: Services['onboarding'] = {
  rules: async () => ({ rules: [] }),
  save: closed,
  remove: closed,
};
