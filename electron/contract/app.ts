import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function appRouter(services: Services['app']) {
  const { app } = implementer;
  return app.router({
    info: app.info.handler(({ input, signal }) => services.info(input, signal)),
    storage: app.storage.handler(({ input, signal }) => services.storage(input, signal)),
    notices: app.notices.handler(({ signal }) =>
      stream(services.notices.subscribe, { signal, first: services.notices.now, newestOnly: true }),
    ),
    dismissNotice: app.dismissNotice.handler(({ input, signal }) => services.dismissNotice(input, signal)),
    keepSecret: app.keepSecret.handler(({ input, signal }) => services.keepSecret(input, signal)),
    openExternal: app.openExternal.handler(({ input, signal }) => services.openExternal(input, signal)),
  });
}
