import { type CwmpMessage, fault } from '#shared/cwmp/rpc.ts';
import type { OperationKind } from '#shared/operation.ts';
import { type Answer, inform, ScriptedCpe } from '../../integration/acs/scripted-cpe.ts';

/** A device that counts what is done to it, and tells of it afterwards as the standard wants. */
export class Device {
  uptime = 100_000;
  #value = 'old';
  #version = '1.0';
  #events: (string | [string, string])[] = ['2 PERIODIC'];
  #transfers: string[] = [];
  #counts = { reboot: 0, reset: 0, set: 0, download: 0, read: 0 };

  /** How often what the operation is about has happened to this device. */
  done(kind: OperationKind): number {
    const { reboot, reset, set, download, read } = this.#counts;
    if (kind === 'reboot') return reboot;
    if (kind === 'factory_reset' || kind === 'device_factory_reset') return reset;
    if (kind === 'firmware_update') return download;
    return kind === 'sync' ? Math.min(1, read) : set;
  }

  /** One session; ends early, as on a dead line, once the ACS is dead. */
  async session(port: number, dead: () => boolean): Promise<void> {
    const cpe = new ScriptedCpe(port);
    const within = (answer: Promise<Answer>): Promise<Answer | null> =>
      Promise.race([answer.catch(() => null), whenever(dead)]);
    const events = this.#events;
    const parameters = [{ name: 'Device.DeviceInfo.SoftwareVersion', value: this.#version, type: 'string' as const }];
    let now = await within(cpe.send(inform(events, {}, parameters)));
    if (now?.status === 200) {
      this.#events = ['2 PERIODIC'];
      const transfers = this.#transfers;
      this.#transfers = [];
      for (const commandKey of transfers) {
        await within(
          cpe.send({
            type: 'TransferComplete',
            commandKey,
            faultStruct: { faultCode: 0, faultString: '' },
            startTime: '',
            completeTime: '',
          }),
        );
      }
      now = await within(cpe.send(null));
      while (now?.envelope?.message) now = await within(cpe.reply(now, this.#carryOut(now.envelope.message)));
    }
    cpe.hangUp();
  }

  #carryOut(message: CwmpMessage): CwmpMessage {
    switch (message.type) {
      case 'Reboot':
        this.#counts.reboot += 1;
        this.uptime = 0;
        this.#events = ['1 BOOT', ['M Reboot', message.commandKey]];
        return { type: 'RebootResponse' };
      case 'FactoryReset':
        this.#counts.reset += 1;
        this.#events = ['0 BOOTSTRAP', '1 BOOT'];
        return { type: 'FactoryResetResponse' };
      case 'Download':
        this.#counts.download += 1;
        this.#version = '2.0';
        this.#events = ['1 BOOT', '7 TRANSFER COMPLETE', ['M Download', message.commandKey]];
        this.#transfers = [message.commandKey];
        return { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' };
      case 'SetParameterValues': {
        const own = message.parameterList.find(({ name }) => name === 'Device.X');
        if (own !== undefined) {
          this.#value = own.value;
          this.#counts.set += 1;
        }
        return { type: 'SetParameterValuesResponse', status: 0 };
      }
      case 'GetParameterValues': {
        if (message.parameterNames[0] === 'Device.') this.#counts.read += 1;
        const upTime = message.parameterNames.some((name) => name.endsWith('UpTime'));
        const parameterList = upTime
          ? [{ name: 'Device.DeviceInfo.UpTime', value: String(this.uptime), type: 'unsignedInt' as const }]
          : [{ name: 'Device.X', value: this.#value, type: 'string' as const }];
        return { type: 'GetParameterValuesResponse', parameterList };
      }
      case 'GetAllQueuedTransfers':
        return fault(9000, 'Method not supported');
      default:
        throw new Error(`not expected: ${message.type}`);
    }
  }
}

/** Resolves with null once it is so; looks again after every turn of the event loop. */
async function whenever(so: () => boolean): Promise<null> {
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (so()) return null;
  }
}
