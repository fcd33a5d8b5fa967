import { t } from '#renderer/language/speak.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import type { Progress } from './upload.ts';

/** How far the file is read: a bar, the rate, and the time left. */
export function UploadProgress({ progress, done }: { readonly progress: Progress | null; readonly done: boolean }) {
  const share = done ? 1 : progress === null ? 0 : progress.received / progress.of;
  return (
    <>
      <ProgressBar label={t('Reading the file')} share={share} className="my-1.5" />
      <p className="tabular text-small text-soft" aria-live="polite">
        {done ? t('Read. Say what it fits, then import it.') : progressWords(progress)}
      </p>
    </>
  );
}

function progressWords(progress: Progress | null): string {
  if (progress === null) return t('Reading the file…');
  const { received, of, bytesPerSecond } = progress;
  const left = Math.ceil((of - received) / bytesPerSecond);
  return t('{done} of {all}, {rate} a second, {left} s left', {
    done: bytesWords(received),
    all: bytesWords(of),
    rate: bytesWords(Math.round(bytesPerSecond)),
    left,
  });
}
