import { useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { CpeSummary } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';

/** The CPE behind a device, live; undefined: being asked for, null: it never informed this laptop. */
export function useCpe(device: DeviceRef): CpeSummary | null | undefined {
  const [cpe, setCpe] = useState<CpeSummary | null>();
  useEffect(() => {
    const ending = new AbortController();
    const ask = (): void => {
      client.acs.cpeOfDevice({ device }, { signal: ending.signal }).then(
        (answer) => setCpe(answer.cpe),
        // The frame says when the host is gone; what was known stays.
        () => undefined,
      );
    };
    ask();
    const unlisten = onAcsEvent((event) => {
      if (event.type === 'cpe' && event.cpe.device === device) setCpe(event.cpe);
    }, ask);
    return () => {
      ending.abort();
      unlisten();
    };
  }, [device]);
  return cpe;
}
