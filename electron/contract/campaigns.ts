import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function campaignsRouter(services: Services['campaigns']) {
  const { campaigns } = implementer;
  return campaigns.router({
    list: campaigns.list.handler(({ input, signal }) => services.list(input, signal)),
    get: campaigns.get.handler(({ input, signal }) => services.get(input, signal)),
    devices: campaigns.devices.handler(({ input, signal }) => services.devices(input, signal)),
    outcome: campaigns.outcome.handler(({ input, signal }) => services.outcome(input, signal)),
    rehearse: campaigns.rehearse.handler(({ input, signal }) => services.rehearse(input, signal)),
    create: campaigns.create.handler(({ input, signal }) => services.create(input, signal)),
    change: campaigns.change.handler(({ input, signal }) => services.change(input, signal)),
    act: campaigns.act.handler(({ input, signal }) => services.act(input, signal)),
    remove: campaigns.remove.handler(({ input, signal }) => services.remove(input, signal)),
  });
}
