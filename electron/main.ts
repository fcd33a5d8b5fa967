import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import { portConnection } from '#electron/contract/message-port.ts';
import { defaultDataFolder } from '#electron/default-data-folder.ts';
import { createHost, type Host } from '#electron/host.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemCommands } from '#electron/ports/commands.ts';
import { systemNetwork } from '#electron/ports/network.ts';
import { systemPerson } from '#electron/ports/person.ts';
import { pinoLog } from '#electron/ports/pino-log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { parseShellArguments } from './shell/command-line.ts';
import { externalOpener } from './shell/external-links.ts';
import { failureWords } from './shell/failure-words.ts';
import { keychainSecrets } from './shell/keychain.ts';
import { MENU_PLACES, menuTemplate } from './shell/menu.ts';
import { guardNavigation } from './shell/navigation.ts';
import { APP_ORIGIN, APP_SCHEME } from './shell/origin.ts';
import { denyByDefault } from './shell/permissions.ts';
import { PORT_WANTED, portHandOver } from './shell/port-hand-over.ts';
import { SCHEME_PRIVILEGES, serveFolder } from './shell/scheme.ts';
import { takeSingleInstance } from './shell/single-instance.ts';
import { windowOptions } from './shell/window-options.ts';

/** Electron's entry: hands Electron's parts to the glue and the host, and decides nothing itself. */

const log = pinoLog({ level: app.isPackaged ? 'warn' : 'info' });
const openOutside = externalOpener((address) => shell.openExternal(address));
let window: BrowserWindow | undefined;

const dataFolder =
  parseShellArguments(process.argv, process.cwd()).dataFolder ??
  defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });

/** Chromium's profile lies in the data folder, so that one folder is one Demarc, and its lock one instance. */
function placeProfile(): void {
  const profile = join(dataFolder, 'screen');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
}

function startHost(): Promise<Host> {
  return createHost(
    {
      clock: systemClock,
      random: systemRandom,
      network: systemNetwork,
      commands: systemCommands,
      log,
      person: systemPerson(),
      dataFolder,
      secrets: () => keychainSecrets(safeStorage, process.platform, systemRandom),
      openExternal: openOutside,
    },
    { version: app.getVersion(), host: 'electron', reopenLast: true },
  );
}

/** What must stand before a page is loaded: permissions, scheme, the way to the port. */
function guard(host: Host): void {
  denyByDefault(session.defaultSession);
  protocol.handle(APP_SCHEME, serveFolder(join(import.meta.dirname, '../renderer')));
  const handOver = portHandOver(
    () => new MessageChannelMain(),
    (port) => host.attach(portConnection(port)),
  );
  ipcMain.on(PORT_WANTED, (event) => {
    if (!handOver(event)) log.warn({ url: event.senderFrame?.url ?? null }, 'a stranger asked for the port');
  });
}

async function openWindow(): Promise<void> {
  const preload = join(import.meta.dirname, '../preload/preload.cjs');
  const opened = new BrowserWindow(windowOptions({ preload, isPackaged: app.isPackaged }));
  window = opened;
  guardNavigation(opened.webContents, openOutside);
  opened.once('ready-to-show', () => opened.show());
  opened.once('closed', () => {
    window = undefined;
  });
  // A page that crashed is begun anew, once; the outbox lies on disk, and what was not saved lies in its drafts.
  opened.webContents.once('render-process-gone', (_event, { reason }) => {
    log.error({ reason }, 'the page crashed');
    void opened.loadURL(`${APP_ORIGIN}/`);
  });
  const goTo = (route: string): void => void opened.loadURL(`${APP_ORIGIN}/#${route}`);
  const facts = { platform: process.platform, isPackaged: app.isPackaged, places: MENU_PLACES, goTo };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts)));
  await opened.loadURL(`${APP_ORIGIN}/`);
}

/** Electron quits only when the host has let go of the data folder. */
function closeBeforeQuit(host: Host): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    host.close().then(
      () => app.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the host did not end in order');
        app.exit(1);
      },
    );
  });
}

function fail(error: unknown): void {
  log.error({ err: error }, 'Demarc cannot start');
  const { title, content } = failureWords(error, dataFolder);
  dialog.showErrorBox(title, content);
  app.exit(1);
}

function start(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
  placeProfile();
  if (!takeSingleInstance(app, () => window)) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(startHost)
    .then(async (host) => {
      closeBeforeQuit(host);
      guard(host);
      await openWindow();
    })
    .catch(fail);
}

try {
  start();
} catch (error) {
  fail(error);
}
