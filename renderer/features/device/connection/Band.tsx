import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { durationWords, exactWords } from '#renderer/ui/time-words.ts';
import type { BandPart, Band as Connection } from '#shared/connection-band.ts';

type Props = { readonly band: Connection; readonly from: number; readonly until: number };

/** One bar of time: up is a full stripe, down a low one, unknown a dashed line; the same in words for who cannot see it. */
export function Band({ band, from, until }: Props) {
  return (
    <figure>
      <svg viewBox="0 0 1000 24" preserveAspectRatio="none" className="h-6 w-full" aria-hidden="true">
        {band.parts.map((part) => (
          <Part key={part.from} part={part} from={from} length={until - from} />
        ))}
      </svg>
      <figcaption className="flex justify-between text-small text-faint">
        <TimeAgo at={new Date(from).toISOString()} />
        <span>{t('now')}</span>
      </figcaption>
      <ol aria-label={t('Up and down')} className="sr-only">
        {band.parts.map((part) => (
          <li key={part.from}>
            <Phrase
              say="{state} from {time}, for {length}"
              with={{
                state: STATES[part.status],
                time: exactWords(part.from),
                length: durationWords(part.until - part.from),
              }}
            />
          </li>
        ))}
      </ol>
    </figure>
  );
}

const STATES: Readonly<Record<BandPart['status'], string>> = { Up: t('Up'), Down: t('Down'), unknown: t('Not known') };

type PartProps = { readonly part: BandPart; readonly from: number; readonly length: number };

function Part({ part, from, length }: PartProps) {
  const x = ((part.from - from) / length) * 1000;
  // However short it was, it shows.
  const width = Math.max(((part.until - part.from) / length) * 1000, 2);
  switch (part.status) {
    case 'Up':
      return <rect x={x} y="2" width={width} height="20" className="fill-up" />;
    case 'Down':
      return <rect x={x} y="14" width={width} height="8" className="fill-down" />;
    case 'unknown':
      return <path d={`M${x} 18H${x + width}`} className="stroke-line-strong" strokeDasharray="6 6" strokeWidth="2" />;
    default:
      return part.status satisfies never;
  }
}
