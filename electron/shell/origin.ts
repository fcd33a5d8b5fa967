/**
 * The app's own origin under Electron: a scheme of its own, so that IndexedDB has a stable, secure home and nothing is
 * ever loaded from file:// (security.md S3).
 */
export const APP_SCHEME = 'demarc';
export const APP_HOST = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * Whether an address is a page of this app, by the URL parser and never by the beginning of a text:
 * `demarc://app.evil/` and `demarc://app@evil/` begin alike. Hosts are compared whole, port and name and password
 * must be absent, and what cannot be parsed is not ours.
 */
export function isOurAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
