import type { Session } from 'electron';
import { isOurAddress } from './origin.ts';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/**
 * What the page may ask of the computer. Electron's default is to allow everything; here everything is refused but what
 * has a reason (security.md S9). The type makes a permission that a later Electron adds a compile error, not a hole.
 */
export const PERMISSIONS: Readonly<Record<Permission, false | { because: string }>> = {
  'clipboard-sanitized-write': { because: 'copying a serial, an address or a receipt' },
  'persistent-storage': { because: 'the outbox must not be evicted when the disk runs full (offline.md 1.5)' },
  media: { because: 'the camera reads barcodes in an audit; asked for when it is turned on, never the microphone' },
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'clipboard-read': false,
  'deprecated-sync-clipboard-read': false,
  'display-capture': false,
  fileSystem: false,
  fullscreen: false,
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false,
  'local-network': false,
  'local-network-access': false,
  'loopback-network': false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false,
  'payment-handler': false,
  'periodic-background-sync': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  unknown: false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
};

/** What a request for `media` is about: of camera and microphone only the camera is ever given. */
export type MediaAsked = readonly (string | undefined)[];

/**
 * Whether a page at `address` may have `permission`; a name this table does not know is refused.
 * @param media what of `media` is asked for; nothing named is nothing given
 */
export function isPermitted(permission: string, address: string, media: MediaAsked = []): boolean {
  const entry = Object.hasOwn(PERMISSIONS, permission) ? PERMISSIONS[permission as Permission] : false;
  if (permission === 'media' && !(media.length > 0 && media.every((kind) => kind === 'video'))) return false;
  return entry !== false && isOurAddress(address);
}

export type PermissionSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'on'
>;

/** Every class of USB device there is, by the names Electron gives them: all protected, so none can be claimed. */
const USB_CLASSES = ['audio', 'audio-video', 'hid', 'mass-storage', 'smart-card', 'video', 'wireless'];

/** Puts the table in force on a session: requests, silent checks, and devices by name. */
export function denyByDefault(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermitted(permission, details.requestingUrl, 'mediaTypes' in details ? details.mediaTypes : [])),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermitted(permission, origin, [details.mediaType]),
  );
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(() => USB_CLASSES);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
}
