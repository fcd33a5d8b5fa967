import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { denyByDefault, isPermitted, PERMISSIONS, type PermissionSession } from '#electron/shell/permissions.ts';

const OURS = 'demarc://app/index.html';
const ALLOWED = ['clipboard-sanitized-write', 'persistent-storage'];

describe('permissions (S9)', () => {
  it('every name there is has its expected answer', () => {
    expect(Object.keys(PERMISSIONS).length).toBeGreaterThan(40);
    for (const name of Object.keys(PERMISSIONS))
      expect([name, isPermitted(name, OURS)]).toEqual([name, ALLOWED.includes(name)]);
  });

  it('what the table does not know is refused, whatever its name', () => {
    for (const name of ['camera', '', 'constructor', 'toString', '__proto__'])
      expect(isPermitted(name, OURS)).toBe(false);
  });

  it('nothing is allowed to another origin', () => {
    for (const name of Object.keys(PERMISSIONS)) expect(isPermitted(name, 'https://example.com/')).toBe(false);
  });

  it('requests, silent checks and devices all follow the table', () => {
    const handlers = session();
    expect(handlers.request('clipboard-sanitized-write', OURS)).toBe(true);
    expect(handlers.request('media', OURS)).toBe(false);
    // The camera, and never the microphone.
    expect(isPermitted('media', OURS, ['video'])).toBe(true);
    expect(isPermitted('media', OURS, ['video', 'audio'])).toBe(false);
    expect(isPermitted('media', OURS, ['audio'])).toBe(false);
    expect(isPermitted('media', 'https://example.com/', ['video'])).toBe(false);
    expect(handlers.request('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
    expect(handlers.check('clipboard-sanitized-write', 'demarc://app/')).toBe(true);
    expect(handlers.check('geolocation', 'demarc://app/')).toBe(false);
    expect(handlers.check('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
    expect(handlers.device()).toBe(false);
    expect(handlers.usbClasses()).toHaveLength(7);
    expect(handlers.display()).toEqual({});
    expect(handlers.bluetooth()).toEqual({ confirmed: false });
  });

  it.each([
    ['select-hid-device', undefined],
    ['select-usb-device', undefined],
    ['select-serial-port', ''],
  ])('%s chooses nothing', (name, choice) => {
    const preventDefault = vi.fn();
    const callback = vi.fn();
    session().events.emit(name, { preventDefault }, {}, ...(name === 'select-serial-port' ? [{}] : []), callback);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(callback.mock.calls[0]?.[0]).toBe(choice);
  });
});

type Handler<Name extends keyof PermissionSession> = NonNullable<Parameters<PermissionSession[Name]>[0]>;

/** A session that keeps the handlers it is given, so that a test can call them as Electron would. */
function session() {
  const events = new EventEmitter();
  const kept = new Map<string, (...args: never[]) => unknown>();
  const keep = (name: string) => (handler: never) => void kept.set(name, handler);
  denyByDefault({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setUSBProtectedClassesHandler: keep('usb'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('bluetooth'),
    on: events.on.bind(events),
  } as unknown as PermissionSession);
  const call = (name: string, ...args: unknown[]): unknown =>
    (kept.get(name) as ((...args: unknown[]) => unknown) | undefined)?.(...args);
  const answered = (name: string, ...before: unknown[]): unknown => {
    let answer: unknown;
    call(name, ...before, (given: unknown) => {
      answer = given;
    });
    return answer;
  };
  return {
    events,
    request(name: string, requestingUrl: string): unknown {
      let answer: unknown;
      const callback: Parameters<Handler<'setPermissionRequestHandler'>>[2] = (given) => {
        answer = given;
      };
      call('request', null, name, callback, { requestingUrl });
      return answer;
    },
    check: (name: string, origin: string) => call('check', null, name, origin, {}),
    device: () => call('device', {}),
    usbClasses: () => call('usb', {}),
    display: () => answered('display', {}),
    bluetooth: () => answered('bluetooth', {}),
  };
}
