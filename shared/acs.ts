import * as z from 'zod';
import { DataModelRoot } from './cwmp/data-model-root.ts';
import { CpeKey, DeviceRef, Instant, SessionId } from './ids.ts';
import { Operation } from './operation.ts';
import { TransferProgress } from './orders.ts';

/** What the ACS tells about itself and the CPEs that talk to it. */

/** The lowest version of TLS the ACS takes. What is below 1.2 is broken, but old CPEs speak nothing else. */
export const TLS_VERSIONS = ['TLSv1.3', 'TLSv1.2', 'TLSv1.1', 'TLSv1'] as const;
export const TlsVersion = z.enum(TLS_VERSIONS);
export type TlsVersion = z.infer<typeof TlsVersion>;

/** Is it a version that should no longer be used (RFC 8996)? */
export function isOutdated(version: TlsVersion): boolean {
  return version === 'TLSv1' || version === 'TLSv1.1';
}

/** Where the ACS is to listen; with `tls` also for https, beside the plain port. */
export const AcsPlace = z.object({
  host: z.string().min(1).max(64),
  port: z.int().min(0).max(65_535),
  tls: z.object({ port: z.int().min(0).max(65_535), minVersion: TlsVersion }).optional(),
});
export type AcsPlace = z.infer<typeof AcsPlace>;

export const AcsState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off') }),
  z.object({
    state: z.literal('on'),
    /** The exact URL to type into a CPE. */
    url: z.string(),
    host: z.string(),
    port: z.int(),
    /** The same ACS by https; null or missing: not offered. */
    tls: z
      .object({
        url: z.string(),
        port: z.int(),
        minVersion: TlsVersion,
        /** SHA-256 of its certificate, to compare with what a CPE shows. */
        fingerprint: z.string(),
      })
      .nullish(),
    since: Instant,
  }),
  z.object({ state: z.literal('failed'), code: z.string(), words: z.string(), next: z.string() }),
]);
export type AcsState = z.infer<typeof AcsState>;

/** The URL by which a router on the network of `address` reaches the ACS; null where it does not listen there. */
export function acsUrlAt(acs: AcsState, address: string): string | null {
  if (acs.state !== 'on') return null;
  const listensThere = acs.host === address || acs.host === '0.0.0.0' || acs.host === '::';
  return listensThere ? `http://${address}:${acs.port}/` : null;
}

export const NetworkInterface = z.object({
  name: z.string(),
  address: z.string(),
  family: z.enum(['IPv4', 'IPv6']),
  mac: z.string().nullable(),
  internal: z.boolean(),
  /** The length of its subnet's prefix; null or missing where the system does not tell. */
  prefix: z.int().min(0).max(128).nullish(),
});
export type NetworkInterface = z.infer<typeof NetworkInterface>;

/** A CPE as Bench lists it. */
export const CpeSummary = z.object({
  key: CpeKey,
  oui: z.string(),
  productClass: z.string(),
  serialNumber: z.string(),
  manufacturer: z.string(),
  softwareVersion: z.string().nullable(),
  hardwareVersion: z.string().nullable(),
  root: DataModelRoot.nullable(),
  address: z.string().nullable(),
  canBeCalled: z.boolean(),
  /** The inventory record it belongs to; null: a stranger, shown but never acted on. */
  device: DeviceRef.nullable(),
  deviceName: z.string().nullable(),
  authentication: z.enum(['none', 'basic', 'digest', 'refused']),
  firstInform: Instant,
  lastInform: Instant,
  lastEvents: z.array(z.string()),
  sessions: z.int(),
  warnings: z.int(),
  talking: z.boolean(),
});
export type CpeSummary = z.infer<typeof CpeSummary>;

export const SessionEnd = z.discriminatedUnion('how', [
  z.object({ how: z.literal('completed') }),
  z.object({ how: z.literal('aborted'), why: z.string() }),
]);
export type SessionEnd = z.infer<typeof SessionEnd>;

export const SessionSummary = z.object({
  id: SessionId,
  cpe: CpeKey.nullable(),
  peer: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  end: SessionEnd.nullable(),
  events: z.array(z.string()),
  rpcs: z.int(),
  warnings: z.array(z.string()),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

/** One HTTP message of a session, decoded; secrets in `xml` are masked before it gets here. */
export const TraceMessage = z.object({
  session: SessionId,
  n: z.int(),
  at: Instant,
  direction: z.enum(['from-cpe', 'to-cpe']),
  /** The HTTP status for messages to the CPE. */
  status: z.int().nullable(),
  /** `Inform`, `GetParameterValuesResponse`, …; null for an empty message. */
  rpc: z.string().nullable(),
  summary: z.string(),
  bytes: z.int(),
  millis: z.number(),
  warnings: z.array(z.string()),
  xml: z.string(),
});
export type TraceMessage = z.infer<typeof TraceMessage>;

/** Why somebody does not talk to the ACS, in the order of the way from the cable to a working session. */
export const DIAGNOSIS_CAUSES = [
  'silent-connection',
  'wrong-port',
  'tls',
  'tls-refused',
  'not-http',
  'wrong-method',
  'wrong-path',
  'unreadable',
  'no-serial',
  'duplicate-serial',
  'wrong-user',
  'proof-loop',
  'wrong-password',
  'no-login',
  'session-silent',
  'session-broken-off',
  'waiting-to-retry',
  'call-refused',
  'call-unreachable',
  'clock',
] as const;
export const DiagnosisCause = z.enum(DIAGNOSIS_CAUSES);
export type DiagnosisCause = z.infer<typeof DiagnosisCause>;

/** What is wrong with a CPE, or with an address nobody behind which said who it is: the first cause and the way out. */
export const Diagnosis = z.object({
  /** One of a peer or a CPE at a time; the next of the same id replaces it. */
  id: z.string(),
  cpe: CpeKey.nullable(),
  peer: z.string().nullable(),
  cause: DiagnosisCause,
  words: z.string(),
  next: z.string(),
  since: Instant,
  lastSeen: Instant,
  times: z.int(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

export const AcsEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listener'), state: AcsState }),
  z.object({ type: z.literal('cpe'), cpe: CpeSummary }),
  z.object({ type: z.literal('session'), session: SessionSummary }),
  z.object({ type: z.literal('message'), message: TraceMessage }),
  z.object({ type: z.literal('operation'), operation: Operation }),
  z.object({ type: z.literal('transfer'), progress: TransferProgress }),
  /** Rows below `under` are newer than those on the screen; empty: anywhere. */
  z.object({ type: z.literal('parameters'), device: DeviceRef, under: z.string() }),
  /** Null: what was wrong is over. */
  z.object({ type: z.literal('diagnosis'), id: z.string(), diagnosis: Diagnosis.nullable() }),
]);
export type AcsEvent = z.infer<typeof AcsEvent>;
