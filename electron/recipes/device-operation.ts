import * as z from 'zod';
import type { OperationRequest, StoredOperation } from '#electron/store/operations.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Action } from '#shared/recipe/action.ts';
import { UnitId } from '#shared/recipe/bench-run.ts';
import type { Failure } from '#shared/recipe/run.ts';

/** Every step that changes a device is an operation of the ACS: there is no other way from a recipe to a device. */

/** Which action of which device an operation is. Values are not in it: they are opened when it is sent. */
export const RecipeMark = z.object({
  recipe: z.object({ unit: UnitId, part: z.enum(['action', 'undo']), index: z.int().nonnegative() }),
});
export type RecipeMark = z.infer<typeof RecipeMark>;

/** The operation of an action; `mark` says whose it is. */
export function operationOf(action: Action, device: DeviceRef, mark: RecipeMark, by: string): OperationRequest {
  const request = (kind: OperationRequest['kind'], more: object = {}): OperationRequest => {
    return { device, kind, createdBy: by, arguments: { ...mark, ...more } };
  };
  switch (action.do) {
    case 'set':
      return request('settings');
    case 'add-object':
      return request('add_object', { kind: 'add_object', path: action.object });
    case 'delete-object':
      return request('delete_object', { kind: 'delete_object', path: action.object });
    case 'backup':
      return request('backup', { kind: 'backup', content: 'configuration' });
    case 'firmware':
      return request('firmware_update', { firmwareImage: action.image });
    case 'factory-reset':
      // The record's own settings stay and are applied again: they are part of what the device is to be.
      return request('device_factory_reset');
    case 'reboot':
      return request('reboot');
    case 'wait':
    case 'verify':
    case 'judge':
    case 'skip':
      throw new Error(`${action.do} asks nothing of the device`);
    default:
      return action satisfies never;
  }
}

/** Whose operation it is; null: not of a recipe. */
export function markOf({ arguments: carried }: Pick<StoredOperation, 'arguments'>): RecipeMark['recipe'] | null {
  const mark = RecipeMark.safeParse(carried);
  return mark.success ? mark.data.recipe : null;
}

/** How an operation ended; null: it has not. */
export function resultOf({ state }: StoredOperation): 'done' | Failure | null {
  switch (state.state) {
    case 'done':
      return 'done';
    case 'failed': {
      const { code, words, parameter } = state.failure;
      return { step: null, code, words: parameter === undefined ? words : `${parameter}: ${words}` };
    }
    case 'cancelled':
      return { step: null, code: 'recipe.stopped', words: `Cancelled by ${state.by}` };
    case 'queued':
    case 'sent':
    case 'accepted':
    case 'unclear':
      return null;
    default:
      return state satisfies never;
  }
}
