import { AppError } from '#shared/errors.ts';

/** A browser that cannot write says so in our words. */
export async function onDisk<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'QuotaExceededError') throw new AppError('store.disk-full', {}, { cause: error });
    throw new AppError('app.internal', { detail: 'the outbox of this window cannot be written' }, { cause: error });
  }
}
