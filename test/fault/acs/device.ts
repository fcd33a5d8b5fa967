import { CPE_METHODS, type CwmpMessage, fault } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type Answer, inform, ScriptedCpe } from '../../integration/acs/scripted-cpe.ts';

/** A device that counts what is done to it, and tells of it afterwards as the standard wants. */

const PING = 'Device.IP.Diagnostics.IPPing.';
const TABLE = 'Device.NAT.PortMapping.';
/** What every device is asked to set by this ACS is none of the operations. */
const CHORES = /ManagementServer\./;

export class Device {
  uptime = 100_000;
  /** CommandKeys of transfers that are not over. */
  readonly queued = new Set<string>();
  readonly #values = new Map([
    ['Device.X', 'old'],
    [`${PING}DiagnosticsState`, 'None'],
    [`${PING}Host`, ''],
    [`${PING}SuccessCount`, '0'],
  ]);
  readonly #instances = new Set([1]);
  #nextInstance = 2;
  #notification = 0;
  #version = '1.0';
  #events: (string | [string, string])[] = ['2 PERIODIC'];
  /** What it tells the ACS by itself in its next session. */
  #tells: CwmpMessage[] = [];
  /** What it was asked to deliver and has not. */
  readonly #delivers: { url: string; username: string; password: string }[] = [];
  readonly #counts = new Map<CwmpMessage['type'], number>();
  /** Called with every RPC when it has been read, before it is carried out. */
  onReceived: (message: CwmpMessage) => void = () => undefined;

  /** How often the RPC was carried out. */
  done(type: CwmpMessage['type']): number {
    return this.#counts.get(type) ?? 0;
  }

  /** One session; ends early, as on a dead line, once the ACS is gone. */
  async session(port: number): Promise<void> {
    await this.#deliver(port);
    const cpe = new ScriptedCpe(port);
    const within = (answer: Promise<Answer>): Promise<Answer | null> => answer.catch(() => null);
    const parameters = [{ name: 'Device.DeviceInfo.SoftwareVersion', value: this.#version, type: 'string' as const }];
    let now = await within(cpe.send(inform(this.#events, {}, parameters)));
    if (now?.status === 200) {
      this.#events = ['2 PERIODIC'];
      while (this.#tells[0] !== undefined && (await within(cpe.send(this.#tells[0])))?.status === 200) {
        this.#tells.shift();
      }
      now = await within(cpe.send(null));
      while (now?.envelope?.message) {
        this.onReceived(now.envelope.message);
        now = await within(cpe.reply(now, this.#carryOut(now.envelope.message)));
      }
    }
    cpe.hangUp();
  }

  /** Between two sessions it sends the files it was asked for. Each life of the host has another port here. */
  async #deliver(port: number): Promise<void> {
    for (let next = this.#delivers[0]; next !== undefined; next = this.#delivers[0]) {
      const authorization = `Basic ${Buffer.from(`${next.username}:${next.password}`).toString('base64')}`;
      const request = { method: 'PUT', body: 'configuration', headers: { authorization } };
      const url = Object.assign(new URL(next.url), { port: String(port) });
      const taken = await fetch(url, request).catch(() => null);
      if (taken?.ok !== true) return;
      this.#delivers.shift();
    }
  }

  #count(type: CwmpMessage['type']): void {
    this.#counts.set(type, this.done(type) + 1);
  }

  /** The transfer is over by the next session. */
  #transferred(commandKey: string, event: string): void {
    this.#events = ['7 TRANSFER COMPLETE', [event, commandKey]];
    const faultStruct = { faultCode: 0, faultString: '' };
    this.#tells.push({ type: 'TransferComplete', commandKey, faultStruct, startTime: '', completeTime: '' });
  }

  #carryOut(message: CwmpMessage): CwmpMessage {
    const isChore =
      message.type === 'SetParameterValues' && message.parameterList.every(({ name }) => CHORES.test(name));
    if (!isChore) this.#count(message.type);
    switch (message.type) {
      case 'GetRPCMethods':
        return { type: 'GetRPCMethodsResponse', methodList: CPE_METHODS };
      case 'Reboot':
        this.uptime = 0;
        this.#events = ['1 BOOT', ['M Reboot', message.commandKey]];
        return { type: 'RebootResponse' };
      case 'FactoryReset':
        this.#events = ['0 BOOTSTRAP', '1 BOOT'];
        return { type: 'FactoryResetResponse' };
      case 'Download':
        if (message.fileType.startsWith('1 ')) this.#version = '2.0';
        this.#transferred(message.commandKey, 'M Download');
        return { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' };
      case 'ScheduleDownload':
        this.#transferred(message.commandKey, 'M ScheduleDownload');
        return { type: 'ScheduleDownloadResponse' };
      case 'ScheduleInform':
        this.#events = ['3 SCHEDULED', ['M ScheduleInform', message.commandKey]];
        return { type: 'ScheduleInformResponse' };
      case 'ChangeDUState':
        this.#events = ['11 DU STATE CHANGE COMPLETE'];
        this.#tells.push({ type: 'DUStateChangeComplete', results: [], commandKey: message.commandKey });
        return { type: 'ChangeDUStateResponse' };
      case 'CancelTransfer':
        this.queued.delete(message.commandKey);
        return { type: 'CancelTransferResponse' };
      case 'GetAllQueuedTransfers': {
        const row = { state: 1, isDownload: true, fileType: '', fileSize: 0, targetFileName: '' };
        const transferList = [...this.queued].map((commandKey) => ({ ...row, commandKey }));
        return { type: 'GetAllQueuedTransfersResponse', transferList };
      }
      case 'Upload':
        this.#delivers.push(message);
        this.#transferred(message.commandKey, 'M Upload');
        return { type: 'UploadResponse', status: 1, startTime: '', completeTime: '' };
      case 'AddObject':
        this.#instances.add(this.#nextInstance);
        this.#nextInstance += 1;
        return { type: 'AddObjectResponse', instanceNumber: this.#nextInstance - 1, status: 0 };
      case 'DeleteObject':
        this.#instances.delete(1);
        return { type: 'DeleteObjectResponse', status: 0 };
      case 'GetParameterNames': {
        const names = message.parameterPath === TABLE ? [...this.#instances].map((each) => `${TABLE}${each}.`) : [];
        return { type: 'GetParameterNamesResponse', parameterList: names.map((name) => ({ name, writable: true })) };
      }
      case 'SetParameterAttributes':
        this.#notification = message.parameterList[0]?.notification ?? 0;
        return { type: 'SetParameterAttributesResponse' };
      case 'GetParameterAttributes': {
        const row = { name: 'Device.X', notification: this.#notification, accessList: [] };
        return { type: 'GetParameterAttributesResponse', parameterList: [row] };
      }
      case 'SetParameterValues':
        for (const { name, value } of message.parameterList) this.#set(name, value);
        return { type: 'SetParameterValuesResponse', status: 0 };
      case 'GetParameterValues':
        return { type: 'GetParameterValuesResponse', parameterList: this.#read(message.parameterNames) };
      default:
        return fault(9000, `Method not supported: ${message.type}`);
    }
  }

  #set(name: string, value: string): void {
    if (name.endsWith('.DiagnosticsState') && value === 'Requested') {
      this.#events = ['8 DIAGNOSTICS COMPLETE'];
      this.#values.set(`${PING}SuccessCount`, '4');
      this.#values.set(name, 'Complete');
    } else this.#values.set(name, value);
  }

  #read(names: readonly string[]): ParameterValue[] {
    this.#values.set('Device.DeviceInfo.UpTime', String(this.uptime));
    return [...this.#values]
      .filter(([name]) => names.some((path) => name === path || (path.endsWith('.') && name.startsWith(path))))
      .map(([name, value]) => ({ name, value, type: 'string' }));
  }
}
