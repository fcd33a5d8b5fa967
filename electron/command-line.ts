import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ListenAddress } from '#electron/web/listener.ts';
import type { TlsVersion } from '#shared/acs.ts';

/** The command line of `serve` (DESIGN.md "The command line"), read into what is to be done. */

export type ServeCommand = {
  readonly kind: 'serve';
  /** Absolute; null: the user's own data folder. */
  readonly data: string | null;
  readonly http: ListenAddress;
  readonly acs: ListenAddress | null;
  /** The ACS by https, beside the plain port. */
  readonly acsTls: (ListenAddress & { readonly minVersion: TlsVersion }) | null;
  /** `postgres://…`; null: the embedded file under the data folder. */
  readonly database: string | null;
  /** Absolute; the key to passwords at rest, where it is not the data folder's own. */
  readonly keyFile: string | null;
  readonly demo: boolean;
  /** Milliseconds at which time starts; null: now. */
  readonly clock: number | null;
  readonly connectionRequestSeconds: number | undefined;
  /** The screen chooses the site (`npm start` without Electron) instead of belonging to one. */
  readonly chooseSite: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
};

type TokenPlace = { readonly data: string | null; readonly database: string | null };
export type TokenCommand =
  | (TokenPlace & {
      readonly kind: 'token create';
      readonly name: string;
      readonly organizations: readonly number[] | null;
      readonly readOnly: boolean;
    })
  | (TokenPlace & { readonly kind: 'token list' })
  | (TokenPlace & { readonly kind: 'token revoke'; readonly name: string });

export type ReceiptsCommand = { readonly kind: 'receipts verify'; readonly file: string };

/** Is a report of an audit as it was when it was signed? */
export type AuditCommand = {
  readonly kind: 'audit verify';
  /** Absolute. */
  readonly file: string;
  /** The first digits of the public key it must be signed with, in hexadecimal; null: any. */
  readonly key: string | null;
};

export type CommandLine =
  | ServeCommand
  | AuditCommand
  | TokenCommand
  | ReceiptsCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; words: string };

/** At this instant the curl lines of the seed document answer as the document shows (inventory-api 11). */
export const DEMO_CLOCK = '2024-01-15T14:25:00Z';

export const HELP = `Demarc without a window: the control server, the ACS, and the screen for a browser on this computer.

  npm run serve -- [options]
    --data DIR            the data folder (default: the user's own)
    --http HOST:PORT      the API under /api/v1 for everyone, the screen under / for this computer
                          (default 127.0.0.1:8400; port 0 takes a free one)
    --acs HOST:PORT       turns the ACS on there (default: off; 7547 is the usual port)
    --acs-tls HOST:PORT   the ACS by https too, with a certificate made on first run; same HOST as --acs
    --acs-tls-min VERSION the oldest TLS taken: 1.3, 1.2 (default), 1.1 or 1.0; what is below 1.2 is broken
                          and only for old CPEs
    --database URL        postgres://… instead of the embedded file
    --key-file FILE       the key to the passwords at rest (default: “key” in the data folder); several
                          processes on one database need copies of the same one
    --demo                loads the demo data into an empty store, and prints a token with full rights;
                          without --clock time then starts at ${DEMO_CLOCK}, so that the document's
                          own curl lines answer as the document shows
    --clock INSTANT       time starts at this instant and ticks on, for example 2024-01-15T14:25:00Z
    --connection-request-timeout SECONDS
                          how long a CPE may take to answer when it is called (default 5)
    --choose-site         the screen chooses where to work, as in the app (what "npm start" uses)
    --log LEVEL           debug, info, warn or error, on stderr (default info)

  npm run serve -- token create --name NAME [--organization ID]… [--read-only] [--data DIR] [--database URL]
  npm run serve -- token list   [--data DIR] [--database URL]
  npm run serve -- token revoke NAME [--data DIR] [--database URL]
    --organization ID     may reach this organization and all below it; without it, all

  npm run serve -- receipts verify --file FILE
                          checks receipts that Sync exported: exit 0 if nothing in them was changed, else 1
  npm run serve -- audit verify FILE [--key KEY]
                          is the report of an audit as it was when it was signed, and signed with that key?

When it is ready it prints one line of JSON: {"ready":true,"api":…,"ui":…,"acs":…,"token":…}
`;

