import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/errors.ts';

const FACT = 'locked-with';
/** What is locked is of no interest; that it opens again is. */
const TEXT = 'demarc';

/**
 * A team's database holds passwords that every process on it must be able to open: the first one leaves a sample of
 * what its key locks. `store.other-key`, for a person to be told, where this process has another.
 */
export async function otherKey({ db }: Store, secrets: SecretStore, host: string): Promise<AppError | null> {
  await db
    .insertInto('store_fact')
    .values({ name: FACT, value: await secrets.protect(TEXT) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('store_fact')
    .select('value')
    .where('name', '=', FACT)
    .executeTakeFirstOrThrow();
  return secrets.unprotect(value).then(
    () => null,
    (cause: unknown) => new AppError('store.other-key', { host }, { cause }),
  );
}
