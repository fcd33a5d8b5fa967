import { useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import type { FleetRow } from '#renderer/cache/types.ts';
import type { CpeSummary } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { useField } from './field.tsx';
import { deviceKeyOf } from './route.ts';

const NOBODY = cell<FleetRow | null | undefined>(null);

/**
 * What the device of a CPE is called: as the fleet has it now, edits that wait included. The ACS remembers the name that
 * the record had when the CPE last informed; null where neither has one.
 */
export function useDeviceName(
  device: DeviceRef | null,
  cpe: Pick<CpeSummary, 'deviceName'> | null | undefined,
): string | null {
  const { fleet } = useField();
  const key = device === null ? null : deviceKeyOf(device);
  const row = useStore(key === null ? NOBODY : fleet.row(key));
  return row?.name ?? cpe?.deviceName ?? null;
}
