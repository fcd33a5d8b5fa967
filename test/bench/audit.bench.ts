import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch, chromiumPath } from '../chromium.ts';
import { startServe } from '../e2e/hosts/browser-host.ts';
import { stop } from '../e2e/hosts/process.ts';
import { AuditPage } from '../e2e/pages/audit.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { StartPage } from '../e2e/pages/start.ts';
import { type Bench, type BenchRow, quantile } from './bench.ts';

const EXPECTED = 10_000;
const SCANS = 40;
/** What issue 7 promises. */
const LIMIT_MS = 50;

/** From the end of a scan (Enter) to its row, drawn: both disks lie in between. */
function scanToRow(page: Page, code: string): Promise<number> {
  return page.evaluate((text) => {
    const seen = document.querySelector('[role="grid"][aria-label="Seen"]');
    const field = document.querySelector('[data-scan-field]');
    if (seen === null || field === null) throw new Error('the audit is not on the screen');
    const rows = Number(seen.getAttribute('aria-rowcount'));
    const send = (key: string): void => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    };
    return new Promise<number>((resolve) => {
      let begun = 0;
      const watch = new MutationObserver(() => {
        if (Number(seen.getAttribute('aria-rowcount')) === rows) return;
        watch.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - begun));
      });
      watch.observe(seen, { attributes: true, childList: true, subtree: true });
      for (const char of text) send(char);
      begun = performance.now();
      send('Enter');
    });
  }, code);
}

async function run(say: (words: string) => void): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'demarc-audit-bench-'));
  const { program, ready } = await startServe([
    '--choose-site',
    '--data',
    join(folder, 'data'),
    '--http',
    '127.0.0.1:0',
  ]);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(ready.ui);
    await new StartPage(page).startEmpty('Bench');
    await new Frame(page).go('Audit');
    const audit = new AuditPage(page);
    const serials = Array.from({ length: EXPECTED }, (_, n) => `BENCH-${String(n).padStart(6, '0')}`);
    await audit.beginWithList(serials);
    say(`${EXPECTED} expected devices are frozen`);
    // One before the first seen row, so that its table is there.
    await audit.wedge(serials[0] ?? '', 'Enter', 5);
    await audit.rows(audit.seen).first().waitFor();
    const times: number[] = [];
    for (const serial of serials.slice(100, 100 + SCANS)) times.push(await scanToRow(page, serial));
    return [
      {
        what: `scan to row on the screen, ${EXPECTED.toLocaleString('en')} expected, p95`,
        ours: quantile(times, 0.95),
        unit: 'ms',
        better: 'smaller',
        against: { kind: 'limit', name: 'what issue 7 promises', figure: LIMIT_MS },
        note: `${SCANS} scans, median ${quantile(times, 0.5).toFixed(1)} ms; on both disks before it is drawn`,
      },
    ];
  } finally {
    await browser.close();
    await stop(program);
    await rm(folder, { recursive: true, force: true });
  }
}

export const benches: readonly Bench[] = [
  {
    name: 'audit',
    skip: () => (chromiumPath() === undefined ? 'no Chromium on this computer' : null),
    run,
  },
];
