import { useCallback, useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { DeviceFile, OperationResult } from '#shared/orders.ts';

export type Findings = Extract<OperationResult, { kind: 'diagnostics' }>;

/** What the last test that ended while this is looked at found; null: none so far. */
export function useFindings(device: DeviceRef): Findings | null {
  const [findings, setFindings] = useState<Findings | null>(null);
  useEffect(() => {
    setFindings(null);
    return onAcsEvent(
      (event) => {
        if (event.type !== 'operation') return;
        const { id, kind, device: of, state } = event.operation;
        if (of !== device || kind !== 'diagnostics' || state.state !== 'done') return;
        client.operations.result({ operation: id }).then(
          ({ result }) => setFindings(result?.kind === 'diagnostics' ? result : null),
          // The site was left meanwhile: there is nothing to show it on.
          () => undefined,
        );
      },
      () => undefined,
    );
  }, [device]);
  return findings;
}

/** The files the device delivered, the newest first; read again whenever an operation of it ends. */
export function useDeviceFiles(device: DeviceRef): { files: readonly DeviceFile[]; reread(): void } {
  const [files, setFiles] = useState<readonly DeviceFile[]>([]);
  const reread = useCallback(() => {
    client.operations.files({ device }).then(
      (answer) => setFiles(answer.files),
      // What was read before stays in sight.
      () => undefined,
    );
  }, [device]);
  useEffect(() => {
    reread();
    return onAcsEvent((event) => {
      if (event.type !== 'operation' || event.operation.device !== device) return;
      if (event.operation.kind === 'backup' && event.operation.state.state === 'done') reread();
    }, reread);
  }, [device, reread]);
  return { files, reread };
}
