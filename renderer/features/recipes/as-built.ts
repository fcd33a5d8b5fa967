import { useEffect } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { client, onAcsEvent } from '#renderer/app/host.ts';
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

/** An operation that ended may have been the last step of a device: so long after it, and once for all, it is asked. */
const LOOK_MS = 1_000;

/** Hands the record of every device that passed to the outbox, once, whatever place is open. */
export function useAsBuilt(): void {
  const field = useField();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let left = false;
    const look = (): void => {
      timer = null;
      // What fails is asked for again when the next operation ends: until then it stays unrecorded.
      recordAll(field, () => left).catch(() => undefined);
    };
    const soon = (): void => {
      timer ??= setTimeout(look, LOOK_MS);
    };
    const unsubscribe = onAcsEvent((event) => {
      if (event.type === 'operation' || event.type === 'parameters') soon();
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
    await record(field, unit.device, asBuiltLine(unit, { run }));
    await client.recipes.recorded({ unit: unit.id });
  }
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