class WrongOption extends Error {}

/** Reads the arguments; never throws. Paths are resolved against `workingFolder`. */
export function readCommandLine(argv: readonly string[], workingFolder: string): CommandLine {
  try {
    if (argv.includes('--help') || argv.includes('-h')) return { kind: 'help' };
    if (argv[0] === 'receipts') return readReceipts(argv.slice(1), workingFolder);
    if (argv[0] === 'audit') return readAudit(argv.slice(1), workingFolder);
    return argv[0] === 'token' ? readToken(argv.slice(1), workingFolder) : readServe(argv, workingFolder);
  } catch (error) {
    // parseArgs throws TypeErrors whose words name the option.
    if (error instanceof WrongOption || error instanceof TypeError) return { kind: 'wrong', words: error.message };
    throw error;
  }
}

const PLACE = { data: { type: 'string' }, database: { type: 'string' } } as const;

function readServe(argv: readonly string[], workingFolder: string): ServeCommand {
  const { values } = parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: false,
    options: {
      ...PLACE,
      http: { type: 'string', default: '127.0.0.1:8400' },
      acs: { type: 'string' },
      'acs-tls': { type: 'string' },
      'acs-tls-min': { type: 'string', default: '1.2' },
      'key-file': { type: 'string' },
      demo: { type: 'boolean', default: false },
      clock: { type: 'string' },
      'connection-request-timeout': { type: 'string' },
      'choose-site': { type: 'boolean', default: false },
      // `npm start -- --no-open` ends up here; nothing is ever opened from here.
      'no-open': { type: 'boolean' },
      log: { type: 'string', default: 'info' },
    },
  });
  const chooseSite = values['choose-site'];
  if (
    chooseSite &&
    (values.acs !== undefined || values['acs-tls'] !== undefined || values.database !== undefined || values.demo)
  ) {
    throw new WrongOption('--acs, --acs-tls, --database and --demo belong to one site; leave --choose-site out.');
  }
  const seconds = values['connection-request-timeout'];
  return {
    kind: 'serve',
    ...place(values, workingFolder),
    http: address('--http', values.http),
    acs: values.acs === undefined ? null : address('--acs', values.acs),
    acsTls: secureAddress(values.acs, values['acs-tls'], values['acs-tls-min']),
    keyFile: values['key-file'] === undefined ? null : resolve(workingFolder, values['key-file']),
    demo: values.demo,
    clock: clockStart(values.clock, values.demo),
    connectionRequestSeconds: seconds === undefined ? undefined : positive('--connection-request-timeout', seconds),
    chooseSite,
    logLevel: logLevel(values.log),
  };
}

function readToken([action, ...argv]: readonly string[], workingFolder: string): TokenCommand {
  switch (action) {
    case 'create': {
      const { values } = parseArgs({
        args: argv,
        strict: true,
        allowPositionals: false,
        options: {
          ...PLACE,
          name: { type: 'string' },
          organization: { type: 'string', multiple: true },
          'read-only': { type: 'boolean', default: false },
        },
      });
      const organizations = values.organization?.map((id) => positive('--organization', id)) ?? null;
      const readOnly = values['read-only'];
      return {
        kind: 'token create',
        ...place(values, workingFolder),
        name: named(values.name),
        organizations,
        readOnly,
      };
    }
    case 'list': {
      const { values } = parseArgs({ args: argv, strict: true, allowPositionals: false, options: PLACE });
      return { kind: 'token list', ...place(values, workingFolder) };
    }
    case 'revoke': {
      const { values, positionals } = parseArgs({ args: argv, strict: true, allowPositionals: true, options: PLACE });
      if (positionals.length > 1) throw new WrongOption('“token revoke” takes one NAME; put it in quotes.');
      return { kind: 'token revoke', ...place(values, workingFolder), name: named(positionals[0]) };
    }
    default:
      throw new WrongOption('“token” is followed by create, list or revoke.');
  }
}

