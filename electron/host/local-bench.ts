import type { Acs } from '#electron/acs/acs.ts';
import type { Services } from '#electron/contract/services.ts';
import type { Journal } from '#electron/control/journal.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Access } from '#electron/roster/access.ts';
import type { Drafts } from '#electron/roster/drafts.ts';
import type { KnownDevice, Roster } from '#electron/roster/roster.ts';
import type { Sightings } from '#electron/roster/sightings.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import { type OneShotFlag, PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceId, DeviceRef, OperationId, SiteId } from '#shared/ids.ts';
import { Operation, type OperationKind } from '#shared/operation.ts';
import { isPendingThere, isSameEffect, type Standing, type Traces, talksHere, wayOf } from '#shared/operation-way.ts';
import { laneOf, type OutboxEntry, type Receipt } from '#shared/outbox.ts';
import { standInOf, standInRef } from '#shared/stand-in.ts';
import type { DraftDevices } from './draft-devices.ts';
import type { Vault } from './vault.ts';

/** The ACS of this computer beside another control server: who is let in, and what is done here instead of there. */
export type LocalBench = Services['bench'] & {
  /** Before an entry of the outbox leaves. Throws `outbox.done-here` where the same is being done here. */
  mayLeave(entry: OutboxEntry): Promise<void>;
  /** A person gave a device credentials: the ACS here asks for them from now on. */
  saved(entry: OutboxEntry): Promise<void>;
  /** The same for a device that has its number only now. */
  landed(entry: OutboxEntry, receipt: Receipt): Promise<void>;
};

type BenchParts = {
  readonly site: SiteId;
  readonly acs: Pick<Acs, 'state' | 'contact' | 'cpeOfDevice' | 'cpes'>;
  readonly operations: OperationStore;
  readonly journal: Pick<Journal, 'unfinished'>;
  readonly roster: Roster;
  readonly drafts: Pick<Drafts, 'refOf' | 'get'>;
  readonly created: Pick<DraftDevices, 'saved' | 'landed'>;
  readonly access: Access;
  readonly sightings: Sightings;
  readonly vault: Pick<Vault, 'fetch'>;
  readonly clock: Clock;
};

type OperateRequest = { id: OperationId; device: DeviceRef; flag: OneShotFlag; despite: boolean };

const HERE = 'this laptop';
const OPERATIONS_MOST = 200;

