import type { Request } from '#shared/cwmp/rpc.ts';
import { whyDowngrade } from '#shared/firmware-verdict.ts';
import type { OrderOf } from '#shared/orders.ts';
import type { FilePlace } from '../files/file-server.ts';
import type { FirmwareElsewhere, UnfitFirmware } from '../ports.ts';
import { unfitFirmware } from './device.ts';
import { answerTo, failedBy, type Plan } from './plan.ts';

/** Files to and from the device, other than the firmware it installs at once (TR-069 A.3.2.8, A.4.1; SPEC O-15). */

const CONFIGURATION = '3 Vendor Configuration File';
const UPLOAD_TYPES = { configuration: '1 Vendor Configuration File', log: '2 Vendor Log File' } as const;

export async function* backupPlan(
  { content }: OrderOf<'backup'>,
  commandKey: string,
  { url, username, password }: FilePlace,
): Plan {
  const fileType = UPLOAD_TYPES[content];
  const answer = yield { type: 'Upload', commandKey, fileType, url, username, password, delaySeconds: 0 };
  // Whatever the answer says, the file itself is the proof.
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

export async function* restorePlan(commandKey: string, file: (FilePlace & { readonly bytes: number }) | null): Plan {
  if (file === null) {
    return { type: 'failed', failure: { code: 'acs.no-file', words: 'That file is no longer kept' } };
  }
  const answer = yield {
    type: 'Download',
    commandKey,
    fileType: CONFIGURATION,
    url: file.url,
    username: file.username,
    password: file.password,
    fileSize: file.bytes,
    targetFileName: '',
    delaySeconds: 0,
    successUrl: '',
    failureUrl: '',
  };
  if (answer.type === 'Fault') return failedBy(answer);
  if (answerTo('Download', answer)?.status === 0) return { type: 'proved', proof: { by: 'response' } };
  return { type: 'awaiting-proof' };
}

export async function* scheduleDownloadPlan(
  commandKey: string,
  offer: FirmwareElsewhere | UnfitFirmware | null,
  { windows, downgrade = false }: OrderOf<'schedule_download'>,
  running: string | null,
): Plan {
  if (offer === null) {
    return { type: 'failed', failure: { code: 'acs.no-firmware', words: 'That image has no file here' } };
  }
  if ('unfit' in offer) return unfitFirmware(offer);
  // What was no downgrade when it was ordered may be one by now, and nobody has agreed to that.
  const older = downgrade ? null : whyDowngrade(offer.version, running ?? '');
  if (older !== null) return { type: 'failed', failure: { code: 'acs.firmware-older', words: older } };
  const { url, username, password, fileSize, targetFileName } = offer;
  const answer = yield {
    type: 'ScheduleDownload',
    commandKey,
    fileType: '1 Firmware Upgrade Image',
    url,
    username,
    password,
    fileSize,
    targetFileName,
    timeWindowList: windows.map(({ start, end, mode, retries }) => ({
      windowStart: start,
      windowEnd: end,
      windowMode: mode,
      userMessage: '',
      maxRetries: retries,
    })),
  };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

type QueuedTransfer = {
  readonly commandKey: string;
  readonly state: number;
  /** Null: the older RPC does not tell. */
  readonly isDownload: boolean | null;
  readonly fileType: string;
};

/** Asks for all transfers, where the device does not know that for its queue. */
export async function* queuedTransfersPlan(): Plan {
  const all = yield { type: 'GetAllQueuedTransfers' };
  let rows: readonly QueuedTransfer[] | undefined = answerTo('GetAllQueuedTransfers', all)?.transferList;
  if (rows === undefined) {
    const some = yield { type: 'GetQueuedTransfers' };
    if (some.type === 'Fault') return failedBy(some);
    rows = answerTo('GetQueuedTransfers', some)?.transferList.map((row) => ({
      ...row,
      isDownload: null,
      fileType: '',
    }));
  }
  const told = (rows ?? []).map(({ commandKey, state, isDownload, fileType }) => ({
    commandKey,
    state,
    isDownload,
    fileType,
  }));
  return {
    type: 'proved',
    proof: { by: 'read-back', parameters: told.length },
    result: { kind: 'queued_transfers', rows: told },
  };
}

/** After the answer to a transfer was lost: does the device have it in its queue? Else nothing can be said. */
export async function* transferProof(commandKey: string): Plan {
  const answer = yield { type: 'GetAllQueuedTransfers' };
  const rows = answerTo('GetAllQueuedTransfers', answer)?.transferList ?? [];
  return rows.some((row) => row.commandKey.trim() === commandKey) ? { type: 'accepted' } : { type: 'undecided' };
}

/** `cancelled`: called when the device has let go of the transfer. */
export async function* cancelTransferPlan(commandKey: string, cancelled: () => Promise<void>): Plan {
  const answer = yield { type: 'CancelTransfer', commandKey };
  if (answer.type === 'Fault') return failedBy(answer);
  await cancelled();
  return { type: 'proved', proof: { by: 'response' } };
}

/** To cancel twice is to cancel once: a transfer that is no longer there was cancelled or is over. */
export async function* cancelTransferProof(commandKey: string): Plan {
  const answer = yield { type: 'GetAllQueuedTransfers' };
  const rows = answerTo('GetAllQueuedTransfers', answer)?.transferList;
  if (rows === undefined) return { type: 'undecided' };
  const isThere = rows.some((row) => row.commandKey.trim() === commandKey);
  if (isThere) return { type: 'disproved', why: 'The device still has the transfer in its queue' };
  return { type: 'proved', proof: { by: 'read-back', parameters: 1 } };
}

export async function* scheduleInformPlan(commandKey: string, delaySeconds: number): Plan {
  const answer = yield { type: 'ScheduleInform', delaySeconds, commandKey };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

/** Installs, updates and removes software modules (TR-157, TR-069 A.4.1.10); DUStateChangeComplete tells the end. */
export async function* changeModulesPlan(commandKey: string, changes: OrderOf<'change_modules'>['changes']): Plan {
  const operations = changes.map((change): Request<'ChangeDUState'>['operations'][number] => ({
    ...change,
    username: '',
    password: '',
  }));
  const answer = yield { type: 'ChangeDUState', operations, commandKey };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

export async function* listMethodsPlan(learnt: (methods: readonly string[]) => void): Plan {
  const answer = yield { type: 'GetRPCMethods' };
  const methods = answerTo('GetRPCMethods', answer)?.methodList;
  if (methods === undefined) return answer.type === 'Fault' ? failedBy(answer) : { type: 'undecided' };
  learnt(methods);
  return {
    type: 'proved',
    proof: { by: 'read-back', parameters: methods.length },
    result: { kind: 'list_methods', methods: [...methods] },
  };
}
