import { useEffect, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Operation } from '#shared/operation.ts';
import type { BenchView } from './feed.ts';
import { operationsOf } from './model.ts';

/** The operations of a device, newest first: read once, then as the ACS tells of them. A stranger has none. */
export function useOperations(device: DeviceRef | null, bench: BenchView): readonly Operation[] {
  const [read, setRead] = useState<{ device: DeviceRef; operations: readonly Operation[] } | null>(null);
  useEffect(() => {
    if (device === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    const there = client.control.operations({ device }, { signal }).catch(() => ({ operations: null }));
    Promise.all([client.bench.operations({ device }, { signal }), there]).then(
      ([here, answer]) => setRead({ device, operations: [...(answer.operations ?? []), ...here.operations] }),
      // The control server is away or a foreign one: what the ACS itself tells is all there is.
      () => undefined,
    );
    return () => ending.abort();
  }, [device]);
  if (device === null) return [];
  return operationsOf(bench, device, read?.device === device ? read.operations : []);
}
