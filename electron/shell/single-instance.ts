import type { App, BrowserWindow } from 'electron';

type InstanceApp = Pick<App, 'requestSingleInstanceLock' | 'on'>;
type Raisable = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>;

/**
 * One instance per data folder (Electron keeps the lock in the profile folder, which lies in it). A second start brings
 * the first one's window forward; what it was started with is not looked at (security.md S22).
 *
 * @returns false where another instance has the folder: this one has nothing more to do.
 */
export function takeSingleInstance(app: InstanceApp, window: () => Raisable | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const first = window();
    if (!first) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}
