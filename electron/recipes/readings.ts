import { sameValue } from '#shared/cwmp/parameter-value.ts';
import { isSecretName } from '#shared/cwmp/secret-name.ts';
import type { Action } from '#shared/recipe/action.ts';
import { judgeTest, TEST_SHAPES } from '#shared/recipe/diagnostics.ts';
import type { Tree } from '#shared/recipe/tree.ts';

/** What an action reads, and what it makes of it. */

export function pathsToRead(action: Action): string[] {
  if (action.do === 'verify') return action.parameters.map(({ name }) => name);
  if (action.do === 'judge') return TEST_SHAPES[action.test].results.map((name) => action.object + name);
  return [];
}

/** What is not as it should be; null: all is well. */
export function judgeReading(action: Action, tree: Tree): string | null {
  if (action.do === 'judge') {
    return judgeTest(action.test, (name) => tree.get(action.object + name)?.value ?? undefined, action.limits).problem;
  }
  if (action.do !== 'verify') return null;
  for (const { name, value, secret } of action.parameters) {
    const found = tree.get(name);
    if (found === undefined) return `The device does not tell ${name}`;
    const told = found.value ?? '';
    // A secret that reads back blank proves nothing against it.
    if (isSecretName(name) && told === '') continue;
    if (sameValue(found.type ?? 'string', value, told)) continue;
    return secret ? `${name} reads otherwise` : `${name} is “${told}”, not “${value}”`;
  }
  return null;
}
