import { useEffect } from 'react';
import { NOTHING_TYPED, SCANNER_GAP_MS, takeKey, type WedgeState } from '#shared/audit/wedge.ts';

const TEXT = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
/** The field codes are typed into: a scanner may go there, and into no other. */
export const SCAN_FIELD = 'data-scan-field';

type Held = { readonly target: EventTarget; readonly event: KeyboardEvent };

/**
 * Recognises a USB scanner by how fast it types, wherever the focus is but in a field being edited. Its keys are held
 * back until it is clear whose they are: a serial number with `g f` in it must not lead to Fleet. Keys of a person go
 * on their way a moment later.
 */
export function useWedge(active: boolean, onCode: (code: string) => void): void {
  useEffect(() => {
    if (!active) return;
    let state: WedgeState = NOTHING_TYPED;
    let held: Held[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Keys that are given back come by here again. */
    const own = new WeakSet<Event>();

    const giveBack = (): void => {
      clearTimeout(timer);
      const keys = held;
      held = [];
      for (const { target, event } of keys) {
        const again = new KeyboardEvent('keydown', {
          key: event.key,
          code: event.code,
          shiftKey: event.shiftKey,
          bubbles: true,
          cancelable: true,
        });
        own.add(again);
        target.dispatchEvent(again);
      }
    };

    const hold = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push({ target: event.target ?? window, event });
      clearTimeout(timer);
      timer = setTimeout(giveBack, SCANNER_GAP_MS + 15);
    };
    const take = (event: KeyboardEvent, code: string, field: Element | null): void => {
      clearTimeout(timer);
      held = [];
      event.preventDefault();
      event.stopImmediatePropagation();
      if (field instanceof HTMLInputElement) clearField(field);
      onCode(code);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (own.has(event) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const field = event.target instanceof Element ? event.target.closest(TEXT) : null;
      if (field !== null && !field.hasAttribute(SCAN_FIELD)) {
        state = NOTHING_TYPED;
        return;
      }
      const step = takeKey(state, { key: event.key, at: event.timeStamp });
      state = step.state;
      if (step.code !== null) take(event, step.code, field);
      // In the scan field the letters are typed as ever; elsewhere a space alone presses a button.
      else if (field === null && event.key.length === 1 && (event.key !== ' ' || held.length > 0)) hold(event);
      else if (held.length > 0 && event.key !== 'Shift') giveBack();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      giveBack();
    };
  }, [active, onCode]);
}

/** Empties a field that React controls, so that React hears of it. */
function clearField(field: HTMLInputElement): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
