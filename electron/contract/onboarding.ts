import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function onboardingRouter(services: Services['onboarding']) {
  const { onboarding } = implementer;
  return onboarding.router({
    rules: onboarding.rules.handler(({ input, signal }) => services.rules(input, signal)),
    save: onboarding.save.handler(({ input, signal }) => services.save(input, signal)),
    remove: onboarding.remove.handler(({ input, signal }) => services.remove(input, signal)),
  });
}
