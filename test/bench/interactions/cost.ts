import type { Page } from '@playwright/test';
import * as z from 'zod';

/** What something cost the page, in milliseconds of CPU: what other programs take from the machine is not in it. */
export type Cost = {
  /** The longest task of its screen: so long it answers to nobody. */
  readonly longest: number;
  /** All tasks of its screen, and of its workers. */
  readonly main: number;
  readonly worker: number;
};

/** Of a Chrome trace: names of threads, and tasks with the CPU time of their thread (`tdur`, microseconds). */
const TraceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  tdur: z.number().optional(),
  args: z.object({ name: z.unknown() }).partial().optional(),
});
const Trace = z.object({ traceEvents: z.array(TraceEvent) });
const CATEGORIES = ['__metadata', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Does something and tells what it cost. */
export async function costOf(page: Page, work: () => Promise<void>): Promise<Cost> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = Trace.parse(JSON.parse((await browser.stopTracing()).toString('utf8')));
  const threads = new Map(
    traceEvents
      .filter(({ name }) => name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid} ${tid}`, String(args?.name)]),
  );
  const tasks = (thread: RegExp): number[] =>
    traceEvents
      .filter(({ name, pid, tid }) => name === 'RunTask' && thread.test(threads.get(`${pid} ${tid}`) ?? ''))
      .map(({ tdur = 0 }) => tdur / 1_000);
  const main = tasks(/^CrRendererMain$/);
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  return { longest: Math.max(0, ...main), main: sum(main), worker: sum(tasks(/^DedicatedWorker/)) };
}
