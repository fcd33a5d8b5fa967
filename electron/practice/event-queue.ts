import type { EventCode } from '#shared/cwmp/events.ts';

/** `M Reboot` and its kin carry the CommandKey of the RPC that caused them. */
export type TransferEvent = 'M Download' | 'M Upload' | 'M ScheduleDownload';
export type MethodEvent = TransferEvent | 'M Reboot' | 'M ScheduleInform' | 'M ChangeDUState';
export type PendingEvent = { readonly eventCode: EventCode | MethodEvent; readonly commandKey: string };

/**
 * The events a CPE has still to tell its ACS, and what becomes of them (TR-069 3.7.1.5). They live through a reboot;
 * only those a reboot makes pointless are dropped.
 */
export class EventQueue {
  #pending: PendingEvent[] = [];

  get isEmpty(): boolean {
    return this.#pending.length === 0;
  }

  add(eventCode: PendingEvent['eventCode'], commandKey = ''): void {
    const isKnown = this.#pending.some((event) => event.eventCode === eventCode && event.commandKey === commandKey);
    if (!isKnown) this.#pending.push({ eventCode, commandKey });
  }

  /** What an Inform says now: in the order of their codes, the method events last. */
  list(): readonly PendingEvent[] {
    return [...this.#pending].sort((left, right) => rank(left) - rank(right));
  }

  /** The ACS answered an Inform with these. A transfer's events stay until its TransferComplete is answered. */
  informed(told: readonly PendingEvent[]): void {
    this.#pending = this.#pending.filter((event) => isTransferEvent(event) || !told.includes(event));
  }

  /** The ACS answered a TransferComplete; `isLast`: no other waits to be told. */
  transferTold(method: TransferEvent, commandKey: string, isLast: boolean): void {
    this.#pending = this.#pending.filter((event) => {
      if (event.eventCode === '7 TRANSFER COMPLETE') return !isLast;
      return event.eventCode !== method || event.commandKey !== commandKey;
    });
  }

  /**
   * A session failed after its Inform was answered: the next one is a retry of it and says why it comes once more.
   * What must be delivered just once is not repeated, unless nothing else is left to say.
   */
  restore(told: readonly PendingEvent[]): void {
    if (!this.isEmpty) return;
    const repeatable = told.filter(({ eventCode }) => eventCode !== '0 BOOTSTRAP' && !eventCode.startsWith('M '));
    for (const event of repeatable.length > 0 ? repeatable : told) this.add(event.eventCode, event.commandKey);
  }

  /** Power was lost: what was about the moment means nothing any more. */
  restarted(): void {
    this.#pending = this.#pending.filter(
      ({ eventCode }) => eventCode !== '2 PERIODIC' && eventCode !== '6 CONNECTION REQUEST',
    );
  }

  clear(): void {
    this.#pending = [];
  }
}

function isTransferEvent({ eventCode }: PendingEvent): boolean {
  const codes: readonly string[] = ['7 TRANSFER COMPLETE', 'M Download', 'M Upload', 'M ScheduleDownload'];
  return codes.includes(eventCode);
}

function rank({ eventCode }: PendingEvent): number {
  const number = Number.parseInt(eventCode, 10);
  return Number.isNaN(number) ? 100 : number;
}
