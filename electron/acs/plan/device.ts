import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import type { CommandKey } from '#shared/ids.ts';
import type { FirmwareElsewhere, UnfitFirmware } from '../ports.ts';
import { answerTo, failedBy, type Plan, type PlanResult } from './plan.ts';

/** What takes the device away for a while: reboot, factory reset, firmware. The proof comes with a later Inform. */

export async function* rebootPlan(commandKey: CommandKey): Plan {
  const answer = yield { type: 'Reboot', commandKey };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

export async function* factoryResetPlan(): Plan {
  const answer = yield { type: 'FactoryReset' };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

/** It is not sent, and the person who wanted it reads why. */
export function unfitFirmware({ unfit }: UnfitFirmware): PlanResult {
  return { type: 'failed', failure: { code: 'acs.firmware-unfit', words: unfit } };
}

export async function* firmwarePlan(
  commandKey: CommandKey,
  offer: FirmwareElsewhere | UnfitFirmware | null,
  running: string | null,
): Plan {
  if (offer === null) {
    return {
      type: 'failed',
      failure: { code: 'acs.no-firmware', words: 'No firmware image is chosen for the device' },
    };
  }
  if ('unfit' in offer) return unfitFirmware(offer);
  if (running !== null && running === offer.version)
    return { type: 'proved', proof: { by: 'read-back', parameters: 1 } };
  const { url, username, password, fileSize, targetFileName } = offer;
  const answer = yield {
    type: 'Download',
    commandKey,
    fileType: '1 Firmware Upgrade Image',
    url,
    username,
    password,
    fileSize,
    targetFileName,
    delaySeconds: 0,
    successUrl: '',
    failureUrl: '',
  };
  if (answer.type === 'Fault') return failedBy(answer);
  // Status 0: loaded and applied already, and no TransferComplete will come (TR-069 A.3.2.8).
  if (answerTo('Download', answer)?.status === 0) return { type: 'proved', proof: { by: 'response' } };
  return { type: 'awaiting-proof' };
}

/** How far a CPE's clock and ours may drift apart in what follows. */
const UPTIME_MARGIN_SECONDS = 30;
/** A CPE that took a Reboot may need this long to go down. */
const GOING_DOWN_SECONDS = 120;

/**
 * After the answer to a Reboot was lost: has the device been up since before it was sent? Then it never rebooted. Up
 * for less than that: it did. So soon after that it may still be about to go down, nothing can be said.
 */
export async function* rebootProof(root: DataModelRoot | null, secondsSinceSent: number): Plan {
  if (root === null || secondsSinceSent < GOING_DOWN_SECONDS) return { type: 'undecided' };
  const answer = yield { type: 'GetParameterValues', parameterNames: [`${root}DeviceInfo.UpTime`] };
  const written = answerTo('GetParameterValues', answer)?.parameterList[0]?.value ?? '';
  const up = written === '' ? Number.NaN : Number(written);
  if (up > secondsSinceSent + UPTIME_MARGIN_SECONDS) {
    return { type: 'disproved', why: 'The device has been up since before the command was sent' };
  }
  if (up < secondsSinceSent - UPTIME_MARGIN_SECONDS) {
    return { type: 'proved', proof: { by: 'read-back', parameters: 1 } };
  }
  return { type: 'undecided' };
}
