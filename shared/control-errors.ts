/** One thing that can go wrong: words for a technician and the next step; `{name}` is filled from the error's params. */
export type CatalogueEntry = { readonly words: string; readonly next: string; readonly retryable: boolean };

/** The part of the catalogue (`errors.ts`) that is about the control server and the way to it. */
export const CONTROL_ERRORS = {
  'control.url-invalid': {
    words: '“{url}” is not the address of a control server.',
    next: 'Type the base URL as the server’s owner gave it, for example https://control.example.com/api/v1',
    retryable: false,
  },
  'control.unreachable': {
    words: 'The control server {host} cannot be reached.',
    next: 'Go on working: everything is kept here and sent when the server can be reached. Check cable, Wi-Fi and VPN.',
    retryable: true,
  },
  'control.timeout': {
    words: 'The control server {host} did not answer in {seconds} seconds.',
    next: 'Go on working. Demarc looks again by itself; nothing is sent twice.',
    retryable: true,
  },
  'control.tls-refused': {
    words: 'The connection to {host} is not trusted: {reason}.',
    next: 'Check the laptop’s date and time; if the server uses a certificate of its own, ask its owner for it.',
    retryable: false,
  },
  'control.certificate-changed': {
    words: '{host} presents another certificate than the one trusted for it.',
    next: 'Ask its owner whether it was renewed, compare the fingerprints in Settings, and trust the new one there. Nothing was sent.',
    retryable: false,
  },
  'control.proxy-invalid': {
    words: '“{proxy}” is not the address of a proxy.',
    next: 'Type host and port of an HTTP proxy, for example proxy.example.com:3128. A name and password cannot be used.',
    retryable: false,
  },
  'control.proxy-refused': {
    words: 'The proxy does not open the way to {host}: {reason}.',
    next: 'Check the address of the proxy, and whether it lets this computer through to the server’s port.',
    retryable: true,
  },
  'control.not-an-api': {
    words: '{host} answered with a web page, not with the Inventory Device API.',
    next: 'Check the path of the base URL (it usually ends in /api/v1), and whether a log-in page of the network is in the way.',
    retryable: true,
  },
  'control.redirected': {
    words: '{host} sends us on to {target}. The token is not given to another address.',
    next: 'If the new address is right, enter it as the base URL.',
    retryable: false,
  },
  'control.token-refused': {
    words: 'The control server does not accept the token (401).',
    next: 'Enter a new token in Settings. What waits to be sent is kept.',
    retryable: false,
  },
  'control.forbidden': {
    words: 'The token may not do this (403).',
    next: 'Ask the server’s owner for the right on this organization; this entry waits, the others go on.',
    retryable: false,
  },
  'control.not-found': {
    words: 'The control server does not know this record (404).',
    next: 'It may have been deleted there. Look it up in Fleet, or create it again.',
    retryable: false,
  },
  'control.blocked': {
    words: 'The control server refuses because of dependencies (409): {detail}',
    next: 'Settle what depends on the record first, then try again.',
    retryable: false,
  },
  'control.rejected': {
    words: 'The control server rejects the values (400): {detail}',
    next: 'Correct the fields named and save again.',
    retryable: false,
  },
  'control.throttled': {
    words: 'The control server asks to wait (429).',
    next: 'Demarc goes on by itself after {seconds} seconds.',
    retryable: true,
  },
  'control.server-error': {
    words: 'The control server failed ({status}).',
    next: 'Demarc tries again by itself. If it stays so, tell the server’s owner the time of the failure.',
    retryable: true,
  },
  'control.answer-unreadable': {
    words: 'The control server’s answer cannot be read: {reason}.',
    next: 'Nothing was changed here. Tell the server’s owner; a newer Demarc may understand it.',
    retryable: true,
  },
  'control.not-connected': {
    words: 'No site is open.',
    next: 'Choose the practice site, a control server or an empty site on the first screen.',
    retryable: false,
  },
} as const satisfies Record<string, CatalogueEntry>;
