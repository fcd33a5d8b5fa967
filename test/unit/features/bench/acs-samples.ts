import type { CpeSummary, SessionSummary, TraceMessage } from '#shared/acs.ts';
import { CpeKey, Instant, SessionId } from '#shared/ids.ts';

/** Small real-looking pieces of the ACS's story, for the tests of Bench. */
export const T0 = Date.parse('2026-03-02T09:00:00.000Z');

export const instant = (offset = 0): Instant => Instant.parse(new Date(T0 + offset).toISOString());
export const key = (serial: string): CpeKey => CpeKey.parse(`00A0C9-HG-${serial}`);

type Loose<T> = { [K in keyof T]?: T[K] extends string | null ? string | null : T[K] };

export function session(over: Loose<SessionSummary> = {}): SessionSummary {
  return {
    id: SessionId.parse('s-1'),
    cpe: key('1'),
    peer: '192.168.1.7:4711',
    startedAt: instant(),
    endedAt: null,
    end: null,
    events: ['1 BOOT'],
    rpcs: 1,
    warnings: [],
    ...over,
  } as SessionSummary;
}

export function message(over: Loose<TraceMessage> = {}): TraceMessage {
  return {
    session: SessionId.parse('s-1'),
    n: 1,
    at: instant(),
    direction: 'from-cpe',
    status: null,
    rpc: 'Inform',
    summary: 'Inform from 1',
    bytes: 1_200,
    millis: 2,
    warnings: [],
    xml: '<a/>',
    ...over,
  } as TraceMessage;
}

export function cpe(serial: string, over: Loose<CpeSummary> = {}): CpeSummary {
  return {
    key: key(serial),
    oui: '00A0C9',
    productClass: 'HG',
    serialNumber: serial,
    manufacturer: 'Acme',
    softwareVersion: '1.0',
    hardwareVersion: null,
    root: 'Device.',
    address: '192.168.1.7',
    canBeCalled: true,
    device: null,
    deviceName: null,
    authentication: 'none',
    firstInform: instant(),
    lastInform: instant(),
    lastEvents: ['1 BOOT'],
    sessions: 1,
    warnings: 0,
    talking: false,
    ...over,
  } as CpeSummary;
}
