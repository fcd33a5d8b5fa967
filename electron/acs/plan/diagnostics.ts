import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import { writable } from '#shared/cwmp/parameter-value.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type DiagnosticRow, type DiagnosticTest, diagnosticObject } from '#shared/diagnostics.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';
import { failedBy, type Notebook, type Plan, type PlanResult } from './plan.ts';
import { NOTHING_READ, readPaths } from './sync.ts';

/**
 * A test that the device runs by itself (TR-181, TR-143): its settings and `DiagnosticsState` = `Requested` are set,
 * `8 DIAGNOSTICS COMPLETE` comes, the findings are read (SPEC O-14, P-9).
 */
export type DiagnosticsOrder = {
  readonly test: DiagnosticTest;
  readonly settings: Readonly<Record<string, string>>;
  readonly root: DataModelRoot | null;
  /** Paths the CPE fell silent on before. */
  readonly narrow: ReadonlySet<string>;
};

const STATE = 'DiagnosticsState';

async function* read(
  object: string,
  narrow: ReadonlySet<string>,
): AsyncGenerator<AcsRequest, { rows: readonly ParameterValue[] } | { failed: PlanResult }, CpeAnswer> {
  const rows: ParameterValue[] = [];
  const result = yield* readPaths([object], narrow, async (more) => void rows.push(...more));
  if (rows.some(({ name }) => name === `${object}${STATE}`)) return { rows };
  // What a device says of a parameter it does not have: 9005, or nothing.
  const isMissing = result.type !== 'failed' || result.failure.code === '9005' || result.failure.code === NOTHING_READ;
  return { failed: isMissing ? noSuchTest() : result };
}

function noSuchTest(): PlanResult {
  return {
    type: 'failed',
    failure: { code: 'acs.no-such-test', words: 'The device has no such test in its data model' },
  };
}

export async function* diagnosticsPlan(order: DiagnosticsOrder, parameterKey: string, notebook: Notebook): Plan {
  const object = order.root === null ? null : diagnosticObject(order.test, order.root);
  if (object === null) return noSuchTest();
  const before = yield* read(object, order.narrow);
  if ('failed' in before) return before.failed;
  await notebook.keep({ before: findings(object, before.rows) });
  const settings = Object.entries(order.settings).flatMap(([name, value]): ParameterValue[] => {
    const own = before.rows.find((row) => row.name === `${object}${name}`);
    // A setting this device does not know is left to it.
    return own === undefined || value === '' ? [] : [writable({ ...own, value })];
  });
  const requested: ParameterValue = { name: `${object}${STATE}`, value: 'Requested', type: 'string' };
  const answer = yield { type: 'SetParameterValues', parameterList: [...settings, requested], parameterKey };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'awaiting-proof' };
}

/** In a later session: is it over, and what did it find? `accepted`: the device had taken the order. */
export async function* diagnosticsProof(order: DiagnosticsOrder, accepted: boolean, note: unknown): Plan {
  const before = rowsIn(note);
  if (!accepted && before === null) return { type: 'disproved', why: 'Demarc ended before the test was asked for' };
  const object = order.root === null ? null : diagnosticObject(order.test, order.root);
  if (object === null) return { type: 'undecided' };
  const now = yield* read(object, order.narrow);
  if ('failed' in now) return { type: 'undecided' };
  const rows = findings(object, now.rows);
  const state = stateOf(rows);
  if (/^requested$/i.test(state)) return accepted ? { type: 'undecided' } : { type: 'accepted' };
  if (state === '' || /^(none|canceled)$/i.test(state)) {
    if (!accepted) return { type: 'disproved', why: 'The device was never told to begin the test' };
    const words = 'The device stopped the test before it had ended; it may have restarted';
    return { type: 'failed', failure: { code: 'acs.test-stopped', words } };
  }
  // The findings of an earlier test look just like those of this one where nothing at all has changed.
  if (!accepted && JSON.stringify(rows) === JSON.stringify(before)) return { type: 'undecided' };
  return {
    type: 'proved',
    proof: { by: 'read-back', parameters: rows.length },
    result: { kind: 'diagnostics', test: order.test, state, rows },
  };
}

function findings(object: string, rows: readonly ParameterValue[]): DiagnosticRow[] {
  return rows
    .filter(({ name }) => name.startsWith(object))
    .map(({ name, value }) => ({ name: name.slice(object.length), value }));
}

function stateOf(rows: readonly DiagnosticRow[]): string {
  return rows.find(({ name }) => name === STATE)?.value.trim() ?? '';
}

function rowsIn(note: unknown): readonly unknown[] | null {
  return typeof note === 'object' && note !== null && 'before' in note && Array.isArray(note.before)
    ? note.before
    : null;
}
