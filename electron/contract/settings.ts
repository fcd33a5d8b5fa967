import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function settingsRouter(services: Services['settings']) {
  const { settings } = implementer;
  return settings.router({
    list: settings.list.handler(({ input, signal }) => services.list(input, signal)),
    adopt: settings.adopt.handler(({ input, signal }) => services.adopt(input, signal)),
    wiped: settings.wiped.handler(({ input, signal }) => services.wiped(input, signal)),
    restore: settings.restore.handler(({ input, signal }) => services.restore(input, signal)),
  });
}
