import type { DataModelRoot } from '#shared/acs.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { answerTo, failedBy, type Plan } from './plan.ts';
import type { AcsRequest, CpeAnswer } from './session.ts';

/**
 * Reads a whole data model with the widest partial path there is, and splits a path only where the CPE cannot answer
 * it: fault 9004, any other fault, or silence in an earlier session (SPEC R-1 … R-5).
 */

/** A CPE that has to be asked this often is not answering what it is asked. */
const MOST_REQUESTS = 5000;
/** After so many silences the device cannot do partial paths at all: its leaves are asked for by name. */
const SILENCES_UNTIL_LEAVES = 2;
/** The failure of a read that brought nothing. */
export const NOTHING_READ = 'acs.nothing-read';
/** Leaves asked for at once, after a split. */
const LEAVES_AT_ONCE = 200;

export type SyncOptions = {
  readonly root: DataModelRoot | null;
  /** Paths the CPE fell silent on before: split without asking. */
  readonly narrow: ReadonlySet<string>;
  report(rows: readonly ParameterValue[], complete: boolean): Promise<void>;
};

export async function* syncPlan({ root, narrow, report }: SyncOptions): Plan {
  const roots = root === null ? ['Device.', 'InternetGatewayDevice.'] : [root];
  const result = yield* readPaths(roots, narrow, (rows) => report(rows, false));
  if (result.type === 'proved') await report([], true);
  return result;
}

/** Reads objects and single parameters; proved as soon as the device told any. */
export async function* readPaths(
  paths: readonly string[],
  narrow: ReadonlySet<string>,
  report: (rows: readonly ParameterValue[]) => Promise<void>,
): Plan {
  const objects = paths.filter((path) => path.endsWith('.'));
  const waiting: string[][] = narrow.size < SILENCES_UNTIL_LEAVES ? apart(objects) : yield* leavesOf(objects);
  waiting.push(...together(paths.filter((path) => !path.endsWith('.'))));
  let parameters = 0;
  let lastFault: ReturnType<typeof failedBy> | null = null;
  for (let requests = 0; waiting.length > 0 && requests < MOST_REQUESTS; requests += 1) {
    const names = waiting.shift() ?? [];
    const [path = ''] = names;
    const isObject = names.length === 1 && path.endsWith('.');
    if (!(isObject && narrow.has(path))) {
      const answer = yield { type: 'GetParameterValues', parameterNames: names };
      const values = answerTo('GetParameterValues', answer);
      // Some answer an object's path with the object itself, or with nothing, and call that everything.
      const rows = values?.parameterList.filter(({ name }) => !name.endsWith('.')) ?? [];
      if (values !== null && (rows.length > 0 || !isObject)) {
        parameters += rows.length;
        await report(rows);
        continue;
      }
      if (answer.type === 'Fault') lastFault = failedBy(answer);
    }
    if (!isObject) {
      // One bad leaf makes a CPE refuse all of them: halve until it stands alone, then leave it out.
      if (names.length > 1) {
        const middle = Math.ceil(names.length / 2);
        waiting.unshift(names.slice(0, middle), names.slice(middle));
      }
      continue;
    }
    requests += 1;
    const answer = yield { type: 'GetParameterNames', parameterPath: path, nextLevel: true };
    const children = answerTo('GetParameterNames', answer)?.parameterList.map(({ name }) => name) ?? [];
    waiting.unshift(...partsOf(path, children));
  }
  if (parameters === 0) {
    return (
      lastFault ?? {
        type: 'failed',
        failure: { code: NOTHING_READ, words: 'The device reports no parameters at all' },
      }
    );
  }
  return { type: 'proved', proof: { by: 'read-back', parameters } };
}

/** Every leaf by name, in portions; a root itself where the device does not list what is below it. */
async function* leavesOf(roots: readonly string[]): AsyncGenerator<AcsRequest, string[][], CpeAnswer> {
  const found: string[][] = [];
  for (const path of roots) {
    const answer = yield { type: 'GetParameterNames', parameterPath: path, nextLevel: false };
    const names = answerTo('GetParameterNames', answer)?.parameterList.map(({ name }) => name) ?? [];
    const leaves = partsOf(path, names).filter(([name = '']) => !name.endsWith('.'));
    // An object below the root that lists nothing is not there.
    const isRoot = path.indexOf('.') === path.length - 1;
    found.push(...(leaves.length > 0 || !isRoot ? leaves : [[path]]));
  }
  return found;
}

/** What a path is split into: each object below it, and its leaves together. Foreign and repeated names are left out. */
function partsOf(path: string, names: readonly string[]): string[][] {
  const own = [...new Set(names)].filter((name) => name.startsWith(path) && name !== path);
  return [...apart(own.filter((name) => name.endsWith('.'))), ...together(own.filter((name) => !name.endsWith('.')))];
}

function apart(objects: readonly string[]): string[][] {
  return objects.map((name) => [name]);
}

function together(leaves: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < leaves.length; from += LEAVES_AT_ONCE) {
    parts.push(leaves.slice(from, from + LEAVES_AT_ONCE));
  }
  return parts;
}
