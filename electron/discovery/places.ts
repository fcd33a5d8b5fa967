import { MDNS_GROUP, MDNS_PORT } from './decode/mdns.ts';
import { MNDP_PORT } from './decode/mndp.ts';
import { SSDP_GROUP, SSDP_PORT } from './decode/ssdp.ts';
import { UBIQUITI_GROUP, UBIQUITI_PORT } from './decode/ubiquiti.ts';

type Place = { readonly address: string; readonly port: number };

/** A TCP port that is tried, and what is asked of it when it opens. */
export type TcpPort = { readonly port: number; readonly speaks: 'http' | 'ssh' | null };

/** Where questions go. Tests put devices of their own in these places, on loopback. */
export type Places = {
  readonly ssdp: Place;
  readonly mdns: Place;
  /** `broadcast` stands for the broadcast address of the interface's subnet. */
  readonly mndp: readonly Place[];
  /** The port MNDP answers come to: they are broadcast, so it has to be theirs. */
  readonly mndpListen: number;
  readonly ubiquiti: readonly Place[];
  readonly tcp: readonly [TcpPort, ...TcpPort[]];
};

export const BROADCAST = 'broadcast';

export const REAL_PLACES: Places = {
  ssdp: { address: SSDP_GROUP, port: SSDP_PORT },
  mdns: { address: MDNS_GROUP, port: MDNS_PORT },
  mndp: [{ address: BROADCAST, port: MNDP_PORT }],
  mndpListen: MNDP_PORT,
  ubiquiti: [
    { address: BROADCAST, port: UBIQUITI_PORT },
    { address: UBIQUITI_GROUP, port: UBIQUITI_PORT },
  ],
  tcp: [
    { port: 80, speaks: 'http' },
    { port: 443, speaks: null },
    { port: 7547, speaks: null },
    { port: 22, speaks: 'ssh' },
    { port: 23, speaks: null },
    { port: 8291, speaks: null },
  ],
};

/** How long things may take, in milliseconds, and how fast doors are knocked on. */
export type Timing = {
  /** When a question is asked; UDP loses some. */
  readonly askAt: readonly number[];
  /** How long answers are listened for, from the first question on. */
  readonly listen: number;
  /** For a TCP connection within a LAN. */
  readonly connect: number;
  /** For a description, a page, or the first words of an SSH server. */
  readonly read: number;
  readonly knocksPerSecond: number;
  readonly knocksAtOnce: number;
};

export const REAL_TIMING: Timing = {
  askAt: [0, 700, 1_800],
  listen: 3_500,
  connect: 700,
  read: 3_000,
  knocksPerSecond: 250,
  knocksAtOnce: 96,
};
