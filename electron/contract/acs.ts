import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function acsRouter(services: Services['acs']) {
  const { acs } = implementer;
  return acs.router({
    state: acs.state.handler(({ input, signal }) => services.state(input, signal)),
    interfaces: acs.interfaces.handler(({ input, signal }) => services.interfaces(input, signal)),
    turnOn: acs.turnOn.handler(({ input, signal }) => services.turnOn(input, signal)),
    turnOff: acs.turnOff.handler(({ input, signal }) => services.turnOff(input, signal)),
    events: acs.events.handler(({ signal }) => stream(services.events, { signal })),
    cpes: acs.cpes.handler(({ input, signal }) => services.cpes(input, signal)),
    cpeOfDevice: acs.cpeOfDevice.handler(({ input, signal }) => services.cpeOfDevice(input, signal)),
    sessions: acs.sessions.handler(({ input, signal }) => services.sessions(input, signal)),
    trace: acs.trace.handler(({ input, signal }) => services.trace(input, signal)),
    diagnoses: acs.diagnoses.handler(({ input, signal }) => services.diagnoses(input, signal)),
    obstacles: acs.obstacles.handler(({ input, signal }) => services.obstacles(input, signal)),
    whyAbsent: acs.whyAbsent.handler(({ input, signal }) => services.whyAbsent(input, signal)),
    connectionRequest: acs.connectionRequest.handler(({ input, signal }) => services.connectionRequest(input, signal)),
  });
}
