import type { DeviceKey } from '#renderer/cache/types.ts';

/** Where the person is: `#/bench/session/s-12?tab=xml` is place `bench`, rest `['session', 's-12']`, query `tab=xml`. */
export type Route = { readonly place: string; readonly rest: readonly string[]; readonly query: URLSearchParams };

/** Reads the part of an address after `#`. Anything unreadable is the start. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [place = '', ...rest] = path.split('/').map(decode);
  return { place, rest: rest.filter((part) => part !== ''), query: new URLSearchParams(query) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign in an address typed by hand.
    return part;
  }
}

/** The address of a place: `href('device', '1001')` is `#/device/1001`. */
export function href(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** The same with a query; blank values are left out. */
export function address(parts: readonly string[], query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `${href(...parts)}${search === '' ? '' : `?${search}`}`;
}

const DRAFT = 'new-';

/** How a device is called in an address: `1001`, or `new-<id>` while it exists only here. */
export function deviceSegment(key: DeviceKey): string {
  return key.startsWith('t:') ? `${DRAFT}${key.slice(2)}` : key.slice(2);
}

/** The device an address means, or null where it means none. */
export function deviceKeyOf(segment: string | undefined): DeviceKey | null {
  if (segment === undefined) return null;
  if (/^[1-9]\d{0,15}$/.test(segment)) return `d:${segment}` as DeviceKey;
  return segment.startsWith(DRAFT) && segment.length > DRAFT.length
    ? (`t:${segment.slice(DRAFT.length)}` as DeviceKey)
    : null;
}
