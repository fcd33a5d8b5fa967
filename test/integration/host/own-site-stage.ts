import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL } from '#electron/host/local-site.ts';
import { loopbackApi } from '#electron/host/loopback-api.ts';
import { type OwnSite, openOwnSite } from '#electron/host/own-site.ts';
import { openVault, type Vault } from '#electron/host/vault.ts';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import { type Clock, systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { commandsThatSay } from '../../fakes/lan.ts';
import { fakeNetwork } from '../../fakes/network.ts';
import { fakeSecrets } from '../../fakes/secrets.ts';

/** An empty site of one's own with its ACS on a free port, and simulated CPEs to call it. */
export type OwnSiteStage = {
  readonly folder: string;
  readonly own: OwnSite;
  readonly vault: Vault;
  readonly simulator: Simulator;
  /** Full rights on the site's REST API. */
  readonly token: string;
  readonly acsUrl: string;
  close(): Promise<void>;
};

/** `clock`: of the site; the CPEs keep their own time. */
export async function openOwnSiteStage(clock: Clock = systemClock): Promise<OwnSiteStage> {
  const folder = await mkdtemp(join(tmpdir(), 'demarc-own-site-'));
  const secrets = fakeSecrets();
  const ports = {
    clock,
    random: systemRandom,
    log: silentLog,
    dataFolder: folder,
    secrets: async () => secrets,
    network: fakeNetwork,
    commands: commandsThatSay({}),
    openExternal: async () => true,
  };
  const vault = await openVault({ folder, secrets, random: systemRandom, clock });
  const own = await openOwnSite({
    ports,
    secrets,
    vault,
    site: LOCAL,
    database: null,
    serveApi: loopbackApi(clock),
    heldBy: async () => [],
    connectionRequestSeconds: undefined,
  });
  await own.inventory.startEmpty();
  const token = await own.inventory.tokens.create({ name: 'test', organizations: null, rights: RIGHTS });
  const state = await own.acs.turnOn({ host: '127.0.0.1', port: 0 });
  if (state.state !== 'on') throw new Error(state.state);
  const simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
  return {
    folder,
    own,
    vault,
    simulator,
    token,
    acsUrl: state.url,
    async close() {
      await simulator.stop();
      await own.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
