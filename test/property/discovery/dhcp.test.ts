import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeOption43,
  decodeOption125FromServer,
  encodeOption43,
  encodeOption125,
} from '#electron/discovery/decode/dhcp-options.ts';
import { answer, LEASE_SECONDS, type LeaseRules, type LeaseTable, NO_LEASES } from '#electron/discovery/dhcp/leases.ts';
import {
  addressBytes,
  addressOf,
  type DhcpMessage,
  decodeDhcp,
  encodeDhcp,
  messageType,
  messageTypeOption,
  NO_ADDRESS,
  OPTION,
} from '#electron/discovery/dhcp/message.ts';
import { inSubnet, subnetOf } from '#shared/subnet.ts';

const URL = 'http://192.168.77.1:7547/';
const SERVER = '192.168.77.1';

function rules(most = 4): LeaseRules {
  const subnet = subnetOf(SERVER, 29);
  if (subnet === null) throw new Error('no subnet');
  return { server: SERVER, ownMac: '02:00:00:00:00:FE', subnet, most, url: URL, wantsBareUrl: () => false };
}

const byte = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.'));
const mac = fc
  .uint8Array({ minLength: 6, maxLength: 6 })
  .map((bytes) => [...bytes].map((each) => each.toString(16).padStart(2, '0').toUpperCase()).join(':'));
const message: fc.Arbitrary<DhcpMessage> = fc.record({
  op: fc.constantFrom('request', 'reply'),
  xid: fc.nat({ max: 2 ** 32 - 1 }),
  secs: fc.nat({ max: 65_535 }),
  broadcast: fc.boolean(),
  ciaddr: address,
  yiaddr: address,
  siaddr: address,
  giaddr: address,
  mac,
  options: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 254 }), fc.uint8Array({ maxLength: 700 })), {
      selector: ([code]) => code,
      maxLength: 8,
    })
    .map((options) => new Map(options)),
});

describe('the wire of DHCP', () => {
  it('reads back what it writes, values longer than one option too (RFC 3396)', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(decodeDhcp(encodeDhcp(sent))).toEqual(sent);
      }),
    );
  });

  it('reads no byte beyond the message, whatever was cut off or turned over', () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.array(fc.tuple(fc.nat(), byte), { maxLength: 8 }), (sent, cut, flips) => {
        const bytes = encodeDhcp(sent);
        for (const [at, value] of flips) bytes[at % bytes.length] = value;
        const part = bytes.slice(0, cut % (bytes.length + 1));
        // A copy in a larger buffer full of something else: reading past the end would show.
        const surroundings = new Uint8Array(part.length + 64).fill(0xaa);
        surroundings.set(part);
        expect(decodeDhcp(surroundings.subarray(0, part.length))).toEqual(decodeDhcp(part));
      }),
    );
  });

  it('is nothing else’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = decodeDhcp(bytes);
        expect(read === null || bytes.length >= 240).toBe(true);
      }),
    );
  });

  it('tells a URL so that a CPE reads the same one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,60}$/), (host) => {
        const url = `http://${host}:7547/`;
        expect(decodeOption43(encodeOption43(url, 'sub-options'))).toMatchObject({ url, bare: false });
        expect(decodeOption43(encodeOption43(url, 'bare'))).toMatchObject({ url, bare: true });
        expect(decodeOption125FromServer(encodeOption125(url))).toMatchObject({ url });
      }),
    );
  });
});

/** What a router may say, of the six there are. */
type Say =
  | { readonly say: 'discover'; readonly who: number; readonly wants: number | null }
  | { readonly say: 'take'; readonly who: number }
  | { readonly say: 'remember'; readonly who: number; readonly host: number }
  | { readonly say: 'renew'; readonly who: number }
  | { readonly say: 'elsewhere' | 'decline' | 'release'; readonly who: number }
  | { readonly say: 'wait'; readonly seconds: number };

const who = fc.integer({ min: 1, max: 6 });
const say: fc.Arbitrary<Say> = fc.oneof(
  fc.record({ say: fc.constant('discover' as const), who, wants: fc.option(fc.integer({ min: 0, max: 9 })) }),
  fc.record({ say: fc.constant('take' as const), who }),
  fc.record({ say: fc.constant('remember' as const), who, host: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ say: fc.constant('renew' as const), who }),
  fc.record({ say: fc.constantFrom('elsewhere' as const, 'decline' as const, 'release' as const), who }),
  fc.record({ say: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: LEASE_SECONDS * 2 }) }),
);

const macOfRouter = (who: number): string => `02:00:00:00:00:0${who}`;

function spoken(
  type: 'discover' | 'request' | 'decline' | 'release',
  who: number,
  { ciaddr = NO_ADDRESS, ...options }: { ciaddr?: string; wants?: string | null; server?: string | null },
): DhcpMessage {
  const { wants = null, server = null } = options;
  return {
    op: 'request',
    xid: who,
    secs: 0,
    broadcast: false,
    ciaddr,
    yiaddr: NO_ADDRESS,
    siaddr: NO_ADDRESS,
    giaddr: NO_ADDRESS,
    mac: macOfRouter(who),
    options: new Map([
      messageTypeOption(type),
      ...(wants === null ? [] : [[OPTION.requestedAddress, addressBytes(wants)] as const]),
      ...(server === null ? [] : [[OPTION.serverId, addressBytes(server)] as const]),
    ]),
  };
}

