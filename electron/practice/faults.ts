import type { Credentials } from './digest.ts';

/**
 * What can be wrong with a simulated CPE, as one table: each kind with words for a person and what the CPE does
 * differently. Everything else about the CPE stays healthy, so that one cause has one effect.
 */

export type Misbehaviour = {
  readonly words: string;
  /** What the CPE says its serial number is. */
  readonly serialNumber?: (own: string) => string;
  readonly credentials?: (own: Credentials) => Credentials;
  /** Where it looks for the ACS. */
  readonly acsUrl?: (configured: URL) => URL;
  /** How far its clock is off, in milliseconds. */
  readonly clockOffset?: number;
  /** What it makes of an Inform before it leaves. */
  readonly inform?: (xml: string) => string;
  /** How long it thinks before each message, in seconds. */
  readonly delaySeconds?: number;
  /** What happens when an RPC of the ACS arrives: power goes before it is done, it is done and never answered, or it hangs. */
  readonly onRpc?: 'power-lost' | 'answer-lost' | 'hangs';
  readonly isSilentAboutTransfers?: true;
  /** How often in a row it tries a password that was refused; healthy is once. */
  readonly mostRefusals?: number;
  readonly refusesConnectionRequests?: true;
  /** Happens so often, then the CPE is healthy; default: for ever. */
  readonly times?: number;
};

const SHARED_SERIAL = '00000000001';
const FOUR_YEARS = 4 * 365 * 24 * 3600 * 1000;

export const misbehaviours = {
  'power-cut': {
    words: 'loses power when an RPC of the ACS arrives, before doing it, and boots again (once)',
    onRpc: 'power-lost',
    times: 1,
  },
  'lost-answer': {
    words: 'does what an RPC says, but the connection is cut before the answer leaves (once)',
    onRpc: 'answer-lost',
    times: 1,
  },
  'goes-silent': {
    words: 'keeps the connection when an RPC of the ACS arrives, and never says another word (once)',
    onRpc: 'hangs',
    times: 1,
  },
  'wrong-password': {
    words: 'shows the right username with a wrong password',
    credentials: ({ username, password }) => ({ username, password: `${password}-wrong` }),
  },
  'wrong-user': {
    words: 'shows a username nobody knows',
    credentials: ({ username, password }) => ({ username: `${username}-unknown`, password }),
  },
  'digest-loop': {
    words: 'answers every 401 with the same wrong proof, again and again',
    credentials: ({ username }) => ({ username, password: 'stuck' }),
    mostRefusals: 25,
  },
  'broken-xml': {
    words: 'sends Informs that break off in the middle of an element',
    inform: (xml) => xml.slice(0, Math.floor(xml.length * 0.6)),
  },
  'never-transfer-complete': {
    words: 'installs what it downloads but never sends TransferComplete',
    isSilentAboutTransfers: true,
  },
  slow: { words: 'thinks for two seconds before each message', delaySeconds: 2 },
  'wrong-path': {
    words: 'asks for a path the ACS does not have',
    acsUrl: (url) => new URL('/cwmp/does-not-exist', url),
  },
  'wrong-port': {
    words: 'knocks at a port where nothing listens',
    acsUrl: (url) => Object.assign(new URL(url), { port: '9' }),
  },
  'clock-skew': { words: 'believes it is four years ago', clockOffset: -FOUR_YEARS },
  'empty-serial': { words: 'has no serial number to say', serialNumber: () => '' },
  'duplicate-serial': {
    words: `says its serial number is ${SHARED_SERIAL}, as every box with this fault does`,
    serialNumber: () => SHARED_SERIAL,
  },
  'refuses-connection-request': {
    words: 'answers connection requests with 503 and opens no session',
    refusesConnectionRequests: true,
  },
} as const satisfies Readonly<Record<string, Misbehaviour>>;

export type FaultKind = keyof typeof misbehaviours;

/** A fault on demand; `rpc` narrows power-cut, lost-answer and goes-silent to one RPC by its name. */
export type FaultSpec = { kind: FaultKind; rpc?: string; times?: number };

export const FAULT_KINDS = Object.keys(misbehaviours) as readonly FaultKind[];

function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(misbehaviours, text);
}

/** Reads `KIND` or `KIND:RPC` of the command line; undefined where there is no such kind. */
export function parseFault(text: string): FaultSpec | undefined {
  const [kind = '', rpc] = text.split(':', 2);
  if (!isFaultKind(kind)) return undefined;
  return rpc ? { kind, rpc } : { kind };
}

/** The faults one CPE has at the moment. */
export class Faults {
  readonly #active: { spec: FaultSpec; misbehaviour: Misbehaviour; left: number }[] = [];

  constructor(specs: readonly FaultSpec[]) {
    for (const spec of specs) this.add(spec);
  }

  get kinds(): FaultKind[] {
    return this.#active.filter(({ left }) => left > 0).map(({ spec }) => spec.kind);
  }

  add(spec: FaultSpec): void {
    const misbehaviour: Misbehaviour = misbehaviours[spec.kind];
    const left = spec.times ?? misbehaviour.times ?? Number.POSITIVE_INFINITY;
    this.#active.push({ spec, misbehaviour, left });
  }

  clear(): void {
    this.#active.length = 0;
  }

  /** The first fault that changes this, if any. */
  find<Key extends keyof Misbehaviour>(key: Key): NonNullable<Misbehaviour[Key]> | undefined {
    for (const { misbehaviour, left } of this.#active) {
      const value = misbehaviour[key];
      if (left > 0 && value !== undefined && value !== null) return value;
    }
    return undefined;
  }

  /** What befalls the CPE at this RPC; counts it as having happened. */
  strike(rpc: string): Misbehaviour['onRpc'] {
    for (const fault of this.#active) {
      const { onRpc } = fault.misbehaviour;
      if (onRpc === undefined || fault.left < 1) continue;
      if (fault.spec.rpc !== undefined && fault.spec.rpc !== rpc) continue;
      fault.left -= 1;
      return onRpc;
    }
    return undefined;
  }
}
