import { readsBack, sameValue, writable } from '#shared/cwmp/parameter-value.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';
import { answerTo, failedBy, type Plan, type PlanResult } from './plan.ts';

/** Sets parameters: reads first, writes only what differs, reads back (SPEC O-8 … O-10). */

const NAMES_AT_ONCE = 100;

type Read = { readonly rows: ReadonlyMap<string, ParameterValue> } | { readonly failed: PlanResult };

/** Reads parameters in portions; the first refused one ends it with its name. */
async function* read(names: readonly string[]): AsyncGenerator<AcsRequest, Read, CpeAnswer> {
  const rows = new Map<string, ParameterValue>();
  const waiting: string[][] = [];
  for (let from = 0; from < names.length; from += NAMES_AT_ONCE) waiting.push(names.slice(from, from + NAMES_AT_ONCE));
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const answer = yield { type: 'GetParameterValues', parameterNames: part };
    const values = answerTo('GetParameterValues', answer);
    if (values !== null) for (const row of values.parameterList) rows.set(row.name, row);
    else if (part.length > 1) {
      const middle = Math.ceil(part.length / 2);
      waiting.unshift(part.slice(0, middle), part.slice(middle));
    } else if (answer.type === 'Fault') {
      return { failed: failedBy({ ...answer, parameters: [named(part[0] ?? '', answer)] }) };
    }
  }
  return { rows };
}

function named(parameterName: string, { code, text }: { code: number; text: string }) {
  return { parameterName, code, text };
}

export type SettingsOptions = {
  readonly desired: readonly ParameterValue[];
  readonly parameterKey: string;
  /** What was read back. */
  report(rows: readonly ParameterValue[]): Promise<void>;
};

export async function* settingsPlan({ desired, parameterKey, report }: SettingsOptions): Plan {
  if (desired.length === 0) return { type: 'proved', proof: { by: 'read-back', parameters: 0 } };
  const before = yield* read(desired.map(({ name }) => name));
  if ('failed' in before) return before.failed;
  // The device's own type counts: many refuse an int where they keep an unsignedInt.
  const wanted = desired.map((row) => writable({ ...row, type: before.rows.get(row.name)?.type ?? row.type }));
  const changes = wanted.filter((row) => {
    const found = before.rows.get(row.name);
    return found === undefined || !sameValue(row.type, row.value, found.value);
  });
  if (changes.length === 0) return { type: 'proved', proof: { by: 'read-back', parameters: wanted.length } };
  const answer = yield { type: 'SetParameterValues', parameterList: changes, parameterKey };
  if (answer.type === 'Fault') return failedBy(answer);
  const later = answerTo('SetParameterValues', answer)?.status === 1;
  const result = yield* compare(changes, report);
  // Status 1: accepted, but it only takes effect later (TR-069 A.3.2.1); a read may still show the old values.
  if (result.type === 'failed' && later) return { type: 'proved', proof: { by: 'response' } };
  return result;
}

/** Reads back and compares; for what was accepted. */
async function* compare(wanted: readonly ParameterValue[], report?: SettingsOptions['report']): Plan {
  const after = yield* read(wanted.map(({ name }) => name));
  if ('failed' in after) return after.failed;
  await report?.([...after.rows.values()]);
  const differs = wanted.find((row) => {
    const found = after.rows.get(row.name);
    return found !== undefined && !readsBack(row, found);
  });
  if (differs === undefined) return { type: 'proved', proof: { by: 'read-back', parameters: wanted.length } };
  return {
    type: 'failed',
    failure: {
      code: 'acs.reads-back-otherwise',
      words: `The device accepted ${differs.name}, but it reads back otherwise`,
      parameter: differs.name,
    },
  };
}

/** After the answer was lost: do the parameters show that they were set? */
export async function* settingsProof(desired: readonly ParameterValue[], accepted: boolean): Plan {
  if (desired.length === 0) return { type: 'proved', proof: { by: 'read-back', parameters: 0 } };
  const result = yield* compare(desired);
  if (accepted || result.type === 'proved') return result;
  return { type: 'disproved', why: 'The parameters read back otherwise: they were never set' };
}
