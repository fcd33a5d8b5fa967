import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';
import { answerTo, failedBy, type Plan } from './plan.ts';
import { topObjects } from './top-objects.ts';

/**
 * Reads a whole data model with the widest partial path there is, and splits a path only where the CPE cannot answer
 * it: fault 9004, any other fault, or silence in an earlier session (SPEC R-1 … R-9).
 */

/** A CPE that has to be asked this often is not answering what it is asked. */
const MOST_REQUESTS = 5000;
/** After so many silences the device cannot do partial paths at all: its leaves are asked for by name. */
const SILENCES_UNTIL_LEAVES = 2;
/** The failure of a read that brought nothing. */
export const NOTHING_READ = 'acs.nothing-read';
/** Leaves asked for at once, after a split. */
const LEAVES_AT_ONCE = 200;
/** CWMP fault 9005: invalid parameter name. */
const INVALID_NAME = 9005;

export type SyncOptions = {
  readonly root: DataModelRoot | null;
  /** Paths the CPE fell silent on before: split without asking. */
  readonly narrow: ReadonlySet<string>;
  report(rows: readonly ParameterValue[], complete: boolean): Promise<void>;
};

export async function* syncPlan({ root, narrow, report }: SyncOptions): Plan {
  const roots: readonly DataModelRoot[] = root === null ? ['Device.', 'InternetGatewayDevice.'] : [root];
  const read = (paths: readonly string[]): Plan => readPaths(paths, narrow, (rows) => report(rows, false));
  let result = yield* read(roots);
  if (result.type === 'failed') {
    // Some can neither tell their root in one piece nor list what is below it.
    const byName = yield* read(roots.flatMap(topObjects));
    if (byName.type === 'proved') result = byName;
  }
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
  const told = new Set<string>();
  let lastFault: ReturnType<typeof failedBy> | null = null;
  for (let requests = 0; waiting.length > 0 && requests < MOST_REQUESTS; requests += 1) {
    const names = waiting.shift() ?? [];
    const [path = ''] = names;
    const isObject = names.length === 1 && path.endsWith('.');
    const answer = isObject && narrow.has(path) ? null : yield { type: 'GetParameterValues', parameterNames: names };
    const rows = answer === null ? null : rowsIn(answer);
    if (rows !== null && (rows.length > 0 || !isObject)) {
      for (const { name } of rows) told.add(name);
      await report(rows);
      continue;
    }
    if (answer?.type === 'Fault') lastFault = failedBy(answer);
    if (!isObject) {
      waiting.unshift(...narrower(names, answer));
      continue;
    }
    requests += 1;
    waiting.unshift(
      ...partsOf(path, namesIn(yield { type: 'GetParameterNames', parameterPath: path, nextLevel: true })),
    );
  }
  if (told.size === 0) {
    return (
      lastFault ?? {
        type: 'failed',
        failure: { code: NOTHING_READ, words: 'The device reports no parameters at all' },
      }
    );
  }
  return { type: 'proved', proof: { by: 'read-back', parameters: told.size } };
}

/** Some answer an object's path with the object itself, or with nothing, and call that everything. */
function rowsIn(answer: CpeAnswer): ParameterValue[] | null {
  return answerTo('GetParameterValues', answer)?.parameterList.filter(({ name }) => !name.endsWith('.')) ?? null;
}

function namesIn(answer: CpeAnswer): string[] {
  return answerTo('GetParameterNames', answer)?.parameterList.map(({ name }) => name) ?? [];
}

/**
 * One bad leaf makes a CPE refuse all of them: halved until it stands alone, and then left out. A name that the CPE
 * told and does not know may be an object whose dot it left out.
 */
function narrower(names: readonly string[], answer: CpeAnswer | null): string[][] {
  const [name = ''] = names;
  if (names.length === 1) return answer?.type === 'Fault' && answer.code === INVALID_NAME ? [[`${name}.`]] : [];
  const middle = Math.ceil(names.length / 2);
  return [names.slice(0, middle), names.slice(middle)];
}

/** Every leaf by name, in portions; a root itself where the device does not list what is below it. */
async function* leavesOf(roots: readonly string[]): AsyncGenerator<AcsRequest, string[][], CpeAnswer> {
  const found: string[][] = [];
  for (const path of roots) {
    const answer = yield { type: 'GetParameterNames', parameterPath: path, nextLevel: false };
    const leaves = together(namesBelow(path, namesIn(answer)).filter((name) => !name.endsWith('.')));
    // An object below the root that lists nothing is not there.
    const isRoot = path.indexOf('.') === path.length - 1;
    found.push(...(leaves.length > 0 || !isRoot ? leaves : [[path]]));
  }
  return found;
}

/** What a path is split into: each object right below it, and its leaves together. */
function partsOf(path: string, names: readonly string[]): string[][] {
  const own = namesBelow(path, names);
  const listed = new Set(own);
  // Some list everything where the next level was asked for: what is below an object comes with the object.
  const next = own.filter((name) => !objectsAbove(name).some((object) => listed.has(object)));
  return [...apart(next.filter((name) => name.endsWith('.'))), ...together(next.filter((name) => !name.endsWith('.')))];
}

/** The names a CPE listed below a path, each once and without foreign ones; an object gets the dot it was told without. */
function namesBelow(path: string, names: readonly string[]): string[] {
  const own = names.filter((name) => name.startsWith(path) && name !== path);
  const objects = new Set(own.flatMap(objectsAbove));
  return [...new Set(own.map((name) => (objects.has(`${name}.`) ? `${name}.` : name)))];
}

/** Every object a name stands below, the outermost first. */
function objectsAbove(name: string): string[] {
  const above: string[] = [];
  for (let dot = name.indexOf('.'); dot >= 0 && dot < name.length - 1; dot = name.indexOf('.', dot + 1)) {
    above.push(name.slice(0, dot + 1));
  }
  return above;
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
