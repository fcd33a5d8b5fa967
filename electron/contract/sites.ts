import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function sitesRouter(services: Services['sites']) {
  const { sites } = implementer;
  return sites.router({
    watch: sites.watch.handler(({ signal }) =>
      stream(services.state.subscribe, { signal, first: services.state.now, newestOnly: true }),
    ),
    openPractice: sites.openPractice.handler(({ input, signal }) => services.openPractice(input, signal)),
    openLocal: sites.openLocal.handler(({ input, signal }) => services.openLocal(input, signal)),
    connect: sites.connect.handler(({ input, signal }) => services.connect(input, signal)),
    open: sites.open.handler(({ input, signal }) => services.open(input, signal)),
    replaceToken: sites.replaceToken.handler(({ input, signal }) => services.replaceToken(input, signal)),
    certificate: sites.certificate.handler(({ input, signal }) => services.certificate(input, signal)),
    changeServer: sites.changeServer.handler(({ input, signal }) => services.changeServer(input, signal)),
    removeServer: sites.removeServer.handler(({ input, signal }) => services.removeServer(input, signal)),
    fleetPreferences: sites.fleetPreferences.handler(({ input, signal }) => services.fleetPreferences(input, signal)),
    keepFleetPreferences: sites.keepFleetPreferences.handler(({ input, signal }) =>
      services.keepFleetPreferences(input, signal),
    ),
    leave: sites.leave.handler(({ input, signal }) => services.leave(input, signal)),
  });
}