/** After saying this a router holds nothing. */
const FORGETS: ReadonlySet<Say['say']> = new Set(['elsewhere', 'decline', 'release']);

/** What goes over the wire; null where the router cannot say it, holding or having been offered nothing. */
function sentBy(step: Exclude<Say, { say: 'wait' }>, own: string | null, offered: string | null): DhcpMessage | null {
  const { who } = step;
  switch (step.say) {
    case 'discover':
      return spoken('discover', who, { wants: step.wants === null ? null : `192.168.77.${step.wants}` });
    case 'take':
      return offered === null ? null : spoken('request', who, { wants: offered, server: SERVER });
    case 'remember':
      return spoken('request', who, { wants: `192.168.77.${step.host}` });
    case 'renew':
      return own === null ? null : spoken('request', who, { ciaddr: own });
    case 'elsewhere':
      return spoken('request', who, { wants: '192.168.77.2', server: '192.168.77.9' });
    default:
      return own === null ? null : spoken(step.say, who, { wants: own, server: SERVER });
  }
}

describe('the leases', () => {
  it('never give one address to two, never the laptop’s own, never more than the cap, whoever asks for what', () => {
    fc.assert(
      fc.property(fc.array(say, { maxLength: 60 }), (story) => {
        const given = rules();
        let table: LeaseTable = NO_LEASES;
        let now = 1_000;
        /** What each router believes to hold, as it was told: the truth that the table is held against. */
        const held = new Map<number, { address: string; until: number }>();
        const offered = new Map<number, string>();

        const hear = (router: number, sent: DhcpMessage): void => {
          const { table: next, reply } = answer(table, given, sent, now);
          table = next;
          if (reply === null) return;
          const { yiaddr } = reply.message;
          if (messageType(reply.message) === 'offer') offered.set(router, yiaddr);
          if (messageType(reply.message) === 'nak') held.delete(router);
          if (messageType(reply.message) !== 'ack') return;
          expect(inSubnet(yiaddr, given.subnet)).toBe(true);
          expect([SERVER, '192.168.77.0', '192.168.77.7']).not.toContain(yiaddr);
          const others = [...held].filter(([other, { until }]) => other !== router && until > now);
          expect(others.map(([, { address }]) => address)).not.toContain(yiaddr);
          held.set(router, { address: yiaddr, until: now + LEASE_SECONDS * 1_000 });
        };

        for (const step of story) {
          if (step.say === 'wait') {
            now += step.seconds * 1_000;
            continue;
          }
          const { who } = step;
          const sent = sentBy(step, held.get(who)?.address ?? null, offered.get(who) ?? null);
          if (sent === null) continue;
          hear(who, sent);
          if (FORGETS.has(step.say)) held.delete(who);
          expect(table.leases.size).toBeLessThanOrEqual(given.most);
          const addresses = [...table.leases.values()].map((lease) => lease.address);
          expect(new Set(addresses).size).toBe(addresses.length);
        }
      }),
    );
  });

  it('renews what a router has, and says where it is and where the ACS is', () => {
    const given = rules();
    const first = answer(NO_LEASES, given, spoken('discover', 1, {}), 0);
    const offer = first.reply?.message;
    expect(offer && messageType(offer)).toBe('offer');
    expect(first.reply?.to).toBe('everyone');
    const second = answer(first.table, given, spoken('request', 1, { wants: '192.168.77.2', server: SERVER }), 1);
    const ack = second.reply?.message;
    expect(ack).toMatchObject({ yiaddr: '192.168.77.2', xid: 1 });
    expect(addressOf(ack?.options.get(OPTION.subnetMask))).toBe('255.255.255.248');
    expect(decodeOption43(ack?.options.get(OPTION.vendorSpecific) ?? new Uint8Array())?.url).toBe(URL);
    expect(decodeOption125FromServer(ack?.options.get(OPTION.vendorIdentifying) ?? new Uint8Array())?.url).toBe(URL);
    const third = answer(second.table, given, spoken('request', 1, { ciaddr: '192.168.77.2' }), 300_000);
    expect(third.reply).toMatchObject({ to: '192.168.77.2', message: { yiaddr: '192.168.77.2' } });
    expect(third.table.leases.get(macOfRouter(1))?.until).toBe(300_000 + LEASE_SECONDS * 1_000);
  });

  it('says when there is nothing left, keeps what somebody else uses, and does not answer its own question', () => {
    const given = rules(1);
    const one = answer(NO_LEASES, given, spoken('discover', 1, {}), 0);
    const two = answer(one.table, given, spoken('discover', 2, {}), 0);
    expect(two.reply).toBeNull();
    expect(two.table.full).toBe(true);
    const declined = answer(one.table, given, spoken('decline', 1, { wants: '192.168.77.2', server: SERVER }), 0);
    const again = answer(declined.table, given, spoken('discover', 1, {}), 1);
    expect(again.reply?.message.yiaddr).toBe('192.168.77.3');
    const ours = { ...spoken('discover', 1, {}), mac: '02:00:00:00:00:FE' };
    expect(answer(NO_LEASES, given, ours, 0)).toEqual({ table: NO_LEASES, reply: null });
  });
});
