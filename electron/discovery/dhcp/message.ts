import { readTlvs, unsigned } from '../decode/bytes.ts';

/** The wire of DHCP (RFC 2131 section 2): bytes to a message and back. No rule of the protocol lives here. */

export type DhcpMessage = {
  readonly op: 'request' | 'reply';
  /** Chosen by the client; the answer repeats it. */
  readonly xid: number;
  /** Seconds since the client began to ask. */
  readonly secs: number;
  /** The client cannot take a unicast yet. */
  readonly broadcast: boolean;
  /** Dotted addresses; `0.0.0.0` where there is none. */
  readonly ciaddr: string;
  readonly yiaddr: string;
  readonly siaddr: string;
  readonly giaddr: string;
  /** The client's MAC as `AA:BB:CC:DD:EE:FF`. */
  readonly mac: string;
  /** By code; a value that came in several parts is one (RFC 3396). */
  readonly options: ReadonlyMap<number, Uint8Array>;
};

/** The options that the bench speaks (RFC 2132, RFC 3925). */
export const OPTION = {
  subnetMask: 1,
  router: 3,
  nameServer: 6,
  hostName: 12,
  broadcastAddress: 28,
  vendorSpecific: 43,
  requestedAddress: 50,
  leaseSeconds: 51,
  messageType: 53,
  serverId: 54,
  renewSeconds: 58,
  rebindSeconds: 59,
  vendorClass: 60,
  clientId: 61,
  vendorIdentifying: 125,
} as const;

export const NO_ADDRESS = '0.0.0.0';

const ETHERNET = 1;
const MAC_BYTES = 6;
const COOKIE = [0x63, 0x82, 0x53, 0x63];
const AT = { xid: 4, secs: 8, flags: 10, ciaddr: 12, yiaddr: 16, siaddr: 20, giaddr: 24, mac: 28, cookie: 236 };
const OPTIONS_AT = AT.cookie + COOKIE.length;
const BROADCAST_FLAG = 0x8000;
const PAD = 0;
const END = 255;
/** BOOTP's own length: some clients drop what is shorter (RFC 1542 2.1). */
const SHORTEST = 300;
/** The most that one option holds; a longer value goes on in a second option of the same code (RFC 3396). */
const PART_BYTES = 255;

/** Reads a datagram; null where it is no DHCP over Ethernet. Never throws, never reads past the end. */
export function decodeDhcp(bytes: Uint8Array): DhcpMessage | null {
  const op = bytes[0];
  if (bytes.length < OPTIONS_AT || (op !== 1 && op !== 2)) return null;
  if (bytes[1] !== ETHERNET || bytes[2] !== MAC_BYTES) return null;
  if (COOKIE.some((byte, index) => bytes[AT.cookie + index] !== byte)) return null;
  return {
    op: op === 1 ? 'request' : 'reply',
    xid: unsigned(bytes, AT.xid, 4),
    secs: unsigned(bytes, AT.secs, 2),
    broadcast: (unsigned(bytes, AT.flags, 2) & BROADCAST_FLAG) !== 0,
    ciaddr: addressAt(bytes, AT.ciaddr),
    yiaddr: addressAt(bytes, AT.yiaddr),
    siaddr: addressAt(bytes, AT.siaddr),
    giaddr: addressAt(bytes, AT.giaddr),
    mac: macText(bytes.subarray(AT.mac, AT.mac + MAC_BYTES)),
    options: optionsOf(bytes.subarray(OPTIONS_AT)),
  };
}

/** The datagram of a message; at least 300 bytes. Addresses and MAC must be well-formed. */
export function encodeDhcp(message: DhcpMessage): Uint8Array {
  const head = new Uint8Array(OPTIONS_AT);
  const view = new DataView(head.buffer);
  head.set([message.op === 'request' ? 1 : 2, ETHERNET, MAC_BYTES, 0]);
  view.setUint32(AT.xid, message.xid);
  view.setUint16(AT.secs, message.secs);
  view.setUint16(AT.flags, message.broadcast ? BROADCAST_FLAG : 0);
  head.set(addressBytes(message.ciaddr), AT.ciaddr);
  head.set(addressBytes(message.yiaddr), AT.yiaddr);
  head.set(addressBytes(message.siaddr), AT.siaddr);
  head.set(addressBytes(message.giaddr), AT.giaddr);
  head.set(macBytes(message.mac), AT.mac);
  head.set(COOKIE, AT.cookie);
  const options = [...message.options].flatMap(([code, value]) => optionBytes(code, value));
  const length = Math.max(SHORTEST, head.length + options.length + 1);
  const bytes = new Uint8Array(length);
  bytes.set(head);
  bytes.set([...options, END], head.length);
  return bytes;
}

function optionsOf(bytes: Uint8Array): Map<number, Uint8Array> {
  const options = new Map<number, Uint8Array>();
  let at = 0;
  while (at < bytes.length && bytes[at] !== END) {
    if (bytes[at] === PAD) {
      at += 1;
      continue;
    }
    const rest = bytes.subarray(at, at + 2 + (bytes[at + 1] ?? 0));
    const [option] = readTlvs(rest, 0, { typeBytes: 1, lengthBytes: 1 }).tlvs;
    // Cut short: what was whole before it counts.
    if (option === undefined) break;
    options.set(option.type, Uint8Array.from([...(options.get(option.type) ?? []), ...option.value]));
    at += rest.length;
  }
  return options;
}

function optionBytes(code: number, value: Uint8Array): number[] {
  const bytes: number[] = [];
  for (let at = 0; at === 0 || at < value.length; at += PART_BYTES) {
    const part = value.subarray(at, at + PART_BYTES);
    bytes.push(code, part.length, ...part);
  }
  return bytes;
}

function addressAt(bytes: Uint8Array, at: number): string {
  return bytes.subarray(at, at + 4).join('.');
}

/** The four bytes of a dotted address. */
export function addressBytes(address: string): Uint8Array {
  return Uint8Array.from(address.split('.').map(Number));
}

/** The dotted address in an option's value, or null where it is not four bytes long. */
export function addressOf(value: Uint8Array | undefined): string | null {
  return value?.length === 4 ? value.join('.') : null;
}

function macText(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
}

function macBytes(mac: string): Uint8Array {
  return Uint8Array.from(mac.split(':').map((part) => Number.parseInt(part, 16)));
}

/** A number as the wire has it: four bytes, big-endian. */
export function longBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** What a message is for (option 53, RFC 2132 9.6). */
export const MESSAGE_TYPES = ['discover', 'offer', 'request', 'decline', 'ack', 'nak', 'release', 'inform'] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

export function messageType(message: DhcpMessage): MessageType | null {
  const [code = 0] = message.options.get(OPTION.messageType) ?? [];
  return MESSAGE_TYPES[code - 1] ?? null;
}

export function messageTypeOption(type: MessageType): readonly [number, Uint8Array] {
  return [OPTION.messageType, Uint8Array.of(MESSAGE_TYPES.indexOf(type) + 1)];
}
