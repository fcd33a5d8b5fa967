import type { DataModelRoot } from '../cwmp/data-model-root.ts';

/** The service tests a recipe can run on a device, in both data models (TR-181 IP.Diagnostics, TR-098 and TR-143). */

export const SERVICE_TESTS = ['ping', 'download', 'upload'] as const;
export type ServiceTest = (typeof SERVICE_TESTS)[number];

export type TestShape = {
  /** The object, with its dot at the end. */
  readonly object: Readonly<Record<DataModelRoot, string>>;
  /** The parameter that takes the host or the URL. */
  readonly target: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly results: readonly string[];
};

export const TEST_SHAPES: Readonly<Record<ServiceTest, TestShape>> = {
  ping: {
    object: {
      'Device.': 'Device.IP.Diagnostics.IPPing.',
      'InternetGatewayDevice.': 'InternetGatewayDevice.IPPingDiagnostics.',
    },
    target: 'Host',
    settings: { NumberOfRepetitions: '4', Timeout: '2000' },
    results: ['DiagnosticsState', 'SuccessCount', 'FailureCount', 'AverageResponseTime'],
  },
  download: {
    object: {
      'Device.': 'Device.IP.Diagnostics.DownloadDiagnostics.',
      'InternetGatewayDevice.': 'InternetGatewayDevice.DownloadDiagnostics.',
    },
    target: 'DownloadURL',
    settings: {},
    results: ['DiagnosticsState', 'BOMTime', 'EOMTime', 'TestBytesReceived'],
  },
  upload: {
    object: {
      'Device.': 'Device.IP.Diagnostics.UploadDiagnostics.',
      'InternetGatewayDevice.': 'InternetGatewayDevice.UploadDiagnostics.',
    },
    target: 'UploadURL',
    settings: { TestFileLength: '1000000' },
    results: ['DiagnosticsState', 'BOMTime', 'EOMTime', 'TotalBytesSent'],
  },
};

/** What may be asked of a test's result. */
export type Thresholds = {
  readonly averageMsAtMost?: number | undefined;
  readonly lossPercentAtMost?: number | undefined;
  readonly megabitsAtLeast?: number | undefined;
};

export type Measured = { readonly words: string; readonly problem: string | null };

/** Judges what a device measured: its own words for what went wrong, or the threshold it missed. */
export function judgeTest(test: ServiceTest, read: (name: string) => string | undefined, limits: Thresholds): Measured {
  const state = read('DiagnosticsState') ?? '';
  if (state !== 'Complete' && state !== 'Completed') {
    return { words: `The device says “${state}”`, problem: `The ${test} test ended with “${state}”` };
  }
  return test === 'ping' ? judgePing(read, limits) : judgeTransfer(test, read, limits);
}

function judgePing(read: (name: string) => string | undefined, limits: Thresholds): Measured {
  const ok = Number(read('SuccessCount') ?? 0);
  const lost = Number(read('FailureCount') ?? 0);
  const average = Number(read('AverageResponseTime') ?? Number.NaN);
  const loss = ok + lost === 0 ? 100 : (100 * lost) / (ok + lost);
  const words = `${average} ms on average, ${Math.round(loss)} % lost`;
  if (loss > (limits.lossPercentAtMost ?? 99)) return { words, problem: `Too much was lost: ${words}` };
  if (limits.averageMsAtMost !== undefined && !(average <= limits.averageMsAtMost)) {
    return { words, problem: `Too slow: ${words}, at most ${limits.averageMsAtMost} ms wanted` };
  }
  return { words, problem: null };
}

function judgeTransfer(
  test: 'download' | 'upload',
  read: (name: string) => string | undefined,
  limits: Thresholds,
): Measured {
  const bytes = Number(read(test === 'download' ? 'TestBytesReceived' : 'TotalBytesSent') ?? Number.NaN);
  const seconds = (Date.parse(read('EOMTime') ?? '') - Date.parse(read('BOMTime') ?? '')) / 1000;
  const megabits = (bytes * 8) / 1e6 / seconds;
  const words = Number.isFinite(megabits) ? `${megabits.toFixed(1)} Mbit/s` : 'no speed told';
  if (limits.megabitsAtLeast !== undefined && !(megabits >= limits.megabitsAtLeast)) {
    return { words, problem: `Too slow: ${words}, at least ${limits.megabitsAtLeast} Mbit/s wanted` };
  }
  return { words, problem: null };
}
