import { globSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bench, type BenchRow, ratio } from './bench.ts';

/** `npm run bench [-- WORD…]`: runs the benches (all, or those whose name contains a word) and prints the table. */

type Line = { bench: string; row: BenchRow };

const words = process.argv.slice(2);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function loadBenches(): Promise<Bench[]> {
  const found: Bench[] = [];
  for (const file of globSync('*.bench.ts', { cwd: import.meta.dirname }).sort()) {
    const module: { benches?: Bench[] } = await import(pathToFileURL(join(import.meta.dirname, file)).href);
    if (!module.benches) throw new Error(`${file} exports no benches`);
    found.push(...module.benches);
  }
  return found.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
}

function figure(value: number): string {
  if (value !== 0 && Math.abs(value) < 1) return value.toPrecision(2);
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

function table(lines: readonly Line[]): string {
  const cells = [
    ['ratio', 'what', 'ours', 'against', 'its figure', 'unit', 'note'],
    ...lines.map(({ bench, row }) => [
      `${ratio(row).toFixed(2)}×${ratio(row) < 1 && row.against.kind === 'limit' ? ' MISSED' : ''}`,
      `${bench}: ${row.what}`,
      figure(row.ours),
      `${row.against.kind === 'limit' ? 'limit: ' : ''}${row.against.name}`,
      figure(row.against.figure),
      row.unit,
      row.note ?? '',
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown CPU'}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`;
}

async function main(): Promise<number> {
  const lines: Line[] = [];
  const skipped: string[] = [];
  const failed: string[] = [];
  for (const bench of await loadBenches()) {
    const reason = (await bench.skip?.()) ?? null;
    if (reason !== null) {
      skipped.push(`${bench.name}: ${reason}`);
      continue;
    }
    say(`running ${bench.name} …`);
    try {
      const rows = await bench.run((text) => say(`  ${text}`));
      lines.push(...rows.map((row) => ({ bench: bench.name, row })));
    } catch (cause) {
      failed.push(bench.name);
      say(`  failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    }
  }
  lines.sort((left, right) => left.bench.localeCompare(right.bench));
  const report = [
    'Ratio: above 1 is better than the peer, or within the limit; measured in one run on this machine:',
    machine(),
    '',
    lines.length > 0 ? table(lines) : 'No bench ran.',
    ...skipped.map((reason) => `skipped  ${reason}`),
    ...failed.map((name) => `FAILED   ${name}`),
  ];
  process.stdout.write(`${report.join('\n')}\n`);
  return failed.length > 0 || (lines.length === 0 && skipped.length === 0) ? 1 : 0;
}

process.exitCode = await main();
