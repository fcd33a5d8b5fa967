import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import type { TransferEvent } from './event-queue.ts';
import { type FirmwareVerdict, judgeFirmware } from './firmware.ts';
import { instant } from './model/instant.ts';
import { download, type TransferResult, upload } from './transfers.ts';

/** Downloads and uploads the ACS ordered, from the order to the TransferComplete (TR-069 A.3.2.8, A.3.3.2, A.4.1.5). */

export type TransferOrder = Request<'Download'> | Request<'Upload'> | Request<'ScheduleDownload'>;

/** The event that tells that this order was carried out. */
export function methodEventOf({ type }: TransferOrder): TransferEvent {
  return `M ${type}`;
}

/** Seconds until the order may begin. */
export function delayOf(order: TransferOrder): number {
  return order.type === 'ScheduleDownload' ? (order.timeWindowList[0]?.windowStart ?? 0) : order.delaySeconds;
}

/** How one ended: what TransferComplete will say, and a new software version or a new configuration that came with it. */
export type FinishedTransfer = {
  readonly order: TransferOrder;
  readonly startTime: string;
  readonly completeTime: string;
  readonly faultCode: number;
  readonly faultString: string;
  readonly software: string | undefined;
  readonly configuration: ReadonlyMap<string, string> | undefined;
};

type Surroundings = { clock: Clock; random: Random; signal: AbortSignal; now: () => number };
type Content = { productClass: string; configuration: string; log: string };

const FIRMWARE = '1 ';
const CONFIGURATION_DOWN = '3 ';

/** `path=value` lines: what Upload of the configuration delivers and Download of one takes. */
export function writeConfiguration(changes: ReadonlyMap<string, string>): string {
  return [...changes].map(([path, value]) => `${path}=${encodeURIComponent(value)}\n`).join('');
}

function readConfiguration(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0) values.set(line.slice(0, equals), decoded(line.slice(equals + 1)));
  }
  return values;
}

/** Percent-encoding undone; text that is none stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function fileNameOf(order: Request<'Download'> | Request<'ScheduleDownload'>): string {
  if (order.targetFileName !== '') return order.targetFileName;
  const path = URL.canParse(order.url) ? new URL(order.url).pathname : '';
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

/** Fetches or delivers the file; rejects only when `signal` is aborted. */
export async function carryOutTransfer(
  order: TransferOrder,
  { clock, random, signal, now }: Surroundings,
  content: Content,
): Promise<FinishedTransfer> {
  const startTime = instant(now());
  const credentials = { username: order.username, password: order.password };
  const transfer = { url: order.url, credentials, clock, random, signal };
  // Types 2 and 4 of an Upload are logs, 1 and 3 are configurations (TR-069 table 41).
  const outgoing = /^[24] /.test(order.fileType) ? content.log : content.configuration;
  const result = order.type === 'Upload' ? await upload(transfer, outgoing) : await download(transfer, order.fileSize);
  return { order, startTime, completeTime: instant(now()), ...judge(order, result, content.productClass) };
}

type Judgement = Pick<FinishedTransfer, 'faultCode' | 'faultString' | 'software' | 'configuration'>;

const FINE: Judgement = { faultCode: 0, faultString: '', software: undefined, configuration: undefined };

function judge(order: TransferOrder, result: TransferResult, productClass: string): Judgement {
  if (!result.ok) return { ...FINE, faultCode: result.faultCode, faultString: result.faultString };
  if (order.type === 'Upload') return FINE;
  if (order.fileType.startsWith(FIRMWARE)) {
    const verdict: FirmwareVerdict = judgeFirmware(result.start, fileNameOf(order), productClass);
    return verdict.ok
      ? { ...FINE, software: verdict.version }
      : { ...FINE, faultCode: 9018, faultString: `File corrupted or otherwise unusable: ${verdict.words}` };
  }
  if (!order.fileType.startsWith(CONFIGURATION_DOWN)) return FINE;
  return { ...FINE, configuration: readConfiguration(Buffer.from(result.start).toString('utf8')) };
}

/** The TransferComplete of a finished transfer. */
export function transferComplete({ order, ...finished }: FinishedTransfer): Request<'TransferComplete'> {
  const { faultCode, faultString, startTime, completeTime } = finished;
  return {
    type: 'TransferComplete',
    commandKey: order.commandKey,
    faultStruct: { faultCode, faultString },
    startTime,
    completeTime,
  };
}
