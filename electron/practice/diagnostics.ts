import type { DataModel } from './model/data-model.ts';
import { instant } from './model/instant.ts';

/**
 * Diagnostics (TR-181 IP.Diagnostics, TR-098 IPPingDiagnostics and so on): the ACS writes the settings and
 * `DiagnosticsState` = `Requested`; when the session is over the CPE runs them and says so with `8 DIAGNOSTICS COMPLETE`.
 * Both data models and the runs derive from this one table. No packet leaves the computer: the figures are made up from
 * the settings, and a host that ends in `.invalid` is the one that cannot be reached.
 */

type Outcome = { state: string; results: Readonly<Record<string, string | number>> };

export type DiagnosticsShape = {
  /** Where the object is, without the root and without the dot at its end; null where the model has none. */
  readonly tr181: string;
  readonly tr098: string | null;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly results: Readonly<Record<string, 'number' | 'time'>>;
  run(setting: (name: string) => string, now: number): Outcome;
};

const PING_SETTINGS = { Interface: '', Host: '', NumberOfRepetitions: 3, Timeout: 1000, DataBlockSize: 56, DSCP: 0 };

const ping: DiagnosticsShape = {
  tr181: 'IP.Diagnostics.IPPing',
  tr098: 'IPPingDiagnostics',
  settings: PING_SETTINGS,
  results: {
    SuccessCount: 'number',
    FailureCount: 'number',
    AverageResponseTime: 'number',
    MinimumResponseTime: 'number',
    MaximumResponseTime: 'number',
  },
  run(setting) {
    const host = setting('Host');
    if (host === '' || host.endsWith('.invalid'))
      return { state: 'Error_CannotResolveHostName', results: { SuccessCount: 0, FailureCount: 0 } };
    const middle = 8 + (host.length % 23);
    const results = {
      SuccessCount: Number(setting('NumberOfRepetitions')),
      FailureCount: 0,
      AverageResponseTime: middle,
      MinimumResponseTime: middle - 2,
      MaximumResponseTime: middle + 5,
    };
    return { state: 'Complete', results };
  },
};

const traceroute: DiagnosticsShape = {
  tr181: 'IP.Diagnostics.TraceRoute',
  tr098: 'TraceRouteDiagnostics',
  settings: { Interface: '', Host: '', NumberOfTries: 3, Timeout: 5000, DataBlockSize: 38, MaxHopCount: 30, DSCP: 0 },
  results: { ResponseTime: 'number', RouteHopsNumberOfEntries: 'number' },
  run(setting) {
    const host = setting('Host');
    if (host === '' || host.endsWith('.invalid')) return { state: 'Error_CannotResolveHostName', results: {} };
    const hops = Math.min(Number(setting('MaxHopCount')), 4 + (host.length % 9));
    return { state: 'Complete', results: { ResponseTime: hops * 3, RouteHopsNumberOfEntries: hops } };
  },
};

const nslookup: DiagnosticsShape = {
  tr181: 'DNS.Diagnostics.NSLookupDiagnostics',
  tr098: 'NSLookupDiagnostics',
  settings: { Interface: '', HostName: '', DNSServer: '', Timeout: 2000, NumberOfRepetitions: 1 },
  results: { SuccessCount: 'number', ResultNumberOfEntries: 'number' },
  run(setting) {
    const found = setting('HostName').endsWith('.invalid') ? 0 : Number(setting('NumberOfRepetitions'));
    return { state: 'Complete', results: { SuccessCount: found, ResultNumberOfEntries: found } };
  },
};

/** The transfer tests of TR-143: `bits` a second for `bytes` bytes. */
function transfer(
  name: string,
  direction: 'Received' | 'Sent',
  bits: number,
  settings: Record<string, string | number>,
) {
  const bytesField = direction === 'Received' ? 'TestBytesReceived' : 'TotalBytesSent';
  const shape: DiagnosticsShape = {
    tr181: `IP.Diagnostics.${name}`,
    tr098: name,
    settings: { Interface: '', ...settings, DSCP: 0, EthernetPriority: 0 },
    results: { ROMTime: 'time', BOMTime: 'time', EOMTime: 'time', [bytesField]: 'number' },
    run(setting, now) {
      const url = setting(direction === 'Received' ? 'DownloadURL' : 'UploadURL');
      if (!/^https?:\/\//.test(url)) return { state: 'Error_InitConnectionFailed', results: {} };
      const bytes = Number(setting('TestFileLength')) || 10_000_000;
      const seconds = (bytes * 8) / bits;
      return {
        state: 'Complete',
        results: {
          ROMTime: instant(now - seconds * 1000),
          BOMTime: instant(now - seconds * 1000),
          EOMTime: instant(now),
          [bytesField]: bytes,
        },
      };
    },
  };
  return shape;
}

const wifiNeighbours: DiagnosticsShape = {
  tr181: 'WiFi.NeighboringWiFiDiagnostic',
  tr098: null,
  settings: {},
  results: {},
  run: () => ({ state: 'Complete', results: {} }),
};

export const diagnosticsShapes: readonly DiagnosticsShape[] = [
  ping,
  traceroute,
  nslookup,
  transfer('DownloadDiagnostics', 'Received', 48_000_000, { DownloadURL: '' }),
  transfer('UploadDiagnostics', 'Sent', 9_500_000, { UploadURL: '', TestFileLength: 1_000_000 }),
  wifiNeighbours,
];

/** The diagnostics whose `DiagnosticsState` has just been set to `Requested`, as full object paths with their shapes. */
export function requestedDiagnostics(model: DataModel): { object: string; shape: DiagnosticsShape }[] {
  return diagnosticsShapes.flatMap((shape) => {
    const place = model.root === 'Device.' ? shape.tr181 : shape.tr098;
    if (place === null) return [];
    const object = `${model.root}${place}.`;
    return model.get(`${object}DiagnosticsState`) === 'Requested' ? [{ object, shape }] : [];
  });
}

/** Runs one and writes what it found into the model. */
export function runDiagnostics(model: DataModel, object: string, shape: DiagnosticsShape, now: number): string {
  const { state, results } = shape.run((name) => model.get(object + name) ?? '', now);
  for (const [name, value] of Object.entries(results)) model.set(object + name, String(value));
  model.set(`${object}DiagnosticsState`, state);
  return state;
}
