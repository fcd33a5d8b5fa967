import type { Directory } from '#electron/acs/ports.ts';
import type { ControlClient } from '#electron/control/client.ts';
import type { Lookout } from '#electron/control/lookout.ts';
import { type Clock, sleep } from '#electron/ports/clock.ts';
import type { Access } from '#electron/roster/access.ts';
import type { KnownDevice, Roster } from '#electron/roster/roster.ts';

type DirectoryParts = {
  readonly roster: Roster;
  readonly access: Access;
  readonly client: Pick<ControlClient, 'device'>;
  readonly lookout: Pick<Lookout, 'reachability'>;
  readonly clock: Clock;
};

/** So long a CPE waits at most for the control server to say whether its record asks for a proof. */
const ASK_MS = 3_000;

/** The devices of a control server as the ACS of this computer asks for them. Who is held is a stranger to it. */
export function remoteDirectory({ roster, access, client, lookout, clock }: DirectoryParts): Directory {
  /** The record itself says whether a proof is asked for; a list row does not. */
  async function whole(device: KnownDevice): Promise<KnownDevice> {
    if (device.detail !== null || lookout.reachability.state !== 'online') return device;
    const asking = new AbortController();
    const asked = client.device({ id: device.id, updateStatus: false }, asking.signal);
    const late = sleep(clock, ASK_MS, asking.signal).then(() => null);
    // Not to be had now: it is looked at again when the CPE informs next.
    await Promise.race([asked, late]).catch(() => null);
    asking.abort();
    asked.catch(() => undefined);
    late.catch(() => undefined);
    return (await roster.get(device.ref)) ?? device;
  }

  return {
    async find({ serialNumber }) {
      const known = await roster.ofSerial(serialNumber);
      if (known === null) return null;
      const first = await access.termsOf(known);
      const device = first.terms === 'held' ? await whole(known) : known;
      const terms = first.terms === 'held' ? await access.termsOf(device) : first;
      if (terms.terms === 'held') return null;
      const { update_frequency: seconds = null } = device.detail ?? {};
      return {
        ref: device.ref,
        name: device.row.name ?? serialNumber,
        username: terms.terms === 'proof' ? terms.username : null,
        password: terms.terms === 'proof' ? terms.password : null,
        updateFrequency: seconds !== null && seconds > 0 ? seconds : null,
      };
    },
  };
}
