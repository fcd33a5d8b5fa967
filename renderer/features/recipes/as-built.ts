import { useEffect, useRef } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import type { Field } from '#renderer/cache/types.ts';
import { DeviceId, type DeviceRef } from '#shared/ids.ts';
import type { RunView, UnitView } from '#shared/recipe/bench-run.ts';

/**
 * The as-built record: a line in the description of every device that passed. It goes through the outbox like every
 * edit, so it is kept without a network and reaches whatever control server the site has, with a receipt.
 */
const BEGINS = 'As built: ';
const DESCRIPTION_MOST = 4_000;

/** The line of a device that passed. */
export function asBuiltLine(
  unit: Pick<UnitView, 'softwareVersion' | 'endedAt'>,
  { run }: Pick<RunView, 'run'>,
): string {
  const firmware = unit.softwareVersion === null ? '' : `, firmware ${unit.softwareVersion}`;
  return `${BEGINS}recipe “${run.name}” version ${run.version}, ${(unit.endedAt ?? run.armedAt).slice(0, 10)}${firmware}`;
}

/** The description with this line, in place of the one of an earlier run. */
export function withAsBuilt(description: string | null, line: string): string {
  const others = (description ?? '').split('\n').filter((text) => !text.startsWith(BEGINS));
  const kept = others.join('\n').trimEnd();
  return (kept === '' ? line : `${kept}\n${line}`).slice(0, DESCRIPTION_MOST);
}

/** Hands the record of every device that passed to the outbox, once. */
export function useAsBuilt(view: RunView | null): void {
  const field = useField();
  const begun = useRef(new Set<string>());
  useEffect(() => {
    if (view === null) return;
    for (const unit of view.units) {
      if (unit.state.at !== 'passed' || unit.recorded || unit.device === null || begun.current.has(unit.id)) continue;
      begun.current.add(unit.id);
      // What fails is tried again when the run is looked at next: until then it stays unrecorded.
      record(field, unit.device, asBuiltLine(unit, view)).then(
        () => client.recipes.recorded({ unit: unit.id }),
        () => begun.current.delete(unit.id),
      );
    }
  }, [field, view]);
}

async function record(field: Field, device: DeviceRef, line: string): Promise<void> {
  const id = DeviceId.parse(Number(device));
  const { device: found } = await client.control.device({ id, updateStatus: false });
  if (found === null) return;
  const description = withAsBuilt(found.description, line);
  if (description === found.description) return;
  await field.work.edit({
    target: { of: 'device', id },
    base: { description: found.description },
    set: { description },
    label: found.name ?? found.serial_number ?? device,
  });
}
