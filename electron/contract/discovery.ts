import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function discoveryRouter(services: Services['discovery']) {
  const { discovery } = implementer;
  return discovery.router({
    interfaces: discovery.interfaces.handler(({ input, signal }) => services.interfaces(input, signal)),
    watch: discovery.watch.handler(({ signal }) =>
      stream(services.changes.subscribe, { signal, first: services.changes.now }),
    ),
    scan: discovery.scan.handler(({ input, signal }) => services.scan(input, signal)),
    stop: discovery.stop.handler(({ input, signal }) => services.stop(input, signal)),
    pointAtAcs: discovery.pointAtAcs.handler(({ input, signal }) => services.pointAtAcs(input, signal)),
    clear: discovery.clear.handler(({ input, signal }) => services.clear(input, signal)),
  });
}
