import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { isOf, liveEvents } from '#shared/audit/event.ts';
import { type HeardBox, heardEvent, saysNew } from '#shared/audit/evidence.ts';

type ListeningAudit = Pick<OpenAudit, 'events' | 'expected' | 'lookUp' | 'add'>;

/** Writes down what boxes say, one after the other. */
export function createListener(audit: ListeningAudit) {
  const said = new Map<string, HeardBox>();
  for (const event of liveEvents(audit.events.get())) if (isOf(event, 'heard')) said.set(event.what.box, event.what);
  let turn: Promise<void> = Promise.resolve();
  let isOver = false;

  async function write(box: HeardBox): Promise<void> {
    if (isOver) return;
    const names = [box.serial, ...box.macs].filter((name) => name !== null);
    const strange = names.filter((name) => audit.expected.index.find(name).length === 0);
    const known = strange.length === 0 ? [] : await audit.lookUp(strange);
    await audit.add(heardEvent(box, known));
  }

  return {
    hear(box: HeardBox | null): void {
      if (box === null || !saysNew(box, said.get(box.box))) return;
      said.set(box.box, box);
      turn = turn
        .then(() => write(box))
        // Not on disk: forgotten, so that its next word is written down.
        .catch(() => void said.delete(box.box));
    },
    /** Resolves when everything heard so far is on the disk. */
    settled: () => turn,
    end(): void {
      isOver = true;
    },
  };
}