export function createLocalBench(parts: BenchParts): LocalBench {
  const { site, acs, operations, journal, roster, drafts, created, access, sightings, vault, clock } = parts;

  async function standingOf(device: DeviceRef, known: KnownDevice | null): Promise<Standing> {
    const cpe = await acs.cpeOfDevice(device);
    return {
      listening: acs.state().state === 'on',
      here: cpe?.lastInform ?? null,
      there: instantIn(known?.row.last_connection ?? null),
    };
  }

  const isPendingHere = async (device: DeviceRef, kind: OperationKind): Promise<boolean> =>
    (await operations.pendingOf(device)).some((pending) => isSameEffect(pending.kind, kind));

  async function tracesOf(device: DeviceRef, known: KnownDevice | null, flag: OneShotFlag): Promise<Traces> {
    const kind = PENDING_NAME_OF_FLAG[flag];
    const entries: OutboxEntry[] = known === null ? [] : await laneOfDevice(known.id);
    return {
      outbox: entries.some(
        ({ intent }) => intent.kind === 'operation' && isSameEffect(PENDING_NAME_OF_FLAG[intent.flag], kind),
      ),
      there: isPendingThere(flag, known?.row.pending_settings ?? null),
      here: await isPendingHere(device, kind),
    };
  }

  async function laneOfDevice(id: DeviceId): Promise<OutboxEntry[]> {
    const draft = await drafts.get(id);
    const target =
      draft !== null && draft.landedAs === null
        ? ({ of: 'draft', id: draft.draft } as const)
        : ({ of: 'device', id: draft?.landedAs ?? id } as const);
    const lane = laneOf(target);
    return (await journal.unfinished(site)).filter((entry) => entry.lane === lane);
  }

  /** Taken over where an entry carries a password: the API never tells it again. */
  async function takeCredentials({ intent }: OutboxEntry, id: DeviceId): Promise<void> {
    if ((intent.kind !== 'edit' && intent.kind !== 'create') || intent.secrets?.password === undefined) return;
    const typed = intent.kind === 'create' ? intent.body.username : intent.set.username;
    const username = typed ?? (await roster.get(String(id) as DeviceRef))?.detail?.username ?? '';
    if (username === '') return;
    await access.setCredentials(id, { username, password: await vault.fetch(intent.secrets.password) });
  }

  return {
    async standing({ device: asked }) {
      const device = await drafts.refOf(asked);
      const standing = await standingOf(device, await roster.get(device));
      return { way: talksHere(standing, clock.now()) ? 'here' : 'server' };
    },

    async operate({ id, device: asked, flag, despite }: OperateRequest) {
      const before = await operations.get(id);
      if (before !== null) return { way: 'here', operation: before.id };
      const device = await drafts.refOf(asked);
      const known = await roster.get(device);
      const standing = await standingOf(device, known);
      const traces = await tracesOf(device, known, flag);
      const way = wayOf(flag, { standing, traces, now: clock.now(), despite });
      if (way.way === 'twice') throw new AppError(`acs.twice-${way.because}`);
      if (way.way === 'server') return { way: 'server' };
      const queued = await operations.queue({ id, device, kind: PENDING_NAME_OF_FLAG[flag], createdBy: HERE });
      void acs.contact(device);
      return { way: 'here', operation: queued.id };
    },

    operations: async ({ device }) => ({
      operations: (await operations.ofDevice(await drafts.refOf(device), OPERATIONS_MOST)).map((each) =>
        Operation.strip().parse(each),
      ),
    }),

    async letIn({ cpe: key, credentials }) {
      const cpe = (await acs.cpes()).find((each) => each.key === key);
      if (cpe === undefined) throw new AppError('acs.cpe-unknown');
      const known = await roster.ofSerial(cpe.serialNumber);
      if (known === null) throw new AppError('acs.no-such-device');
      if (credentials === null) await access.letIn(known.id);
      else {
        const { username, secret } = credentials;
        await access.setCredentials(known.id, { username, password: await vault.fetch(secret) });
      }
      return {};
    },

    unnoted: async () => ({ sightings: await sightings.unnoted() }),

    async noted({ device, revision }) {
      await sightings.noted(device, revision);
      return {};
    },

    async mayLeave({ intent }) {
      if (intent.kind !== 'operation') return;
      const { target } = intent;
      const device = await drafts.refOf(target.of === 'draft' ? standInRef(target.id) : deviceRef(target.id));
      if (await isPendingHere(device, PENDING_NAME_OF_FLAG[intent.flag])) throw new AppError('outbox.done-here');
    },

    async saved(entry) {
      await created.saved(entry);
      const { target } = entry.intent;
      await takeCredentials(entry, target.of === 'device' ? target.id : standInOf(target.id));
    },

    async landed(entry, receipt) {
      const { deviceId, outcome } = receipt;
      if (entry.intent.kind === 'create' && deviceId !== null && outcome !== 'discarded') {
        await takeCredentials(entry, deviceId);
      }
      await created.landed(entry, receipt);
    },
  };
}

function instantIn(text: string | null): Standing['there'] {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as NonNullable<Standing['there']>);
}

/** A site of one's own: its control server is here, and everything goes to it. */
export const OWN_BENCH: Services['bench'] = {
  standing: async () => ({ way: 'own' }),
  operate: async () => ({ way: 'server' }),
  operations: async () => ({ operations: [] }),
  letIn: async () => {
    throw new AppError('acs.only-remote');
  },
  unnoted: async () => ({ sightings: [] }),
  noted: async () => ({}),
};