function readReceipts([action, ...argv]: readonly string[], workingFolder: string): ReceiptsCommand {
  if (action !== 'verify') throw new WrongOption('“receipts” is followed by verify.');
  const { values } = parseArgs({
    args: argv,
    strict: true,
    allowPositionals: false,
    options: { file: { type: 'string' } },
  });
  if (values.file === undefined || values.file === '') throw new WrongOption('--file names the exported receipts.');
  return { kind: 'receipts verify', file: resolve(workingFolder, values.file) };
}

/** The key is compared by its first digits, as people write them down: at least the sixteen that the screen shows. */
const KEY = /^[0-9a-f]{16,64}$/;

function readAudit([action, ...argv]: readonly string[], workingFolder: string): AuditCommand {
  if (action !== 'verify') throw new WrongOption('“audit” is followed by verify FILE.');
  const options = { key: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: argv, strict: true, allowPositionals: true, options });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongOption('“audit verify” takes one FILE; put it in quotes.');
  const key = values.key?.replaceAll(/[\s:]/g, '').toLowerCase() ?? null;
  if (key !== null && !KEY.test(key))
    throw new WrongOption('--key is the key’s first 16 digits or more, as the screen shows them.');
  return { kind: 'audit verify', file: resolve(workingFolder, file), key };
}

function place(values: { data?: string; database?: string }, workingFolder: string): TokenPlace {
  if (values.data === '') throw new WrongOption('--data needs a folder.');
  const { data, database } = values;
  if (database !== undefined && !(URL.canParse(database) && /^postgres(ql)?:$/.test(new URL(database).protocol))) {
    throw new WrongOption('--database is an address such as postgres://user:password@host/database.');
  }
  return { data: data === undefined ? null : resolve(workingFolder, data), database: database ?? null };
}

function named(name: string | undefined): string {
  if (name === undefined || name.trim() === '') throw new WrongOption('The token needs a name: --name NAME.');
  return name.trim();
}

/** `127.0.0.1:8400`, `[::1]:8400`, `localhost:0`. */
function address(option: string, text: string): ListenAddress {
  const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.%]+)\]|([^:[\]\s/]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || Number(port) > 65_535) {
    throw new WrongOption(`${option} is HOST:PORT, for example 127.0.0.1:8400, not “${text}”.`);
  }
  return { host, port: Number(port) };
}

const TLS_NAMES: Readonly<Record<string, TlsVersion>> = {
  '1.3': 'TLSv1.3',
  '1.2': 'TLSv1.2',
  '1.1': 'TLSv1.1',
  '1.0': 'TLSv1',
};

function secureAddress(plain: string | undefined, secure: string | undefined, minimum: string): ServeCommand['acsTls'] {
  const minVersion = TLS_NAMES[minimum];
  if (minVersion === undefined) throw new WrongOption('--acs-tls-min is 1.3, 1.2, 1.1 or 1.0.');
  if (secure === undefined) return null;
  const place = address('--acs-tls', secure);
  if (plain === undefined) throw new WrongOption('--acs-tls goes beside --acs: give both.');
  if (address('--acs', plain).host !== place.host) throw new WrongOption('--acs and --acs-tls name the same HOST.');
  return { ...place, minVersion };
}

function clockStart(text: string | undefined, demo: boolean): number | null {
  if (text === undefined) return demo ? Date.parse(DEMO_CLOCK) : null;
  const start = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(start)) throw new WrongOption(`--clock is an instant such as ${DEMO_CLOCK}, not “${text}”.`);
  return start;
}

function positive(option: string, text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number < 1) throw new WrongOption(`${option} is a whole number above 0, not “${text}”.`);
  return number;
}

function logLevel(text: string): ServeCommand['logLevel'] {
  if (text === 'debug' || text === 'info' || text === 'warn' || text === 'error') return text;
  throw new WrongOption(`--log is debug, info, warn or error, not “${text}”.`);
}
