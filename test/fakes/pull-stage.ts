import { DataService } from '#renderer/cache/data/service.ts';
import type { Clock } from '#renderer/cache/ports.ts';
import type { PullServer } from '#renderer/cache/pull/ports.ts';
import { Puller } from '#renderer/cache/pull/puller.ts';
import type { PullState } from '#renderer/cache/types.ts';
import type { SiteId } from '#shared/ids.ts';

/**
 * A pull over the real data service, which has no disk here and works in memory.
 * @param before what an earlier window left
 */
export async function pullStage<C extends Clock>(server: PullServer, clock: C, before?: DataService) {
  let ticks = 0;
  const tick = (): number => {
    ticks += 1;
    return ticks;
  };
  const data =
    before ??
    new DataService({
      now: () => clock.monotonic(),
      today: () => clock.now(),
      nextTurn: () => Promise.resolve(),
      after: (milliseconds, callback) => void clock.after(milliseconds, callback),
      emit: () => undefined,
      tell: () => undefined,
    });
  const { sync, kept } = before === undefined ? await data.open('remote-1' as SiteId) : await reopened(before);
  const puller = new Puller({
    server,
    cache: {
      loaded: () => data.loaded(),
      reread: () => data.reread(),
      beginSweep: (sweep) => data.beginSweep(sweep),
      resumeSweep: (generation) => data.resumeSweep(generation),
      takePage: (rows, sweep, asOf, lastAnswer) => data.takePage(rows, sweep, asOf, lastAnswer),
      unseen: async () => data.unseen(),
      endSweep: (lastComplete) => data.endSweep(lastComplete),
      noteFeed: (feed, at, isComplete) => data.noteFeed(feed, at, isComplete),
      noteCount: (count, lastAnswer) => data.noteCount(count, lastAnswer),
      dropRows: (ids) => data.dropRows(ids),
      dropGone: (ids) => data.dropGone(ids),
      latestStatusChange: async () => data.latestStatusChange(),
      clear: () => data.clear(),
      putRows: async (rows) => (await data.putRows(rows, tick())).added,
    },
    sync,
    kept,
    clock,
    chance: () => 0.5,
    locks: { hold: (_name, _signal, work) => work() },
    lockName: 'pull',
    isVisible: () => true,
    tick,
  });
  const phases: PullState['phase'][] = [];
  puller.state.subscribe(() => {
    const { phase } = puller.state.get();
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  const rows = async (): Promise<number> => (await data.loaded()).rows;
  return { clock, data, puller, phases, rows, tick };
}

async function reopened(data: DataService) {
  return { sync: await data.reread(), kept: 'memory' as const };
}
