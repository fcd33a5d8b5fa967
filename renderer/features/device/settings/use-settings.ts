import { useCallback, useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceSetting, WipedSettings } from '#shared/device-setting.ts';
import type { DeviceId } from '#shared/ids.ts';
import { isFinished } from '#shared/operation.ts';
import { deviceRef } from '../operations.ts';

export type SettingsView = {
  /** Null: this control server keeps none. Missing: not read yet. */
  readonly settings?: readonly DeviceSetting[] | null;
  /** What factory resets took away. */
  readonly wiped: readonly WipedSettings[];
  readonly problem: Problem | null;
  readonly reread: () => void;
};

/** What a device should be set to and what it told, read again whenever an operation of it ends. */
export function useSettings(id: DeviceId | null): SettingsView {
  const [view, setView] = useState<Omit<SettingsView, 'reread'>>({ wiped: [], problem: null });
  const reread = useCallback(() => {
    if (id === null) return;
    const device = deviceRef(id);
    Promise.all([client.settings.list({ device }), client.settings.wiped({ device })]).then(
      ([{ settings }, { wiped }]) => setView({ settings, wiped, problem: null }),
      // What was read before stays in sight, with the reason why it is not newer.
      (error: unknown) => setView((held) => ({ ...held, problem: problemOf(error) })),
    );
  }, [id]);
  useEffect(() => {
    reread();
    if (id === null) return;
    const device = deviceRef(id);
    return onAcsEvent((event) => {
      if (event.type === 'parameters' && event.device === device) reread();
      else if (event.type === 'operation' && event.operation.device === device && isFinished(event.operation.state)) {
        reread();
      }
    }, reread);
  }, [id, reread]);
  return { ...view, reread };
}
