import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { portConnection } from '#electron/contract/message-port.ts';
import { createHost, type Host } from '#electron/host.ts';
import { type Clock, systemClock } from '#electron/ports/clock.ts';
import { keyFileSecrets } from '#electron/ports/key-file.ts';
import { systemRandom } from '#electron/ports/random.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { SitesState } from '#shared/site.ts';
import { commandsThatSay } from '../../fakes/lan.ts';
import { fakeLog } from '../../fakes/log.ts';
import { fakeNetwork } from '../../fakes/network.ts';

export type Screen = {
  client: ContractRouterClient<Contract>;
  /** Every message the host sent to this screen, as it went over the wire. */
  messages: string[];
  close(): void;
};

/** A host in this process on a folder of its own, and screens over real MessageChannels. */
export function createHostStage() {
  const hosts: Host[] = [];
  const screens: Screen[] = [];
  const folders: string[] = [];
  const log = fakeLog();
  return {
    log,
    async folder(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'demarc-host-'));
      folders.push(folder);
      return folder;
    },
    async start(folder: string, clock: Clock = systemClock): Promise<Host> {
      const host = await createHost(
        {
          clock,
          random: systemRandom,
          dataFolder: folder,
          secrets: () => keyFileSecrets(join(folder, 'key'), systemRandom),
          network: fakeNetwork,
          commands: commandsThatSay({}),
          log,
          openExternal: async (url) => url.startsWith('https://'),
        },
        { version: '0.0.0-test', host: 'electron', reopenLast: true },
      );
      hosts.push(host);
      return host;
    },
    screen(host: Host): Screen {
      const { port1, port2 } = new MessageChannel();
      const messages: string[] = [];
      const connection = portConnection(port1);
      host.attach({
        ...connection,
        send(data) {
          messages.push(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer).toString('utf8'));
          connection.send(data);
        },
      });
      const link = new RPCLink({ port: port2 as unknown as MessagePort });
      port2.start();
      const screen = { client: createORPCClient(link) as Screen['client'], messages, close: () => port2.close() };
      screens.push(screen);
      return screen;
    },
    async end(host: Host): Promise<void> {
      hosts.splice(hosts.indexOf(host), 1);
      await host.close();
    },
    async clear(): Promise<void> {
      for (const screen of screens.splice(0)) screen.close();
      for (const host of hosts.splice(0)) await host.close();
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
      log.lines.length = 0;
    },
  };
}

/** The states a screen hears, newest last. */
export function watchSites(screen: Screen): SitesState[] {
  const states: SitesState[] = [];
  void (async () => {
    for await (const state of await screen.client.sites.watch({})) states.push(state);
  })().catch(() => undefined);
  return states;
}
