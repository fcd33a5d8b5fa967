import * as z from 'zod';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Action, Assignment } from '#shared/recipe/action.ts';
import type { Filled } from '#shared/recipe/variables.ts';

/** Values on the disk: as they are, or sealed where they are secret (security.md N7). */
export const KeptValue = z.union([z.object({ value: z.string() }), z.object({ sealed: z.string() })]);
export type KeptValue = z.infer<typeof KeptValue>;
export const KeptValues = z.record(z.string(), KeptValue);
export type KeptValues = z.infer<typeof KeptValues>;

export async function keep({ value, secret }: Filled, secrets: SecretStore): Promise<KeptValue> {
  return secret ? { sealed: await secrets.protect(value) } : { value };
}

export async function open(kept: KeptValue, secrets: SecretStore): Promise<Filled> {
  return 'sealed' in kept
    ? { value: await secrets.unprotect(kept.sealed), secret: true }
    : { value: kept.value, secret: false };
}

/** The actions as they may lie in the store. */
export function sealActions(actions: readonly Action[], secrets: SecretStore): Promise<Action[]> {
  return eachSecret(actions, (value) => secrets.protect(value));
}

/** The actions as they are sent. */
export function openActions(actions: readonly Action[], secrets: SecretStore): Promise<Action[]> {
  return eachSecret(actions, (value) => secrets.unprotect(value));
}

function eachSecret(actions: readonly Action[], change: (value: string) => Promise<string>): Promise<Action[]> {
  const assignment = async (given: Assignment): Promise<Assignment> =>
    given.secret ? { ...given, value: await change(given.value) } : given;
  return Promise.all(
    actions.map(async (action) =>
      action.do === 'set' || action.do === 'verify'
        ? { ...action, parameters: await Promise.all(action.parameters.map(assignment)) }
        : action,
    ),
  );
}
