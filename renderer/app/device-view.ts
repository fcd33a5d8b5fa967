import { lazy } from 'react';

const load = () => import('#renderer/features/device/DeviceView.tsx');

/** A device with all there is to see and do: for a panel beside any list. Features never import each other; this is how they share it. */
export const DeviceView = lazy(load);

/** The form for a new device. Mount it while it is wanted. */
export const NewDevice = lazy(() => import('#renderer/features/device/NewDevice.tsx'));

/** Fetches the view before it is asked for, so that the first panel opens at once. */
export function preloadDeviceView(): void {
  void load().catch(() => undefined);
}
