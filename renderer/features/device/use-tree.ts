import { useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { ParameterRow } from '#shared/parameters.ts';

/** More of one branch than this and the page of parameters is the place to look. */
const ROWS_MOST = 500;

/**
 * What was last read of some branches of a device’s tree, kept true; null until it is known. Costs the device nothing.
 * `branches`: paths with a space between, so that the same ones are the same text.
 */
export function useTree(device: DeviceRef, branches: string): readonly ParameterRow[] | null {
  const [rows, setRows] = useState<readonly ParameterRow[] | null>(null);
  useEffect(() => {
    if (branches === '') return;
    let left = false;
    const read = (): void => {
      const pages = branches
        .split(' ')
        .map((under) => client.parameters.page({ device, under, after: null, limit: ROWS_MOST }));
      Promise.all(pages).then(
        (found) => {
          if (!left) setRows(found.flatMap((page) => page.rows));
        },
        // The host is away: the frame says so, and what was read before stays.
        () => undefined,
      );
    };
    read();
    const end = onAcsEvent((event) => {
      if (event.type === 'parameters' && event.device === device) read();
    }, read);
    return () => {
      left = true;
      end();
    };
  }, [device, branches]);
  return rows;
}
