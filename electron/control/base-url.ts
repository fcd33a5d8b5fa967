import { AppError } from '#shared/errors.ts';

/** The one endpoint every server of the API has (inventory-api 1). */
export const DEVICE_ENDPOINT = '/inventory_device/';

/**
 * The base URL as it is kept: scheme and host in lower case, no slash at the end, the endpoint cut off where a person
 * pasted it along. Without a scheme, https is meant. Throws `control.url-invalid`.
 */
export function normaliseBaseUrl(typed: string): string {
  const text = typed.trim();
  const invalid = (cause?: unknown): AppError =>
    new AppError('control.url-invalid', { url: text.slice(0, 200) }, { cause });
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text)) throw invalid();
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch (cause) {
    throw invalid(cause);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid();
  // `https://good.example@evil.example` is evil.example with a user name; nobody types that on purpose.
  if (url.username !== '' || url.password !== '') throw invalid();
  if (url.hostname === '' || url.search !== '' || url.hash !== '') throw invalid();
  const path = url.pathname.replace(/\/+$/, '').replace(/\/inventory_device(\/\d+)?$/, '');
  return `${url.origin}${path}`;
}

/** Host and port as they stand in the words of an error. */
export function hostOf(baseUrl: string): string {
  return new URL(baseUrl).host;
}
