import { bytesWords } from '#renderer/ui/size-words.ts';
import type { Progress } from './upload.ts';

/** How far the file is read: a bar, the rate, and the time left. */
export function UploadProgress({ progress, done }: { readonly progress: Progress | null; readonly done: boolean }) {
  const share = done ? 1 : progress === null ? 0 : progress.received / progress.of;
  return (
    <>
      <div
        role="progressbar"
        aria-label="Reading the file"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="my-1.5 h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="tabular text-small text-soft" aria-live="polite">
        {done ? 'Read. Say what it fits, then import it.' : progressWords(progress)}
      </p>
    </>
  );
}

function progressWords(progress: Progress | null): string {
  if (progress === null) return 'Reading the file…';
  const { received, of, bytesPerSecond } = progress;
  const left = Math.ceil((of - received) / bytesPerSecond);
  return `${bytesWords(received)} of ${bytesWords(of)}, ${bytesWords(Math.round(bytesPerSecond))} a second, ${left} s left`;
}
