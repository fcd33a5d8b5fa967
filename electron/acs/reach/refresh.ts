import type { Clock } from '#electron/ports/clock.ts';
import type { CpeKey, DeviceRef } from '#shared/ids.ts';
import type { CpeStore } from '../cpe/cpe-store.ts';
import type { Emitter } from '../emitter.ts';
import type { Caller } from './caller.ts';

/**
 * What a refresh came to. `silent`: called, and nothing there said anything. Who refused, was busy or said yes and has
 * not come yet is alive and in neither list; so is who could not be called at all.
 */
export type Refreshed = { readonly informed: readonly DeviceRef[]; readonly silent: readonly DeviceRef[] };

type RefreshOptions = {
  cpes: Pick<CpeStore, 'ofDevice'>;
  caller: Pick<Caller, 'call' | 'reachingFor'>;
  informs: Pick<Emitter<CpeKey>, 'subscribe'>;
  clock: Clock;
  isOn(): boolean;
  talking(key: CpeKey): boolean;
};

/** A refresh that is over takes a CPE for silent which it reached for at least so long. */
const SILENT_AFTER_MILLISECONDS = 2000;

/** Calls devices side by side and waits for them (SPEC C-10). */
export function createRefresh({ cpes, caller, informs, clock, isOn, talking }: RefreshOptions) {
  return function refreshAll(devices: readonly DeviceRef[], deadlineMs: number): Promise<Refreshed> {
    const waiting = new Map<CpeKey, DeviceRef>();
    const informed: DeviceRef[] = [];
    const silent: DeviceRef[] = [];
    for (const device of new Set(devices)) {
      const record = cpes.ofDevice(device);
      if (record === undefined) continue;
      if (talking(record.key)) informed.push(device);
      else if (record.connectionRequestUrl !== null) waiting.set(record.key, device);
    }
    if (waiting.size === 0 || !isOn()) return Promise.resolve({ informed, silent });
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        stop();
        resolve({ informed, silent });
      };
      const cancel = clock.after(deadlineMs, () => {
        for (const [key, device] of waiting) {
          if ((caller.reachingFor(key) ?? 0) >= SILENT_AFTER_MILLISECONDS) silent.push(device);
        }
        done();
      });
      const stop = informs.subscribe((key) => {
        const device = waiting.get(key);
        if (device === undefined) return;
        waiting.delete(key);
        informed.push(device);
        if (waiting.size === 0) done();
      });
      for (const key of [...waiting.keys()]) {
        // Who does not answer now will not inform before the deadline either: no need to wait for him.
        void caller.call(key).then(({ outcome }) => {
          const device = waiting.get(key);
          if (device === undefined || (outcome !== 'refused' && outcome !== 'unreachable')) return;
          if (outcome === 'unreachable') silent.push(device);
          waiting.delete(key);
          if (waiting.size === 0) done();
        });
      }
    });
  };
}
