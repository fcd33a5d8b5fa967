import type { AcsRequest, CpeAnswer } from '../session/session.ts';
import { answerTo, failedBy, type Notebook, type Plan } from './plan.ts';

/** Adds and deletes instances (TR-069 A.3.2.6, A.3.2.7; SPEC O-12, P-8). */

/** The instances there are; null: the device does not say. */
async function* instancesOf(path: string): AsyncGenerator<AcsRequest, readonly string[] | null, CpeAnswer> {
  const answer = yield { type: 'GetParameterNames', parameterPath: path, nextLevel: true };
  const names = answerTo('GetParameterNames', answer)?.parameterList.map(({ name }) => name) ?? null;
  if (names === null) return null;
  const below = names.filter((name) => name.startsWith(path)).map((name) => name.slice(path.length));
  return [...new Set(below.flatMap((name) => /^(\d+)\.?$/.exec(name)?.[1] ?? []))];
}

export async function* addObjectPlan(path: string, parameterKey: string, notebook: Notebook): Plan {
  // Which instances there were is on disk before another is asked for: a lost answer is judged by it.
  await notebook.keep({ instances: yield* instancesOf(path) });
  const answer = yield { type: 'AddObject', objectName: path, parameterKey };
  const added = answerTo('AddObject', answer);
  if (added === null) return answer.type === 'Fault' ? failedBy(answer) : { type: 'undecided' };
  return done(path, String(added.instanceNumber));
}

function done(path: string, instance: string) {
  const proof = { by: 'read-back', parameters: 1 } as const;
  return { type: 'proved', proof, result: { kind: 'add_object', instance: `${path}${instance}.` } } as const;
}

/** After the answer was lost: is there an instance that was not there before? */
export async function* addObjectProof(path: string, note: unknown): Plan {
  const before = instancesIn(note);
  // Nothing was written down: the AddObject never left.
  if (before === undefined) return { type: 'disproved', why: 'Demarc ended before the object was asked for' };
  const now = yield* instancesOf(path);
  if (before === null || now === null) return { type: 'undecided' };
  const [added, ...more] = now.filter((instance) => !before.includes(instance));
  if (added === undefined) return { type: 'disproved', why: 'The device has no new instance' };
  // Several: somebody else added one too, and which is ours nobody can tell.
  return more.length > 0 ? { type: 'undecided' } : done(path, added);
}

function instancesIn(note: unknown): readonly string[] | null | undefined {
  if (typeof note !== 'object' || note === null || !('instances' in note)) return undefined;
  const { instances } = note;
  return Array.isArray(instances) ? instances.filter((each) => typeof each === 'string') : null;
}

export async function* deleteObjectPlan(path: string, parameterKey: string): Plan {
  const answer = yield { type: 'DeleteObject', objectName: path, parameterKey };
  return answer.type === 'Fault' ? failedBy(answer) : { type: 'proved', proof: { by: 'response' } };
}

/** After the answer was lost: an instance that is gone was deleted; its number is not given again. */
export async function* deleteObjectProof(path: string): Plan {
  const parent = path.replace(/\d+\.$/, '');
  const now = yield* instancesOf(parent);
  if (now === null) return { type: 'undecided' };
  const instance = path.slice(parent.length, -1);
  if (now.includes(instance)) return { type: 'disproved', why: 'The instance is still there' };
  return { type: 'proved', proof: { by: 'read-back', parameters: 1 } };
}
