import type { Request } from '#shared/cwmp/rpc.ts';
import type { Conversation, Powered } from './conversation.ts';
import { requestedDiagnostics, runDiagnostics } from './diagnostics.ts';
import { ManagementServer } from './management-server.ts';
import { instant } from './model/instant.ts';
import type { Intent } from './rpcs.ts';
import {
  carryOutTransfer,
  delayOf,
  type FinishedTransfer,
  methodEventOf,
  type TransferOrder,
  writeConfiguration,
} from './transfer-jobs.ts';

/** Takes the CPE down for a while and up again. */
export type Restart = (why: string, seconds: number) => void;

/** What a CPE does between sessions because the ACS told it to. */
export class Errands {
  readonly #powered: Powered;
  readonly #conversation: Conversation;
  readonly #restart: Restart;
  readonly #diagnosing = new Set<string>();

  constructor(powered: Powered, conversation: Conversation, restart: Restart) {
    this.#powered = powered;
    this.#conversation = conversation;
    this.#restart = restart;
  }

  /** Takes up the transfers that were ordered before power was lost. */
  resume(): void {
    for (const order of this.#powered.box.orders) this.#begin(order);
  }

  /** A session is over: does what was ordered in it, whatever takes the CPE down last. */
  carryOut(intents: readonly Intent[]): void {
    const { box } = this.#powered;
    const written = intents.flatMap((intent) => (intent.type === 'values-set' ? intent.paths : []));
    if (written.some((path) => ManagementServer.concernsPeriodicInform(path))) this.#conversation.armPeriodicInform();
    for (const intent of intents) {
      if (intent.type === 'transfer') this.#order(intent.request);
      else if (intent.type === 'cancel-transfer') this.#cancel(intent.commandKey);
      else if (intent.type === 'change-modules') this.#changeModules(intent.request);
      else if (intent.type === 'schedule-inform') this.#scheduleInform(intent.delaySeconds, intent.commandKey);
    }
    if (written.length > 0) this.#diagnose();
    if (intents.some(({ type }) => type === 'factory-reset')) {
      box.resetToFactory();
      this.#restart('factory reset', box.timings.factoryReset);
      return;
    }
    const reboots = intents.filter((intent) => intent.type === 'reboot');
    if (reboots.length > 0) {
      for (const { commandKey } of reboots) box.events.add('M Reboot', commandKey);
      box.counters.reboots += 1;
      this.#restart('reboot', box.timings.reboot);
    } else if (box.isNewToItsAcs && written.some((path) => path.endsWith('.ManagementServer.URL'))) {
      box.events.add('0 BOOTSTRAP');
      void this.#conversation.request();
    }
  }

  #scheduleInform(delaySeconds: number, commandKey: string): void {
    const { box, timers } = this.#powered;
    timers.after(delaySeconds * 1000, () => {
      box.events.add('3 SCHEDULED');
      box.events.add('M ScheduleInform', commandKey);
      void this.#conversation.request();
    });
  }

  #diagnose(): void {
    const { box, timers } = this.#powered;
    for (const { object, shape } of requestedDiagnostics(box.model)) {
      if (this.#diagnosing.has(object)) continue;
      this.#diagnosing.add(object);
      timers.after(box.timings.diagnostics * 1000, () => {
        this.#diagnosing.delete(object);
        // Cancelled by the ACS in the meantime: nothing to tell.
        if (box.model.get(`${object}DiagnosticsState`) !== 'Requested') return;
        const state = runDiagnostics(box.model, object, shape, box.now());
        box.emit({ type: 'diagnostics', object, state });
        box.events.add('8 DIAGNOSTICS COMPLETE');
        void this.#conversation.request();
      });
    }
  }

  #cancel(commandKey: string): void {
    const { orders } = this.#powered.box;
    const found = orders.findIndex((order) => order.commandKey === commandKey);
    if (found >= 0) orders.splice(found, 1);
  }

  #changeModules({ operations, commandKey }: Request<'ChangeDUState'>): void {
    const { box } = this.#powered;
    const time = instant(box.now());
    box.ownRequests.push({
      type: 'DUStateChangeComplete',
      commandKey,
      results: operations.map(({ operation, uuid, version, executionEnvRef }) => ({
        uuid,
        deploymentUnitRef: '',
        version,
        currentState: operation === 'Uninstall' ? 'Uninstalled' : 'Installed',
        resolved: true,
        executionUnitRefList: executionEnvRef,
        startTime: time,
        completeTime: time,
        fault: { faultCode: 0, faultString: '' },
      })),
    });
    box.events.add('11 DU STATE CHANGE COMPLETE');
    box.events.add('M ChangeDUState', commandKey);
    void this.#conversation.request();
  }

  #order(order: TransferOrder): void {
    this.#powered.box.orders.push(order);
    this.#begin(order);
  }

  #begin(order: TransferOrder): void {
    const { ports, timers, signal, box } = this.#powered;
    timers.after(delayOf(order) * 1000, () => {
      // Cancelled before it began.
      if (!box.orders.includes(order)) return;
      this.#transfer(order).catch((error: unknown) => {
        if (!signal.aborted)
          ports.log.error({ cpe: box.serialNumber, error }, 'a practice CPE broke down in a transfer');
      });
    });
  }

  async #transfer(order: TransferOrder): Promise<void> {
    const { box, ports, signal } = this.#powered;
    box.emit({ type: 'transfer-started', method: order.type, url: order.url });
    const { clock, random } = ports;
    const finished = await carryOutTransfer(
      order,
      { clock, random, signal, now: () => box.now() },
      {
        productClass: box.personality.productClass,
        configuration: writeConfiguration(box.model.changes()),
        log: `${box.personality.productClass} ${box.serialNumber}\nsoftware ${box.softwareVersion}\nsessions ${box.counters.sessions}\n`,
      },
    );
    if (signal.aborted) return;
    this.#conversation.whenQuiet(() => this.#finish(finished));
  }

  #finish(finished: FinishedTransfer): void {
    const { box } = this.#powered;
    const { order, faultCode, software, configuration } = finished;
    const place = box.orders.indexOf(order);
    // Cancelled while it ran: what came of it is thrown away.
    if (place < 0) return;
    box.orders.splice(place, 1);
    for (const [path, value] of configuration ?? []) box.model.set(path, value);
    if (!box.faults.find('isSilentAboutTransfers')) {
      box.finished.push(finished);
      box.events.add('7 TRANSFER COMPLETE');
      box.events.add(methodEventOf(order), order.commandKey);
    }
    const words = faultCode === 0 ? 'complete' : `fault ${faultCode} ${finished.faultString}`;
    box.emit({ type: 'transfer-ended', method: order.type, commandKey: order.commandKey, faultCode, words });
    if (software === undefined) {
      if (!box.events.isEmpty) void this.#conversation.request();
      return;
    }
    box.nextSoftware = software;
    this.#restart(`installs software ${software}`, box.timings.install);
  }
}
