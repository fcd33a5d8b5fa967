import type { Acs } from '#electron/acs/acs.ts';
import type { Journal } from '#electron/control/journal.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Draft, Drafts } from '#electron/roster/drafts.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import { DeviceId, type DeviceRef, type SiteId } from '#shared/ids.ts';
import type { OutboxEntry, Receipt } from '#shared/outbox.ts';
import { isStandIn } from '#shared/stand-in.ts';

/** Devices whose create waits in the outbox, between the journal, which knows what becomes of it, and the ACS. */
export type DraftDevices = {
  saved(entry: OutboxEntry): Promise<void>;
  landed(entry: OutboxEntry, receipt: Receipt): Promise<void>;
  /** Brings the roster up to what the journal says: either may have been written last before a crash. */
  recover(): Promise<void>;
  /** The ACS stands: what has landed is joined as soon as the device is at rest. Until the function returned is called. */
  begin(acs: JoiningAcs): () => void;
};

type JoiningAcs = Pick<Acs, 'events' | 'cpeOfDevice' | 'rebind' | 'contact'>;

const HERE = 'this laptop';

export function draftDevices(parts: {
  readonly site: SiteId;
  readonly drafts: Drafts;
  readonly journal: Pick<Journal, 'unfinished' | 'receiptOf'>;
  readonly operations: OperationStore;
  readonly log: Log;
}): DraftDevices {
  const { site, drafts, journal, operations, log } = parts;
  let acs: JoiningAcs | null = null;
  let turn: Promise<void> = Promise.resolve();

  /** One after the other; what fails is tried again when the device is heard next, or at the next start. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work).catch((error: unknown) => log.error({ err: error }, 'a device could not be joined'));
    return turn;
  }

  async function join({ standIn, ref, landedAs }: Draft): Promise<void> {
    if (acs === null || landedAs === null) return;
    // A session speaks of it under one name from its beginning to its end.
    if ((await acs.cpeOfDevice(ref))?.talking === true || !(await drafts.join(standIn))) return;
    const now = deviceRef(landedAs);
    await acs.rebind(ref, now);
    if ((await operations.pendingOf(now)).some(({ state }) => state.state === 'queued')) void acs.contact(now);
  }

  async function joinByRef(ref: DeviceRef): Promise<void> {
    const draft = await drafts.get(DeviceId.parse(Number(ref)));
    if (draft !== null) await join(draft);
  }

  async function giveUp({ ref, draft }: Pick<Draft, 'ref' | 'draft'>): Promise<void> {
    await drafts.drop(draft);
    await operations.forget(ref, HERE);
    await acs?.rebind(ref, null);
  }

  async function end(draft: Draft, receipt: Receipt): Promise<void> {
    if (receipt.deviceId === null || receipt.outcome === 'discarded') return giveUp(draft);
    await drafts.landed(draft.draft, receipt.deviceId);
    await inTurn(() => joinByRef(draft.ref));
  }

  return {
    async saved({ opId, intent }) {
      if (intent.kind === 'create') await drafts.keep(intent.target.id, opId, intent.body);
    },

    async landed({ intent }, receipt) {
      if (intent.kind !== 'create') return;
      const draft = (await drafts.all()).find(({ draft: id, joined }) => id === intent.target.id && !joined);
      if (draft !== undefined) await end(draft, receipt);
    },

    async recover() {
      const creates = (await journal.unfinished(site)).filter(({ intent }) => intent.kind === 'create');
      for (const { opId, intent } of creates) {
        if (intent.kind === 'create') await drafts.keep(intent.target.id, opId, intent.body);
      }
      const waiting = new Set(creates.map(({ opId }) => opId));
      for (const draft of await drafts.all()) {
        if (draft.landedAs !== null || waiting.has(draft.entry)) continue;
        const receipt = await journal.receiptOf(draft.entry);
        // Without either the journal was lost: the window has the entry, and tells it again.
        if (receipt !== null) await end(draft, receipt);
      }
    },

    begin(standing) {
      acs = standing;
      const unsubscribe = standing.events.subscribe((event) => {
        const ref =
          event.type === 'cpe' && !event.cpe.talking
            ? event.cpe.device
            : event.type === 'operation'
              ? event.operation.device
              : null;
        if (ref !== null && isStandIn(Number(ref))) void inTurn(() => joinByRef(ref));
      });
      void inTurn(async () => {
        for (const draft of await drafts.all()) await join(draft);
      });
      return unsubscribe;
    },
  };
}
