import type { DeviceId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry } from '#shared/outbox.ts';
import type { ReplayPorts } from './ports.ts';
import { type ReadBack, receiptOf } from './receipt.ts';
import type { Step } from './step.ts';

type Landing = Extract<Step, { do: 'land' }>;

/** Takes an entry that landed out of the outbox: reads it back, keeps its receipt, lets the cache know. */
export async function land(ports: ReplayPorts, entry: OutboxEntry, step: Landing): Promise<void> {
  const { store, host, findings } = ports;
  const { intent } = entry;
  const { deviceId } = step;
  const back = await readBack(ports, deviceId);
  // Before the entry leaves: in between the screen would show the old value.
  if (back.read && back.record !== null) await findings.found(back.record);
  if (back.read && back.record === null && intent.kind === 'delete' && deviceId !== null) await findings.gone(deviceId);
  const sentAt = 'sentAt' in entry.state ? entry.state.sentAt : null;
  const receipt = receiptOf(entry, step, sentAt, back);
  const changed = await store.finish(entry.opId, {
    receipt,
    ...(intent.kind === 'create' && deviceId !== null ? { landedAs: { draft: intent.target.id, id: deviceId } } : {}),
    ...(step.rest === null ? {} : { followUp: followUp(ports, entry, step.rest) }),
  });
  try {
    // Before anything else of the lane leaves: the journal must know entries under the number the draft got.
    for (const moved of changed) await host.journal(moved);
    await host.finish(receipt);
    await store.filed(entry.opId);
  } catch {
    // Receipt and entries lie here and are filed at the next turn of the replay.
  }
}

async function readBack({ host }: ReplayPorts, id: DeviceId | null): Promise<ReadBack> {
  if (id === null) return { read: false };
  try {
    return { read: true, record: await host.device(id) };
  } catch {
    // It landed all the same; the receipt says that it was not read back.
    return { read: false };
  }
}

function followUp({ uuid }: ReplayPorts, entry: OutboxEntry, intent: NonNullable<Landing['rest']>): OutboxEntry {
  return {
    ...entry,
    opId: uuid(),
    lane: laneOf(intent.target),
    intent,
    state: { state: 'queued' },
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
  };
}
