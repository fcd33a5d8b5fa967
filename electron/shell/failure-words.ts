import { storeFailure } from '#electron/store/failure.ts';
import { AppError } from '#shared/errors.ts';

/** What a start that failed says in Electron's one box: what happened, and the next step. */
export function failureWords(error: unknown, folder: string): { title: string; content: string } {
  const told = storeFailure(error, folder);
  const known =
    told instanceof AppError ? told : new AppError('app.internal', { detail: String(error) }, { cause: error });
  return { title: 'Demarc cannot start', content: `${known.message}\n\n${known.next}` };
}
