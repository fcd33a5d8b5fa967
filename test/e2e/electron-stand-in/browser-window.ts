import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type { BrowserWindowConstructorOptions } from 'electron';
import { pageOf, startBrowser, toBrowser, toMain } from './browser.ts';
import type { MessagePortMain } from './ports.ts';
import { preloadScript } from './preload-bridge.ts';
import { unimplemented } from './unimplemented.ts';

const windows = new Set<BrowserWindow>();

/** The windows that are open. */
export function openWindows(): readonly BrowserWindow[] {
  return [...windows];
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

/** The senderFrame of a message: what main looks at before it believes one. */
function frameOf(frame: Frame): object {
  return unimplemented('WebFrameMain', {
    url: toMain(frame.url()),
    parent: frame.parentFrame(),
    detached: frame.isDetached(),
    isDestroyed: () => frame.isDetached(),
  });
}

/** A window is a page of the browser; its webContents speaks with the page through bindings. */
export class BrowserWindow extends EventEmitter {
  static onAllClosed: () => void = () => undefined;
  readonly webContents;
  readonly #page: Promise<Page>;
  readonly #ports = new Map<number, MessagePortMain>();
  #lastPort = 0;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    windows.add(this);
    const contents = new EventEmitter();
    this.webContents = unimplemented('webContents', {
      on: contents.on.bind(contents),
      once: contents.once.bind(contents),
      getURL: () => '',
      setWindowOpenHandler: (handler: OpenHandler) => {
        this.#openHandler = handler;
      },
      postMessage: (channel: string, message: unknown, ports: MessagePortMain[] = []) =>
        void this.#post(channel, structuredClone(message), ports),
      loadURL: (address: string) => this.loadURL(address),
    });
    this.#page = this.#open(options.webPreferences?.preload, contents);
  }

  async #open(preload: string | undefined, contents: EventEmitter): Promise<Page> {
    const context = await startBrowser.started;
    if (!context) throw new Error('a window before the app is ready');
    // A persistent context starts with a blank page: the first window takes it.
    const blank = context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await context.newPage());
    await page.exposeBinding('__demarcStandIn', ({ frame }, kind: string, ...args: unknown[]) => {
      if (kind === 'send') this.#received(frame, args);
      else this.#ports.get(Number(args[0]))?.node.postMessage(args[1]);
    });
    await page.addInitScript({ content: preloadScript(preload ? readFileSync(preload, 'utf8') : '') });
    await page.route(
      (url) => toMain(url.href) === url.href,
      async (route) => {
        if (!route.request().isNavigationRequest()) return route.fallback();
        let isPrevented = false;
        const event = { url: route.request().url(), preventDefault: () => (isPrevented = true) };
        contents.emit(route.request().frame() === page.mainFrame() ? 'will-navigate' : 'will-frame-navigate', event);
        // 204 leaves the page where it is, as a prevented navigation does; aborting would show an error page.
        return isPrevented ? route.fulfill({ status: 204 }) : route.fallback();
      },
    );
    page.on('popup', (popup) => {
      if (this.#openHandler({ url: popup.url() }).action === 'deny') void popup.close();
    });
    page.on('close', () => {
      this.#closePorts();
      windows.delete(this);
      this.emit('closed');
      if (windows.size === 0) BrowserWindow.onAllClosed();
    });
    page.on('load', () => this.emit('ready-to-show'));
    // A document that goes away takes its ends of the ports along.
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#closePorts();
    });
    page.on('console', (message) => process.stderr.write(`console ${message.type()}: ${message.text()}\n`));
    page.on('pageerror', (error) => process.stderr.write(`page error: ${error.message}\n`));
    return page;
  }

  #closePorts(): void {
    for (const port of this.#ports.values()) port.node.close();
    this.#ports.clear();
  }

  #received(frame: Frame, [channel, ...payload]: unknown[]): void {
    pageOf.messages.emit(String(channel), { senderFrame: frameOf(frame), sender: this.webContents }, ...payload);
  }

  async #post(channel: string, message: unknown, ports: readonly MessagePortMain[]): Promise<void> {
    const page = await this.#page;
    const ids = ports.map((port) => {
      this.#lastPort += 1;
      const id = this.#lastPort;
      this.#ports.set(id, port);
      port.node.on('message', (data) => void deliver(page, 'port', id, data));
      port.node.on('close', () => {
        this.#ports.delete(id);
        void deliver(page, 'close', id);
      });
      return id;
    });
    await deliver(page, 'message', channel, message, ids);
  }

  async loadURL(address: string): Promise<void> {
    await (await this.#page).goto(toBrowser(address), { waitUntil: 'load' });
  }

  async close(): Promise<void> {
    await (await this.#page).close();
  }

  readonly isMinimized = (): boolean => false;
  readonly restore = (): void => undefined;
  readonly show = (): void => undefined;
  readonly focus = (): void => undefined;
}

/** Hands something to the page; a page that is gone or on its way elsewhere takes nothing, as with a real one. */
async function deliver(page: Page, ...args: unknown[]): Promise<void> {
  try {
    await page.evaluate((given) => {
      const receive: unknown = Reflect.get(window, '__demarcStandInReceive');
      if (typeof receive === 'function') receive(...given);
    }, args);
  } catch (cause) {
    if (!page.isClosed() && !/navigation|destroyed|closed/.test(String(cause))) throw cause;
  }
}
