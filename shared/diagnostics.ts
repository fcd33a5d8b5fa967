import * as z from 'zod';
import type { DataModelRoot } from './cwmp/data-model-root.ts';

/**
 * The tests a CPE runs by itself (TR-181 `IP.Diagnostics`, TR-098, TR-143), as one table for ACS and screen: where the
 * object is in each data model, what is set, what is read. `8 DIAGNOSTICS COMPLETE` tells that one has ended.
 */
export const DIAGNOSTIC_TESTS = ['ping', 'traceroute', 'download', 'upload', 'nslookup', 'wifi-neighbours'] as const;
export const DiagnosticTest = z.enum(DIAGNOSTIC_TESTS);
export type DiagnosticTest = z.infer<typeof DiagnosticTest>;

/** A setting a person gives; without a value the device's own stands. */
export type DiagnosticSetting = {
  readonly name: string;
  readonly label: string;
  readonly preset: string;
};

export type DiagnosticShape = {
  readonly title: string;
  /** Where the object is, below the root; null: the data model has none. */
  readonly tr181: string;
  readonly tr098: string | null;
  readonly settings: readonly DiagnosticSetting[];
};

export const DIAGNOSTICS: Readonly<Record<DiagnosticTest, DiagnosticShape>> = {
  ping: {
    title: 'Ping',
    tr181: 'IP.Diagnostics.IPPing.',
    tr098: 'IPPingDiagnostics.',
    settings: [
      { name: 'Host', label: 'Host', preset: '' },
      { name: 'NumberOfRepetitions', label: 'How often', preset: '4' },
      { name: 'Timeout', label: 'Milliseconds to wait', preset: '2000' },
    ],
  },
  traceroute: {
    title: 'Trace the route',
    tr181: 'IP.Diagnostics.TraceRoute.',
    tr098: 'TraceRouteDiagnostics.',
    settings: [
      { name: 'Host', label: 'Host', preset: '' },
      { name: 'MaxHopCount', label: 'Hops at most', preset: '20' },
    ],
  },
  download: {
    title: 'Download speed',
    tr181: 'IP.Diagnostics.DownloadDiagnostics.',
    tr098: 'DownloadDiagnostics.',
    settings: [{ name: 'DownloadURL', label: 'From (empty: this laptop)', preset: '' }],
  },
  upload: {
    title: 'Upload speed',
    tr181: 'IP.Diagnostics.UploadDiagnostics.',
    tr098: 'UploadDiagnostics.',
    settings: [
      { name: 'UploadURL', label: 'To (empty: this laptop)', preset: '' },
      { name: 'TestFileLength', label: 'Bytes', preset: '5000000' },
    ],
  },
  nslookup: {
    title: 'Look a name up',
    tr181: 'DNS.Diagnostics.NSLookupDiagnostics.',
    tr098: 'NSLookupDiagnostics.',
    settings: [
      { name: 'HostName', label: 'Name', preset: '' },
      { name: 'DNSServer', label: 'DNS server (empty: its own)', preset: '' },
    ],
  },
  'wifi-neighbours': {
    title: 'Wi-Fi neighbours',
    tr181: 'WiFi.NeighboringWiFiDiagnostic.',
    tr098: null,
    settings: [],
  },
};

/** The object of a test in a data model; null: there is none. */
export function diagnosticObject(test: DiagnosticTest, root: DataModelRoot): string | null {
  const { tr181, tr098 } = DIAGNOSTICS[test];
  const place = root === 'Device.' ? tr181 : tr098;
  return place === null ? null : `${root}${place}`;
}

/** One parameter of the test's object as it was read, by its name below the object. */
export const DiagnosticRow = z.object({ name: z.string(), value: z.string() });
export type DiagnosticRow = z.infer<typeof DiagnosticRow>;

/**
 * Bits per second of a transfer test, from its own times and bytes (TR-143 3.1); null where they do not tell.
 */
export function throughput(rows: readonly DiagnosticRow[]): number | null {
  const value = (name: string): string => rows.find((row) => row.name === name)?.value ?? '';
  const bytes = ['TestBytesReceived', 'TestBytesSent', 'TotalBytesReceived', 'TotalBytesSent', 'TestFileLength']
    .map((name) => Number(value(name)))
    .find((number) => number > 0);
  const seconds = (Date.parse(value('EOMTime')) - Date.parse(value('BOMTime'))) / 1000;
  return bytes === undefined || !(seconds > 0) ? null : Math.round((bytes * 8) / seconds);
}
