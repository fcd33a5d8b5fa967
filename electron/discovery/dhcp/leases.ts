import { hostsOf, inSubnet, ipv4Text, type Subnet } from '#shared/subnet.ts';
import { encodeOption43, encodeOption125, isCwmpVendorClass } from '../decode/dhcp-options.ts';
import {
  addressBytes,
  addressOf,
  type DhcpMessage,
  longBytes,
  type MessageType,
  messageType,
  messageTypeOption,
  NO_ADDRESS,
  OPTION,
} from './message.ts';

/**
 * Who has which address, as a pure function: `answer(table, rules, message, now)` says what the table becomes and what
 * is answered (RFC 2131 section 4.3). A client is known by its MAC: on a bench one router is one MAC.
 */

export type Lease = {
  readonly mac: string;
  readonly address: string;
  readonly phase: 'offered' | 'bound';
  /** Monotonic milliseconds at which the address is free again. */
  readonly until: number;
  /** The same clock: since when the router is known. */
  readonly since: number;
  /** What it said of itself, as raw option values. */
  readonly said: {
    readonly hostName: Uint8Array | null;
    readonly identity: Uint8Array | null;
    readonly asksForAcs: boolean;
  };
};

export type LeaseTable = {
  readonly leases: ReadonlyMap<string, Lease>;
  /** Addresses that somebody else uses (DECLINE), until when. */
  readonly taken: ReadonlyMap<string, number>;
  /** Somebody asked and the cap left nothing to give. */
  readonly full: boolean;
};

export const NO_LEASES: LeaseTable = { leases: new Map(), taken: new Map(), full: false };

export type LeaseRules = {
  /** This laptop on the interface: server, router and ACS in one. */
  readonly server: string;
  /** The MAC of the interface itself: it never answers its own questions. */
  readonly ownMac: string | null;
  readonly subnet: Subnet;
  /** Leases at the most. */
  readonly most: number;
  readonly url: string;
  readonly wantsBareUrl: (mac: string) => boolean;
};

/** `to`: the client's own address, or the whole network where it has none yet. */
export type Reply = { readonly message: DhcpMessage; readonly to: string | 'everyone' };
export type Answer = { readonly table: LeaseTable; readonly reply: Reply | null };

/** A lease is short, so that an address comes free soon after a router leaves the bench. */
export const LEASE_SECONDS = 600;
/** An offer that nobody takes is free again after this. */
export const OFFER_MS = 30_000;
/** How long an address that somebody else uses is left alone. */
const TAKEN_MS = 600_000;

export function answer(table: LeaseTable, rules: LeaseRules, message: DhcpMessage, now: number): Answer {
  const type = messageType(message);
  // Through a relay it would be another network's client; what we asked ourselves is no client's.
  const foreign = message.op !== 'request' || message.giaddr !== NO_ADDRESS || message.mac === rules.ownMac;
  if (foreign || type === null) return { table, reply: null };
  const current = withoutExpired(table, now);
  switch (type) {
    case 'discover':
      return discover(current, rules, message, now);
    case 'request':
      return request(current, rules, message, now);
    case 'decline':
      return decline(current, message, now);
    case 'release':
      return { table: without(current, message.mac), reply: null };
    case 'inform':
      return { table: current, reply: reply(rules, message, { type: 'ack', address: NO_ADDRESS }) };
    case 'offer':
    case 'ack':
    case 'nak':
      return { table: current, reply: null };
    default:
      return type satisfies never;
  }
}

/** The table without what has run out. */
export function withoutExpired(table: LeaseTable, now: number): LeaseTable {
  const alive = [...table.leases].filter(([, lease]) => lease.until > now);
  const taken = [...table.taken].filter(([, until]) => until > now);
  if (alive.length === table.leases.size && taken.length === table.taken.size) return table;
  return { ...table, leases: new Map(alive), taken: new Map(taken), full: false };
}

function discover(table: LeaseTable, rules: LeaseRules, message: DhcpMessage, now: number): Answer {
  const held = table.leases.get(message.mac);
  if (held === undefined && table.leases.size >= rules.most) return { table: { ...table, full: true }, reply: null };
  const wanted = addressOf(message.options.get(OPTION.requestedAddress));
  const address = held?.address ?? (isFree(table, rules, wanted) ? wanted : firstFree(table, rules));
  if (address === null) return { table: { ...table, full: true }, reply: null };
  // A bound router that asks anew keeps what it has until it takes the offer.
  const phase = held?.phase ?? 'offered';
  const until = Math.max(held?.until ?? 0, now + OFFER_MS);
  return {
    table: withLease(table, message, { address, phase, until }, now),
    reply: reply(rules, message, { type: 'offer', address }),
  };
}

