import { operationWords } from '#renderer/app/record-words.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { AcsEvent } from '#shared/acs.ts';
import type { CpeKey, DeviceRef } from '#shared/ids.ts';
import type { Operation } from '#shared/operation.ts';

/** Devices that came at one moment are named up to so many; more are counted. */
const NAMED_MOST = 3;

/**
 * What a screen reader says of the ACS without being asked: that a device came, that an operation ended. Each once: a
 * device that calls every minute came once.
 */
export class Spoken {
  readonly #came = new Set<CpeKey>();
  readonly #names = new Map<DeviceRef, string>();
  readonly #ended = new Set<string>();

  /** The sentences for events of one moment, in their order. */
  hear(events: readonly AcsEvent[]): string[] {
    const arrivals: string[] = [];
    const ends: string[] = [];
    for (const event of events) {
      if (event.type === 'cpe') {
        const { key, device, deviceName, serialNumber } = event.cpe;
        const name = deviceName ?? serialNumber;
        if (device !== null) this.#names.set(device, name);
        if (!this.#came.has(key)) arrivals.push(name);
        this.#came.add(key);
      }
      if (event.type === 'operation') ends.push(...this.#end(event.operation));
    }
    const came =
      arrivals.length > NAMED_MOST
        ? [plural('{count} device called.', '{count} devices called.', arrivals.length)]
        : arrivals.map((name) => t('{name} called.', { name }));
    return [...came, ...ends];
  }

  #end({ id, kind, device, state }: Operation): string[] {
    const said = `${id} ${state.state}`;
    const words = endWords(state.state, operationWords(kind), this.#names.get(device) ?? t('a device'));
    if (words === null || this.#ended.has(said)) return [];
    this.#ended.add(said);
    return [words];
  }
}

function endWords(state: Operation['state']['state'], operation: string, name: string): string | null {
  switch (state) {
    case 'done':
      return t('{name}: {operation} is done.', { name, operation });
    case 'failed':
      return t('{name}: {operation} failed.', { name, operation });
    case 'unclear':
      return t('{name}: whether {operation} was done is not clear. It needs you.', { name, operation });
    case 'queued':
    case 'sent':
    case 'accepted':
    case 'cancelled':
      return null;
    default:
      return state satisfies never;
  }
}
