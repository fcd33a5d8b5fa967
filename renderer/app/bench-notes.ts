import { useEffect } from 'react';
import type { Field, FleetRow } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { asBuiltNote, benchNote, type Recorded, withNote } from '#shared/bench-note.ts';
import { DeviceId } from '#shared/ids.ts';
import { type EntryReason, laneOf, type OutboxTarget } from '#shared/outbox.ts';
import { useField } from './field.tsx';
import { client, onAcsEvent } from './host.ts';

/** An operation that ended may have been the last step of a device: so long after it, and once for all, it is asked. */
const LOOK_MS = 1_000;

/**
 * Hands to the outbox, once and whatever place is open, the as-built record of every device that passed a recipe, and
 * what the ACS of this laptop learned of the devices of another control server: lines of the description, which go to
 * whatever control server the site has, with a receipt.
 */
export function useBenchNotes(): void {
  const field = useField();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let left = false;
    // One after the other: the second line is put beside the first, not in its place.
    let recording = Promise.resolve();
    const look = (): void => {
      timer = null;
      // What fails is asked for again when the next operation ends: until then it stays unrecorded.
      recording = recording.then(() => recordAll(field, () => left)).catch(() => undefined);
    };
    const soon = (): void => {
      timer ??= setTimeout(look, LOOK_MS);
    };
    const unsubscribe = onAcsEvent((event) => {
      if (event.type === 'operation' || event.type === 'parameters' || event.type === 'cpe') soon();
    }, soon);
    soon();
    return () => {
      left = true;
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, [field]);
}

async function recordAll(field: Field, left: () => boolean): Promise<void> {
  const { units } = await client.recipes.unrecorded({});
  for (const { unit, run } of units) {
    if (left() || unit.device === null) return;
    const at = unit.endedAt ?? run.armedAt;
    const built = { recipe: run.name, version: run.version, at, firmware: unit.softwareVersion };
    const reason: EntryReason = { why: t('Passed its recipe'), origin: { from: 'run', run: run.id } };
    const recorded = await record(field, DeviceId.parse(Number(unit.device)), () => asBuiltNote(built), reason);
    if (recorded) await client.recipes.recorded({ unit: unit.id });
  }
  const { sightings } = await client.bench.unnoted({});
  for (const sighting of sightings) {
    if (left()) return;
    const { device, revision } = sighting;
    const recorded = await record(field, device, (known) => benchNote(sighting, known), SEEN);
    if (recorded) await client.bench.noted({ device, revision });
  }
}

/** Why there is an entry nobody typed. */
const SEEN: EntryReason = { why: t('Seen by the bench ACS'), origin: { from: 'acs' } };

/**
 * Puts a line into the description, out of what is cached: so it works without a network. The line is the same however
 * often it is put there, so a crash before it was said to be recorded makes no second one.
 * @returns false where this window does not know the device (yet): it is looked at again, and nothing is lost
 */
async function record(
  field: Field,
  id: DeviceId,
  noteOf: (known: Recorded) => string | null,
  reason: EntryReason,
): Promise<boolean> {
  const known = await field.fleet.readRow(laneOf({ of: 'device', id }));
  const target = known === null ? null : targetOf(known);
  if (known === null || target === null) return false;
  const note = noteOf(known);
  const description = note === null ? known.description : withNote(known.description, note);
  if (description === known.description) return true;
  await field.work.edit({
    target,
    // As it is seen here: an edit that waits before this one is part of what this one builds on.
    base: { description: known.description },
    set: { description },
    label: known.name ?? known.serial_number ?? String(id),
    reason,
  });
  return true;
}

/** The ACS may still call a device by the number that stands in for it: its row tells what it is by now. */
function targetOf({ id, local }: FleetRow): OutboxTarget | null {
  if (id !== null) return { of: 'device', id };
  return local === null ? null : { of: 'draft', id: local.tmpId };
}
