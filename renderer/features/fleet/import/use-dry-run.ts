import { useEffect, useMemo, useState } from 'react';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Field, FleetRow } from '#renderer/cache/types.ts';
import type { DeviceId } from '#shared/ids.ts';
import { cellsOf, type ImportReferences, type KnownDevice, planImport, type RowPlan } from '#shared/import/plan.ts';
import { serialKey } from '#shared/serial.ts';
import type { OpenedFile } from './opened-file.ts';

type Known = ReadonlyMap<string, KnownDevice | null>;

/** What each row would do, by the fleet of this laptop; null while its devices are being looked up. */
export function useDryRun(field: Field, opened: OpenedFile | null): readonly RowPlan[] | null {
  const told = useReferences(field);
  const references = useMemo<ImportReferences>(
    () => ({ types: told.types, organizations: told.organizations }),
    [told],
  );
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
  return useMemo(() => {
    if (opened === null || serials.some((serial) => !known.has(serial))) return null;
    const { table, mapping, fixes } = opened;
    return planImport({ lines: table.lines, mapping, fixes, references, find: (key) => known.get(key) ?? null });
  }, [opened, serials, known, references]);
}

function serialsOf(opened: OpenedFile | null): readonly string[] {
  if (opened === null) return [];
  const { table, mapping, fixes } = opened;
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
  // A list row lacks some fields: what is not known has no base, and is compared with the server's value when it is sent.
  const { marks: _marks, changed: _changed, asked: _asked, local: _local, ...values } = row;
  return { target, label: name ?? serial_number ?? key, values: { ...values, serial_number_alt: alternative } };
}
