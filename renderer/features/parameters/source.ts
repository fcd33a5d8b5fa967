import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { PARAMETERS_AT_ONCE, type ParameterRow } from '#shared/parameters.ts';
import type { TreeSource } from './tree-store.ts';

/** The rows of a device as the host keeps them, and its news. */
export function sourceOf(device: DeviceRef): TreeSource {
  return {
    page: (under, after, signal) =>
      client.parameters.page({ device, under, after, limit: PARAMETERS_AT_ONCE }, { signal }),
    onNews: (listener) =>
      onAcsEvent(
        (event) => {
          if (event.type === 'parameters' && event.device === device) listener(event.under);
        },
        () => listener(''),
      ),
  };
}

/** All that was last read of a device. */
export async function rowsOf(device: DeviceRef): Promise<ParameterRow[]> {
  const rows: ParameterRow[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.parameters.page>> = await client.parameters.page({
      device,
      under: '',
      after,
      limit: PARAMETERS_AT_ONCE,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
