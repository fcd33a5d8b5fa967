import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf, startBrowser } from './browser.ts';
import { BrowserWindow, openWindows } from './browser-window.ts';
import { standInKeychain } from './keychain.ts';
import { MessageChannelMain } from './ports.ts';
import { unimplemented } from './unimplemented.ts';

/**
 * A stand-in for `electron`, for machines where its binary cannot be had: runs the REAL built main, preload and screen
 * with a Chromium that Playwright drives. It shows that main starts, that channels, payloads and preload agree, and that
 * scheme, lifecycle and persistence work. It shows nothing of Electron itself: isolation, privileges, menus, keychain.
 */

type QuitEvent = { defaultPrevented: boolean; preventDefault(): void };

const paths = new Map<string, string>();
const events = new EventEmitter();
const manifest: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
);
let ready = Promise.resolve();

function askWhetherToQuit(name: string): boolean {
  const event: QuitEvent = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  events.emit(name, event);
  return !event.defaultPrevented;
}

async function quit(): Promise<void> {
  if (!askWhetherToQuit('before-quit')) return;
  for (const window of openWindows()) await window.close();
  if (askWhetherToQuit('will-quit')) await exit(0);
}

async function exit(code: number): Promise<void> {
  await (await startBrowser.started)?.close();
  process.exit(code);
}

process.on('SIGTERM', () => void quit());
process.on('SIGINT', () => void quit());

export const app = unimplemented('app', {
  on: (name: string, listener: (...args: unknown[]) => void) => void events.on(name, listener),
  isPackaged: false,
  getVersion: () => manifest.version,
  setPath: (name: string, path: string) => void paths.set(name, path),
  getPath: (name: string) => paths.get(name) ?? join(paths.get('userData') ?? '', name),
  enableSandbox: () => undefined,
  requestSingleInstanceLock: () => true,
  whenReady() {
    // Electron is ready only after the script that asks has run to its end.
    ready = ready.then(() => new Promise((resolve) => setImmediate(resolve)));
    return ready.then(() => startBrowser(paths.get('userData') ?? ''));
  },
  quit: () => void quit(),
  exit: (code = 0) => void exit(code),
});

BrowserWindow.onAllClosed = () => {
  // As Electron does: with no listener, the last window takes the app along.
  if (events.listenerCount('window-all-closed') > 0) events.emit('window-all-closed');
  else void quit();
};

export const ipcMain = unimplemented('ipcMain', {
  on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
    void pageOf.messages.on(channel, listener),
});

export const protocol = unimplemented('protocol', {
  registerSchemesAsPrivileged: () => undefined,
  handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => void pageOf.serve(handler),
});

const defaultSession = unimplemented('session.defaultSession', {
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setUSBProtectedClassesHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
  setBluetoothPairingHandler: () => undefined,
  on: () => undefined,
});
export const session = unimplemented('session', { defaultSession });

export const safeStorage = standInKeychain(() => paths.get('userData') ?? '');

export const shell = unimplemented('shell', {
  openExternal: async (address: string) => void process.stderr.write(`would open ${address}\n`),
});

export const Menu = unimplemented('Menu', {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: () => undefined,
});

export const dialog = unimplemented('dialog', {
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
});

export { BrowserWindow, MessageChannelMain };