function request(table: LeaseTable, rules: LeaseRules, message: DhcpMessage, now: number): Answer {
  const chosen = message.options.get(OPTION.serverId);
  // The router took another server's offer: ours is free again (RFC 2131 3.1.3).
  if (chosen !== undefined && addressOf(chosen) !== rules.server) {
    return { table: without(table, message.mac), reply: null };
  }
  const wanted =
    message.ciaddr === NO_ADDRESS ? addressOf(message.options.get(OPTION.requestedAddress)) : message.ciaddr;
  const held = table.leases.get(message.mac);
  const hasRoom = held !== undefined || table.leases.size < rules.most;
  // A router that was here before this program started asks for what it had: it may, where nobody else has it.
  const may = wanted !== null && (held?.address === wanted || (hasRoom && isFree(table, rules, wanted)));
  if (!may) return { table, reply: reply(rules, message, { type: 'nak', address: NO_ADDRESS }) };
  const until = now + LEASE_SECONDS * 1_000;
  return {
    table: withLease(table, message, { address: wanted, phase: 'bound', until }, now),
    reply: reply(rules, message, { type: 'ack', address: wanted }),
  };
}

function decline(table: LeaseTable, message: DhcpMessage, now: number): Answer {
  const held = table.leases.get(message.mac);
  // Only of its own address: else one router could empty the pool for all.
  if (held === undefined) return { table, reply: null };
  const taken = new Map(table.taken).set(held.address, now + TAKEN_MS);
  return { table: { ...without(table, message.mac), taken }, reply: null };
}

function withLease(
  table: LeaseTable,
  { mac, options }: DhcpMessage,
  lease: Pick<Lease, 'address' | 'phase' | 'until'>,
  now: number,
): LeaseTable {
  const before = table.leases.get(mac);
  const said = {
    hostName: options.get(OPTION.hostName) ?? before?.said.hostName ?? null,
    identity: options.get(OPTION.vendorIdentifying) ?? before?.said.identity ?? null,
    asksForAcs:
      isCwmpVendorClass(options.get(OPTION.vendorClass) ?? new Uint8Array()) || (before?.said.asksForAcs ?? false),
  };
  const leases = new Map(table.leases).set(mac, { mac, since: before?.since ?? now, said, ...lease });
  return { ...table, leases };
}

function without(table: LeaseTable, mac: string): LeaseTable {
  if (!table.leases.has(mac)) return table;
  const leases = new Map(table.leases);
  leases.delete(mac);
  return { ...table, leases, full: false };
}

function isFree(table: LeaseTable, rules: LeaseRules, address: string | null): address is string {
  if (address === null || address === rules.server || !inSubnet(address, rules.subnet)) return false;
  const { first, size } = rules.subnet;
  if (address === ipv4Text(first) || address === ipv4Text(first + size - 1)) return false;
  return !table.taken.has(address) && ![...table.leases.values()].some((lease) => lease.address === address);
}

function firstFree(table: LeaseTable, rules: LeaseRules): string | null {
  for (const address of hostsOf(rules.subnet)) if (isFree(table, rules, address)) return address;
  return null;
}

type Said = { readonly type: Extract<MessageType, 'offer' | 'ack' | 'nak'>; readonly address: string };

function reply(rules: LeaseRules, message: DhcpMessage, { type, address }: Said): Reply {
  const options: [number, Uint8Array][] = [
    [...messageTypeOption(type)],
    [OPTION.serverId, addressBytes(rules.server)],
    ...(type === 'nak' ? [] : whereabouts(rules, message)),
    ...(type === 'nak' || address === NO_ADDRESS ? [] : term()),
  ];
  return {
    message: {
      op: 'reply',
      xid: message.xid,
      secs: 0,
      broadcast: message.broadcast,
      ciaddr: type === 'ack' ? message.ciaddr : NO_ADDRESS,
      yiaddr: address,
      siaddr: NO_ADDRESS,
      giaddr: NO_ADDRESS,
      mac: message.mac,
      options: new Map(options),
    },
    // Without an address of its own the router hears only what is sent to everyone (RFC 2131 4.1).
    to: type === 'ack' && message.ciaddr !== NO_ADDRESS ? message.ciaddr : 'everyone',
  };
}

function term(): [number, Uint8Array][] {
  return [
    [OPTION.leaseSeconds, longBytes(LEASE_SECONDS)],
    [OPTION.renewSeconds, longBytes(LEASE_SECONDS / 2)],
    [OPTION.rebindSeconds, longBytes(Math.floor((LEASE_SECONDS * 7) / 8))],
  ];
}

/** Network and ACS. Given to all, asked for or not: many CPEs forget to ask for option 43. */
function whereabouts({ server, subnet, url, wantsBareUrl }: LeaseRules, { mac }: DhcpMessage): [number, Uint8Array][] {
  const own = addressBytes(server);
  return [
    [OPTION.subnetMask, addressBytes(ipv4Text(2 ** 32 - subnet.size))],
    [OPTION.broadcastAddress, addressBytes(ipv4Text(subnet.first + subnet.size - 1))],
    // Nobody forwards or resolves here, but many CPEs hold a WAN without either for broken and never call.
    [OPTION.router, own],
    [OPTION.nameServer, own],
    [OPTION.vendorSpecific, encodeOption43(url, wantsBareUrl(mac) ? 'bare' : 'sub-options')],
    [OPTION.vendorIdentifying, encodeOption125(url)],
  ];
}
