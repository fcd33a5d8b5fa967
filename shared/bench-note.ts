import * as z from 'zod';
import { DeviceId, Instant } from './ids.ts';
import { OperationKind } from './operation.ts';

/**
 * What the ACS of this laptop learned of a device whose record lies on another control server. Of what is learned such a
 * server takes nothing by its API (versions, addresses and times are its own to learn, inventory-api 3), so it becomes a
 * line of the description: the one text a person reads there.
 */

export const Sighting = z.object({
  device: DeviceId,
  at: Instant,
  softwareVersion: z.string().nullable(),
  hardwareVersion: z.string().nullable(),
  /** What was done with it here, and shown to be done. */
  done: z.array(OperationKind),
  revision: z.int().positive(),
});
export type Sighting = z.infer<typeof Sighting>;

/** What the record says, as far as it is compared. */
export type Recorded = {
  readonly description: string | null;
  readonly software_version: string | null;
  readonly hardware_version: string | null;
};

const NOTE = 'On the bench: ';
const AS_BUILT = 'As built: ';
export const DESCRIPTION_MOST = 4_000;

/** Worth a word in the record; a restart and a reading leave nothing behind. */
const DONE_WORDS: Readonly<Partial<Record<OperationKind, string>>> = {
  settings: 'settings written',
  firmware_update: 'firmware installed',
  factory_reset: 'reset to factory',
  device_factory_reset: 'reset to factory',
  restore: 'configuration restored',
  add_object: 'objects added',
  delete_object: 'objects deleted',
};

/** The line about a device; null where the record says all of it already. */
export function benchNote({ at, softwareVersion, hardwareVersion, done }: Sighting, record: Recorded): string | null {
  const asBuilt = linesOf(record.description).find((line) => line.startsWith(AS_BUILT)) ?? '';
  const facts: string[] = [];
  if (isNews(softwareVersion, record.software_version) && !asBuilt.endsWith(`firmware ${softwareVersion}`)) {
    facts.push(`firmware ${softwareVersion}`);
  }
  if (isNews(hardwareVersion, record.hardware_version)) facts.push(`hardware ${hardwareVersion}`);
  facts.push(...new Set(done.flatMap((kind) => DONE_WORDS[kind] ?? [])));
  return facts.length === 0 ? null : `${NOTE}${at.slice(0, 10)}, ${facts.join(', ')}`;
}

/** The line of a device that passed a recipe. */
export function asBuiltNote(built: { recipe: string; version: number; at: Instant; firmware: string | null }): string {
  const firmware = built.firmware === null ? '' : `, firmware ${built.firmware}`;
  return `${AS_BUILT}recipe “${built.recipe}” version ${built.version}, ${built.at.slice(0, 10)}${firmware}`;
}

/** The description with this line in place of the earlier one of its kind; what else stands there stays. */
export function withNote(description: string | null, note: string): string {
  const kind = note.startsWith(AS_BUILT) ? AS_BUILT : NOTE;
  const kept = linesOf(description)
    .filter((line) => !line.startsWith(kind))
    .join('\n')
    .trimEnd();
  // The note is what is new: where there is no room, the end of the older text gives way.
  const room = DESCRIPTION_MOST - note.length - 1;
  return kept === '' ? note : `${kept.slice(0, room).trimEnd()}\n${note}`;
}

function isNews(told: string | null, recorded: string | null): boolean {
  return told !== null && told.trim() !== '' && told.trim() !== (recorded ?? '').trim();
}

function linesOf(description: string | null): string[] {
  return (description ?? '').split('\n');
}
