import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { guardNavigation, type Navigable } from '#electron/shell/navigation.ts';
import { isOurAddress } from '#electron/shell/origin.ts';

const OURS = ['demarc://app/', 'demarc://app/index.html#/fleet', 'demarc://app/?x=1'];
const FOREIGN = [
  'https://example.com/',
  'http://127.0.0.1:8400/',
  'demarc://app.evil/',
  'demarc://app@evil/',
  'demarc://user@app/',
  'demarc://app:8080/',
  'demarc:app',
  'demarc-evil://app/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:demarc://app/1',
  'about:blank',
  '',
  'no address',
];

describe('our own origin', () => {
  it.each(OURS)('%s is ours', (address) => expect(isOurAddress(address)).toBe(true));
  it.each(FOREIGN)('%s is not', (address) => expect(isOurAddress(address)).toBe(false));
});

type WindowOpen = Parameters<Navigable['setWindowOpenHandler']>[0];

/** The events of a page, fired by hand. */
function page() {
  const events = new EventEmitter();
  const opened: string[] = [];
  let windowOpen: WindowOpen | undefined;
  const contents = {
    on: events.on.bind(events),
    setWindowOpenHandler: (handler: WindowOpen) => {
      windowOpen = handler;
    },
  } as unknown as Navigable;
  guardNavigation(contents, async (address) => {
    opened.push(address);
    return true;
  });
  const isPrevented = (name: string, url?: string): boolean => {
    let prevented = false;
    const event = { url, preventDefault: () => (prevented = true) };
    expect(events.emit(name, event)).toBe(true);
    return prevented;
  };
  return { isPrevented, opened, open: (url: string) => windowOpen?.({ url } as Parameters<WindowOpen>[0]) };
}

describe('navigation (S2, S6)', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays on our origin', (name) => {
    const { isPrevented } = page();
    for (const address of OURS) expect(isPrevented(name, address)).toBe(false);
    for (const address of FOREIGN) expect(isPrevented(name, address)).toBe(true);
  });

  it('no webview is ever attached', () => expect(page().isPrevented('will-attach-webview')).toBe(true));

  it('no window is ever opened; the address goes outside', () => {
    const { open, opened } = page();
    for (const address of [...OURS, ...FOREIGN]) expect(open(address)).toEqual({ action: 'deny' });
    expect(opened).toEqual([...OURS, ...FOREIGN]);
  });
});
