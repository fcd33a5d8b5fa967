import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { worldMap } from '../../build/world-map.ts';
import { chromiumPath } from '../chromium.ts';
import { type Bench, type BenchRow, quantile } from './bench.ts';
import { servePage, withPage } from './browser-page.ts';
import type { MapBench } from './map-page/calls.ts';

const DEVICES = 100_000;
const DRAGS = 24;
/** A tenth of a second: what a hand still feels as at once (issue 8). */
const AT_ONCE_MS = 100;
/** Each finds another number of devices than the one before. */
const TYPED = ['status:down', 'router 9', 'router 99', 'router 999', 'status:up', ''];

type Bench100k = {
  readonly opened: Awaited<ReturnType<MapBench['open']>>;
  readonly panned: Awaited<ReturnType<MapBench['pan']>>;
  readonly filtered: Awaited<ReturnType<MapBench['filter']>>;
};

async function measure(page: Page, say: (words: string) => void): Promise<Bench100k> {
  say('filling the cache');
  await page.evaluate((devices) => (window as unknown as { bench: MapBench }).bench.fill(devices), DEVICES);
  say('the first marks');
  const opened = await page.evaluate(() => (window as unknown as { bench: MapBench }).bench.open());
  say('dragging');
  const panned = await page.evaluate((drags) => (window as unknown as { bench: MapBench }).bench.pan(drags), DRAGS);
  say('typing');
  const filtered = await page.evaluate(
    (texts) => (window as unknown as { bench: MapBench }).bench.filter(texts),
    TYPED,
  );
  return { opened, panned, filtered };
}

async function run(say: (words: string) => void): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'demarc-map-bench-'));
  const built = join(folder, 'page');
  await build({
    root: join(import.meta.dirname, 'map-page'),
    base: './',
    logLevel: 'warn',
    plugins: [react(), tailwindcss(), worldMap(folder)],
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, minify: true, target: 'esnext', assetsInlineLimit: 0 },
  });
  const { server, url } = await servePage(built);
  try {
    return rowsOf(await withPage(url, join(folder, 'profile'), (page) => measure(page, say)));
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf({ opened, panned, filtered }: Bench100k): BenchRow[] {
  const many = `${DEVICES.toLocaleString('en-US')} devices`;
  const limit = (name: string, figure: number) => ({ kind: 'limit', name, figure }) as const;
  const smaller = { unit: 'ms', better: 'smaller' } as const;
  return [
    {
      what: `map asked for to the marks of ${many}`,
      ours: opened.toMarks,
      ...smaller,
      against: limit('a second', 1_000),
      note: `${opened.marks} marks, drawn ${opened.surface === 'gl' ? 'by WebGL' : 'without WebGL'}`,
    },
    {
      what: `frame while dragging among ${many}, p95`,
      ours: quantile(panned.frames, 0.95),
      ...smaller,
      against: limit('30 frames a second', 1000 / 30),
      note: `${panned.frames.length} frames of ${DRAGS} drags with zooming; p50 ${quantile(panned.frames, 0.5).toFixed(1)} ms`,
    },
    {
      what: `longest task while dragging among ${many}`,
      // The browser tells of tasks from 50 ms on.
      ours: Math.max(panned.longest, 50),
      ...smaller,
      against: limit('issue 8', AT_ONCE_MS),
      note: panned.longest === 0 ? 'none of 50 ms or more' : '',
    },
    {
      what: `filter to the map of what it finds, ${many}, slowest`,
      ours: Math.max(...filtered),
      ...smaller,
      against: limit('a second', 1_000),
      note: `${filtered.length} filters; p50 ${Math.round(quantile(filtered, 0.5))} ms; the list answers before`,
    },
  ];
}

export const benches: Bench[] = [
  {
    name: 'map',
    skip: () => (chromiumPath() === undefined ? 'no chromium on this machine' : null),
    run,
  },
];
