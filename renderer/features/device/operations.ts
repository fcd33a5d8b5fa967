import { useCallback, useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceId, DeviceRef } from '#shared/ids.ts';
import { isFinished, type Operation } from '#shared/operation.ts';
import { isStandIn } from '#shared/stand-in.ts';

/** `foreign`: the control server does not tell about operations; its pending settings are all there is. */
export type OperationsState =
  | { readonly state: 'reading' }
  | { readonly state: 'foreign' }
  | { readonly state: 'known'; readonly operations: readonly Operation[]; readonly problem: Problem | null };

/** How the inventory record of a device is called by the ACS. */
export function deviceRef(id: DeviceId): DeviceRef {
  return String(id) as DeviceRef;
}

function withNewer(operations: readonly Operation[], newer: Operation): Operation[] {
  return [...operations.filter(({ id }) => id !== newer.id), newer];
}

/**
 * The operations of a device, live: read once, then every step as the ACS tells it. Read again after a break of the
 * stream and whenever `revision` changes (pending settings: another window, another person). `onFinished` is called when
 * one is over: what the record says is older then.
 */
export function useOperations(device: DeviceRef, revision: string, onFinished: () => void): OperationsState {
  const [state, setState] = useState<OperationsState>({ state: 'reading' });

  const read = useCallback(async (): Promise<void> => {
    try {
      const { operations: here } = await client.bench.operations({ device });
      if (here.length > 0) setState({ state: 'known', operations: here, problem: null });
      // No control server knows of what exists only here.
      const { operations } = isStandIn(Number(device))
        ? { operations: null }
        : await client.control.operations({ device });
      if (operations === null && here.length === 0) setState({ state: 'foreign' });
      else setState({ state: 'known', operations: [...(operations ?? []), ...here], problem: null });
    } catch (error) {
      // What was read before stays in sight, with the reason why it is not newer.
      setState((held) => ({
        state: 'known',
        operations: held.state === 'known' ? held.operations : [],
        problem: problemOf(error),
      }));
    }
  }, [device]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is a reason to read again
  useEffect(() => void read(), [read, revision]);

  useEffect(
    () =>
      onAcsEvent(
        (event) => {
          if (event.type !== 'operation' || event.operation.device !== device) return;
          setState((held) => ({
            state: 'known',
            operations: withNewer(held.state === 'known' ? held.operations : [], event.operation),
            problem: null,
          }));
          if (isFinished(event.operation.state)) onFinished();
        },
        () => void read(),
      ),
    [device, read, onFinished],
  );

  return state;
}
