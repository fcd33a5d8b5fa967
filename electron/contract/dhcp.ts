import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function dhcpRouter(services: Services['dhcp']) {
  const { dhcp } = implementer;
  return dhcp.router({
    watch: dhcp.watch.handler(({ signal }) =>
      stream(services.state.subscribe, { signal, first: services.state.now, newestOnly: true }),
    ),
    start: dhcp.start.handler(({ input, signal }) => services.start(input, signal)),
    stop: dhcp.stop.handler(({ input, signal }) => services.stop(input, signal)),
    setBareUrl: dhcp.setBareUrl.handler(({ input, signal }) => services.setBareUrl(input, signal)),
  });
}
