import { type ControlClient, createControlClient } from '#electron/control/client.ts';
import type { Route } from '#electron/control/connect.ts';
import { createLookout, type Lookout } from '#electron/control/lookout.ts';
import type { Endings } from './open-site.ts';
import type { HostPorts } from './ports.ts';

/** The client of a site's control server, and the lookout that hears how each of its exchanges ended. */
export function controlOf(options: {
  ports: HostPorts;
  baseUrl: string;
  token: () => Promise<string>;
  /** Left out: straight, with what the system trusts. */
  route?: Route;
  organization?: number | null;
  endings: Endings;
}): { client: ControlClient; lookout: Lookout } {
  const { clock, random, log } = options.ports;
  const lookout = createLookout({ clock, random });
  const client = createControlClient({
    baseUrl: options.baseUrl,
    token: options.token,
    clock,
    log: log.child({ room: 'control' }),
    observe: lookout.observe,
    organization: options.organization ?? null,
    ...(options.route === undefined ? {} : { route: options.route }),
  });
  options.endings.add(() => {
    lookout.stop();
    client.close();
  });
  return { client, lookout };
}
