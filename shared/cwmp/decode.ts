import { copied } from './entities.ts';
import { readFault, readShape } from './fields.ts';
import { type Limits, Refusal, type RefusalCode } from './refusal.ts';
import { type CwmpMessage, isRpcName, RPCS } from './rpc.ts';
import { Scanner } from './scanner.ts';
import { type CwmpVersion, versionOf } from './version.ts';
import { type Warning, Warnings } from './warnings.ts';

/** A message as read. `id` is as written (it is echoed), null where there is none or it is blank. */
export type Decoded = {
  readonly ok: true;
  /** Null: the Body is empty. */
  readonly message: CwmpMessage | null;
  readonly id: string | null;
  readonly version: CwmpVersion;
  readonly holdRequests: boolean;
  /** CWMP 1.0: the sender will send no further request in this session. */
  readonly noMoreRequests: boolean;
  /** Seconds the CPE keeps a session open without a message (CWMP 1.3). */
  readonly sessionTimeout: number | null;
  readonly supportedVersions: readonly string[];
  readonly useVersion: string | null;
  readonly warnings: readonly Warning[];
};
export type Undecodable = {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly words: string;
  readonly position: number;
  readonly warnings: readonly Warning[];
};

type Envelope = {
  -readonly [K in Exclude<keyof Decoded, 'ok' | 'warnings' | 'version'>]: Decoded[K];
} & { versions: Map<string, string>; methodPrefix: string };

/** cwmp namespaces by prefix, for attributes as written: every message of a CPE begins with the same envelope. */
const DECLARED = new Map<string, readonly (readonly [prefix: string, namespace: string])[]>();
const DECLARED_KEPT = 100;
const DECLARED_LENGTH = 1000;

function declared(scanner: Scanner, written: string): readonly (readonly [string, string])[] {
  const known = DECLARED.get(written);
  if (known !== undefined) return known;
  // Copied before it is kept: a slice would hold the whole message in memory.
  const found = scanner
    .attributes()
    .filter(({ name, value }) => value.includes('cwmp') && name.startsWith('xmlns'))
    .map(({ name, value }): readonly [string, string] => [copied(name.slice(6)), copied(value.trim())]);
  if (written.length < DECLARED_LENGTH && DECLARED.size < DECLARED_KEPT) DECLARED.set(copied(written), found);
  return found;
}

/** Notes the cwmp namespaces that the element just entered declares. */
function noteNamespaces(scanner: Scanner, versions: Map<string, string>): void {
  const written = scanner.attributesText;
  if (!written.includes('cwmp')) return;
  for (const [prefix, namespace] of declared(scanner, written)) versions.set(prefix, namespace);
}

function readHeader(scanner: Scanner, envelope: Envelope): void {
  while (scanner.child()) {
    if (scanner.is('ID')) {
      const id = scanner.text();
      envelope.id = id.trim() === '' ? null : id;
    } else if (scanner.is('HoldRequests')) envelope.holdRequests = isTrue(scanner.token());
    else if (scanner.is('NoMoreRequests')) envelope.noMoreRequests = isTrue(scanner.token());
    else if (scanner.is('SessionTimeout')) {
      const seconds = Number(scanner.token());
      envelope.sessionTimeout = Number.isFinite(seconds) && seconds > 0 ? seconds : null;
    } else if (scanner.is('SupportedCWMPVersions')) {
      envelope.supportedVersions = scanner
        .token()
        .split(',')
        .map((version) => version.trim())
        .filter((version) => version !== '');
    } else if (scanner.is('UseCWMPVersion')) envelope.useVersion = scanner.token();
    else scanner.skip();
  }
}

function isTrue(text: string): boolean {
  return text === '1' || text.toLowerCase() === 'true';
}

function readMethod(scanner: Scanner): CwmpMessage {
  const method = scanner.local;
  if (method === 'Fault') return readFault(scanner);
  if (isRpcName(method)) {
    // The shape a message is read by is the one its type is inferred from (rpc.ts): the cast states just that.
    return { type: method, ...readShape(scanner, RPCS[method].request) } as CwmpMessage;
  }
  if (method.endsWith('Response')) {
    const name = method.slice(0, -8);
    if (isRpcName(name)) return { type: method, ...readShape(scanner, RPCS[name].response) } as CwmpMessage;
  }
  scanner.skip();
  return { type: 'Unknown', method: method.slice(0, 128) };
}

function readBody(scanner: Scanner, envelope: Envelope): void {
  while (scanner.child()) {
    if (envelope.message !== null) {
      scanner.warnings.add('several-methods', scanner.local);
      scanner.skip();
      continue;
    }
    noteNamespaces(scanner, envelope.versions);
    envelope.methodPrefix = scanner.prefix;
    envelope.message = readMethod(scanner);
  }
}

function versionIn({ versions, methodPrefix }: Envelope, warnings: Warnings): CwmpVersion {
  const namespace = versions.get(methodPrefix) ?? [...versions.values()].at(-1);
  if (namespace === undefined) {
    warnings.add('no-cwmp-namespace');
    return '1.0';
  }
  const version = versionOf(namespace);
  if (version === null) warnings.add('namespace-misspelt', namespace);
  return version ?? '1.0';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\x01-\x08\x0b\x0c\x0e-\x1f]/;

function readEnvelope(source: string, warnings: Warnings, limits: Limits | undefined): Decoded {
  const scanner = new Scanner(source, warnings, limits);
  scanner.root();
  if (!scanner.is('Envelope')) throw new Refusal('not-an-envelope', scanner.local.slice(0, 80), 0);
  const envelope: Envelope = {
    message: null,
    id: null,
    holdRequests: false,
    noMoreRequests: false,
    sessionTimeout: null,
    supportedVersions: [],
    useVersion: null,
    versions: new Map(),
    methodPrefix: '',
  };
  let body = false;
  noteNamespaces(scanner, envelope.versions);
  while (scanner.child()) {
    if (scanner.is('Body')) {
      body = true;
      noteNamespaces(scanner, envelope.versions);
      readBody(scanner, envelope);
    } else if (scanner.is('Header')) {
      noteNamespaces(scanner, envelope.versions);
      readHeader(scanner, envelope);
    } else {
      warnings.add('unexpected-element', scanner.local);
      scanner.skip();
    }
  }
  scanner.finish();
  if (!body) throw new Refusal('no-body', '', scanner.position);
  if (CONTROL.test(source)) warnings.add('control-characters');
  if (envelope.id === null) warnings.add('no-id');
  const { versions: _, methodPrefix: __, ...rest } = envelope;
  return { ok: true, ...rest, version: versionIn(envelope, warnings), warnings: warnings.list() };
}

/**
 * Text of one HTTP message → what it says. Never throws: what the standard does not allow but can be understood is a
 * warning; what cannot be used is `ok: false` with words for the trace (cwmp.md section 3).
 */
export function decode(source: string, limits?: Limits): Decoded | Undecodable {
  const warnings = new Warnings();
  try {
    const decoded = readEnvelope(source, warnings, limits);
    if (decoded.message?.type === 'Inform' && decoded.message.deviceId.serialNumber === '') {
      throw new Refusal('no-serial-number', '', 0);
    }
    return decoded;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { ok: false, code: cause.code, words: cause.message, position: cause.position, warnings: warnings.list() };
  }
}
