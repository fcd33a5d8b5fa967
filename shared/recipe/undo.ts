import { isSecretName } from '../cwmp/secret-name.ts';
import { type Action, type Assignment, type Instances, withInstances } from './action.ts';

/** What puts a device back to how it was read before. Pure. */

export type Before = ReadonlyMap<string, string>;

/**
 * The actions that undo `done`: instances that were added go first, the newest before the older ones, then one write
 * puts every value back. What cannot be put back (a deleted instance, a secret that read back blank, firmware) is not
 * tried; the rehearsal said so.
 */
export function undoOf(done: readonly Action[], before: Before, instances: Instances): Action[] {
  const deletions: Action[] = [];
  const values = new Map<string, Assignment>();
  for (const action of done) {
    if (action.do === 'add-object' && Object.hasOwn(instances, action.as)) {
      const object = withInstances(`${action.object}{${action.as}}.`, instances);
      deletions.unshift({ do: 'delete-object', step: action.step, object });
    }
    if (action.do !== 'set') continue;
    for (const { name, secret } of action.parameters) {
      const value = before.get(name);
      // A button is not put back; nor is what nobody could read.
      if (value === undefined || name.endsWith('.DiagnosticsState') || (isSecretName(name) && value === '')) continue;
      values.set(name, { name, value, secret });
    }
  }
  const deleted = done.flatMap((action) => (action.do === 'delete-object' ? [action.object] : []));
  const parameters = [...values.values()].filter(({ name }) => !deleted.some((object) => name.startsWith(object)));
  const step = done.at(-1)?.step ?? 0;
  // An instance this run deleted itself is not there to be deleted again.
  const left = deletions.filter(
    (action) =>
      action.do !== 'delete-object' ||
      !deleted.some((object) => action.object.startsWith(withInstances(object, instances))),
  );
  return parameters.length === 0 ? left : [...left, { do: 'set', step, parameters }];
}

/** Does undoing these need the device at all? */
export function changesDevice({ do: kind }: Action): boolean {
  return kind !== 'verify' && kind !== 'wait' && kind !== 'judge' && kind !== 'skip' && kind !== 'backup';
}
