import { matchKeybindingPress, parseKeybinding } from 'tinykeys';

/** How long each further press of `g n` may take. */
const SEQUENCE_MS = 1_000;

type Presses = ReturnType<typeof parseKeybinding>;

/**
 * What was pressed lately. It knows no commands: those come and go while somebody is in the middle of `g n`, and
 * which of them was meant is asked after each press.
 */
export class KeyPresses {
  #lately: readonly KeyboardEvent[] = [];

  /** Takes one press, and says which of the bindings it ends: of `n` and `g n` the longer one. */
  take(event: KeyboardEvent, bindings: Iterable<string>): string | null {
    // A modifier by itself is no press: it belongs to the key that follows.
    if (event.getModifierState(event.key)) return null;
    const last = this.#lately.at(-1);
    const goesOn = last !== undefined && event.timeStamp - last.timeStamp < SEQUENCE_MS;
    this.#lately = [...(goesOn ? this.#lately : []), event];
    let ended: { readonly binding: string; readonly length: number } | null = null;
    let longest = 0;
    for (const binding of bindings) {
      const presses = parseKeybinding(binding);
      longest = Math.max(longest, presses.length);
      if (presses.length > (ended?.length ?? 0) && this.#endWith(presses)) ended = { binding, length: presses.length };
    }
    // Of a sequence that is over nothing is left over for the next one.
    this.#lately = ended === null ? this.#lately.slice(-longest) : [];
    return ended?.binding ?? null;
  }

  #endWith(presses: Presses): boolean {
    const events = this.#lately.slice(-presses.length);
    return events.length === presses.length && presses.every((press, index) => isPress(events[index], press));
  }
}

function isPress(event: KeyboardEvent | undefined, press: Presses[number]): boolean {
  return event !== undefined && matchKeybindingPress(event, press);
}
