import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProblemNotice, type ProblemWords } from '#renderer/ui/ProblemNotice.tsx';

/** Pictures a second that are looked at; more would only warm the laptop. */
const LOOK_EVERY_MS = 180;
/** A code stays known this long after it left the picture: it is not scanned again by a shaking hand. */
const FORGET_MS = 2_500;

type Props = { readonly onCodes: (codes: readonly string[]) => void; readonly onClose: () => void };

/** The laptop's camera as a barcode scanner. One code in view is taken; of several a person chooses. */
export default function CameraScanner({ onCodes, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<ProblemWords | null>(null);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const taken = useRef(new Map<string, number>());
  const take = useRef(onCodes);
  useEffect(() => {
    take.current = onCodes;
  });

  useEffect(() => {
    const ending = new AbortController();
    const screen = video.current;
    if (screen !== null) {
      void watch(screen, ending.signal, {
        onFound: (codes) => {
          const fresh = freshOf(codes, taken.current, performance.now());
          setSeveral(codes.length > 1 ? fresh : []);
          const [code] = fresh;
          if (codes.length !== 1 || code === undefined) return;
          taken.current.set(code, performance.now());
          take.current([code]);
        },
        onProblem: setProblem,
      });
    }
    return () => ending.abort();
  }, []);

  const choose = (codes: readonly string[]): void => {
    for (const code of codes) taken.current.set(code, performance.now());
    setSeveral([]);
    onCodes(codes);
  };
  return (
    <div className="flex items-start gap-3 px-3 pb-3">
      {problem === null ? (
        <video
          ref={video}
          aria-label={t('Picture of the camera')}
          muted
          playsInline
          className="h-44 w-64 rounded-md border bg-sunken object-cover"
        />
      ) : (
        <div className="max-w-2xl grow">
          <ProblemNotice problem={problem} />
        </div>
      )}
      <div className="flex min-w-0 grow flex-col items-start gap-2">
        {problem === null ? (
          <p className="text-soft">
            {t('Hold the label into the picture. Code 128, Code 39, Data Matrix and QR are read.')}
          </p>
        ) : null}
        {several.length > 1 ? (
          <section aria-label={t('Several codes in view')} className="flex flex-wrap gap-2">
            {several.map((code) => (
              <Button key={code} onClick={() => choose([code])}>
                <span className="mono max-w-72 truncate">{code}</span>
              </Button>
            ))}
            <Button look="primary" onClick={() => choose(several)}>
              {t('All are of one device')}
            </Button>
          </section>
        ) : null}
      </div>
      <IconButton label={t('Turn the camera off')} icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}

/** The codes that were not taken a moment ago; those in view stay known. */
function freshOf(codes: readonly string[], taken: Map<string, number>, now: number): readonly string[] {
  for (const [code, at] of taken) if (now - at > FORGET_MS) taken.delete(code);
  for (const code of codes) if (taken.has(code)) taken.set(code, now);
  return codes.filter((code) => !taken.has(code));
}

type Hearers = {
  readonly onFound: (codes: readonly string[]) => void;
  readonly onProblem: (problem: ProblemWords) => void;
};

/** Shows the camera and looks for codes in its pictures until it is ended. */
async function watch(screen: HTMLVideoElement, signal: AbortSignal, { onFound, onProblem }: Hearers): Promise<void> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1_280 }, height: { ideal: 720 } },
      audio: false,
    });
  } catch (error) {
    if (!signal.aborted) onProblem(cameraProblem(error));
    return;
  }
  const stop = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return stop();
  const worker = new Worker(new URL('./barcode-worker.ts', import.meta.url), { type: 'module' });
  let isLooking = false;
  worker.addEventListener('message', ({ data }: MessageEvent<{ codes?: readonly string[]; failed?: string }>) => {
    isLooking = false;
    if (data.codes !== undefined) onFound(data.codes);
    else
      onProblem({
        words: t('The barcode reader does not work here.'),
        next: t('Use the scanner or type the code. Start Demarc again to try once more.'),
      });
  });
  worker.addEventListener('error', () =>
    onProblem({ words: t('The barcode reader could not be loaded.'), next: t('Use the scanner or type the code.') }),
  );
  screen.srcObject = stream;
  // It plays by itself; where it may not, there is no picture, and the next look finds none.
  await screen.play().catch(() => undefined);
  const timer = setInterval(() => {
    if (isLooking || screen.videoWidth === 0) return;
    isLooking = true;
    worker.postMessage(pictureOf(screen));
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    worker.terminate();
    stop();
  });
}

function pictureOf(screen: HTMLVideoElement): ImageData {
  const canvas = new OffscreenCanvas(screen.videoWidth, screen.videoHeight);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush?.drawImage(screen, 0, 0);
  return brush?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1);
}

function cameraProblem(error: unknown): ProblemWords {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return {
      words: t('The camera was refused.'),
      next: t(
        'Allow it in the browser or the system settings and press Camera again. Scanner and typing work without it.',
      ),
    };
  }
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return {
      words: t('This computer has no camera.'),
      next: t('Plug one in and press Camera again, or use the scanner or type the code.'),
    };
  }
  if (name === 'NotReadableError') {
    return { words: t('Another program uses the camera.'), next: t('Close it there and press Camera again.') };
  }
  return { words: t('The camera does not start.'), next: t('Use the scanner or type the code.') };
}
