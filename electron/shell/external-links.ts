const MAY_OPEN = new Set(['http:', 'https:', 'mailto:']);

/**
 * What may be handed to the system's browser: http, https and mailto, read by the URL parser and written anew, so that
 * what was checked is what is opened (security.md S7). A name or password in an address is only ever there to deceive
 * (`https://bank.example@evil.example`). Everything else, and everything that cannot be read, is null.
 */
export function externalAddress(asked: unknown): string | null {
  if (typeof asked !== 'string' || !URL.canParse(asked)) return null;
  const url = new URL(asked);
  if (!MAY_OPEN.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** Opens an address outside the app if it may be opened; tells whether it was. */
export function externalOpener(open: (address: string) => Promise<void>): (asked: unknown) => Promise<boolean> {
  return async (asked) => {
    const address = externalAddress(asked);
    if (address === null) return false;
    try {
      await open(address);
      return true;
    } catch {
      // No program for it on this computer: the screen says so.
      return false;
    }
  };
}
