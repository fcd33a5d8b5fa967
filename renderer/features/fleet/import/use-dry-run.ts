import { useEffect, useMemo, useState } from 'react';
import { usePull, useReferences } from '#renderer/cache/hooks.ts';
import type { DeviceKey, Field, FleetRow } from '#renderer/cache/types.ts';
import type { DeviceId } from '#shared/ids.ts';
import {
  cellsOf,
  type ImportReferences,
  type KnownDevice,
  planImport,
  type RowPlan,
  UNLISTED_FIELDS,
} from '#shared/import/plan.ts';
import type { FieldValues } from '#shared/merge.ts';
import { laneOf } from '#shared/outbox.ts';
import { serialKey } from '#shared/serial.ts';
import type { OpenedFile } from './opened-file.ts';

type Known = ReadonlyMap<string, KnownDevice | null>;
type Unlisted = ReadonlyMap<DeviceKey, FieldValues>;

export type DryRun = {
  /** Null while the devices are being looked up. */
  readonly plans: readonly RowPlan[] | null;
  /** Records of devices are still being read: what a list row does not tell of them. */
  readonly isReading: boolean;
};

/** What each row would do, by the fleet of this laptop. */
export function useDryRun(field: Field, opened: OpenedFile): DryRun {
  const told = useReferences(field);
  const references = useMemo<ImportReferences>(
    () => ({ types: told.types, organizations: told.organizations }),
    [told],
  );
  const known = useKnown(field, opened);
  const { unlisted, isReading } = useUnlisted(field, opened, known);
  const plans = useMemo(() => {
    if (known === null) return null;
    const { table, mapping, fixes } = opened;
    const find = (key: string): KnownDevice | null => {
      const device = known.get(key) ?? null;
      const more = device === null ? undefined : unlisted.get(laneOf(device.target));
      return device === null ? null : { ...device, values: { ...more, ...device.values } };
    };
    return planImport({ lines: table.lines, mapping, fixes, references, find });
  }, [opened, known, unlisted, references]);
  return { plans, isReading };
}

/** The devices that have the serials of the file; null while they are being looked up. */
function useKnown(field: Field, opened: OpenedFile): Known | null {
  const serials = useMemo(() => serialsOf(opened), [opened]);
  const [known, setKnown] = useState<Known>(new Map());
  useEffect(() => {
    let isOver = false;
    const fresh = serials.filter((serial) => !known.has(serial));
    if (fresh.length === 0) return;
    void field.fleet.bySerials(fresh).then((rows) => {
      if (isOver) return;
      setKnown(
        (before) => new Map([...before, ...fresh.map((serial, at) => [serial, knownOf(rows[at] ?? null)] as const)]),
      );
    });
    return () => {
      isOver = true;
    };
  }, [field, serials, known]);
  return serials.some((serial) => !known.has(serial)) ? null : known;
}

/** All rows are planned anew for what was read: so often at most, however many records there are. */
const PLANNED_TIMES = 40;

/** The fields no list row tells, of those devices for which the file says one; asked for again when the server is back. */
function useUnlisted(
  field: Field,
  opened: OpenedFile,
  known: Known | null,
): { unlisted: Unlisted; isReading: boolean } {
  const { phase } = usePull(field);
  const isReachable = phase !== 'offline' && phase !== 'token';
  const lacking = useMemo(() => (known === null ? [] : lackingOf(opened, known)), [opened, known]);
  const [unlisted, setUnlisted] = useState<Unlisted>(new Map());
  const [isReading, setIsReading] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the server can be reached again is a reason to ask it; what was read is not.
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      // Correcting a cell makes a new list of the same devices: what was read of them stays true.
      const unread = lacking.filter((key) => !unlisted.has(key));
      setIsReading(unread.length > 0);
      let gathered = new Map<DeviceKey, FieldValues>();
      const hand = (): void => {
        const more = gathered;
        gathered = new Map();
        if (more.size > 0) setUnlisted((before) => new Map([...before, ...more]));
      };
      for await (const told of field.fleet.readDetails(unread)) {
        if (isOver) return;
        for (const [key, detail] of told) gathered.set(key, unlistedOf(detail));
        if (gathered.size >= unread.length / PLANNED_TIMES) hand();
      }
      hand();
      setIsReading(false);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [field, lacking, isReachable]);
  return { unlisted, isReading };
}

function unlistedOf(detail: FieldValues): FieldValues {
  const told = UNLISTED_FIELDS.filter((field) => field in detail);
  return Object.fromEntries(told.map((field) => [field, detail[field]]));
}

function lackingOf({ table, mapping, fixes }: OpenedFile, known: Known): DeviceKey[] {
  const keys = table.lines.flatMap((line) => {
    const said = cellsOf(line, mapping, fixes);
    const device = known.get(serialKey(said.serial_number ?? '')) ?? null;
    const lacks = device !== null && UNLISTED_FIELDS.some((one) => one in said && !(one in device.values));
    return device !== null && lacks ? [laneOf(device.target)] : [];
  });
  return [...new Set(keys)];
}

function serialsOf({ table, mapping, fixes }: OpenedFile): readonly string[] {
  const keys = table.lines.map((line) => serialKey(cellsOf(line, mapping, fixes).serial_number ?? ''));
  return [...new Set(keys)].filter((key) => key !== '');
}

function knownOf(row: FleetRow | null): KnownDevice | null {
  if (row === null) return null;
  const { id, local, alternative, key, name, serial_number } = row;
  const target =
    id === null && local !== null
      ? { of: 'draft' as const, id: local.tmpId }
      : { of: 'device' as const, id: Number(id) as DeviceId };
  const { marks: _marks, changed: _changed, asked: _asked, local: _local, ...values } = row;
  const told = alternative === null ? {} : { serial_number_alt: alternative };
  return { target, label: name ?? serial_number ?? key, values: { ...values, ...told } };
}
