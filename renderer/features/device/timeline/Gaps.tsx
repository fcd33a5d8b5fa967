import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { TimeAt } from '#renderer/ui/TimeAgo.tsx';
import type { TimelineGap } from '#shared/timeline/entry.ts';

/** What is missing from a timeline, and why: a list that is short because nobody tells looks like one of a calm device. */
export function Gaps({ gaps }: { readonly gaps: readonly TimelineGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <ul aria-label={t('What is not known')} className="mt-2 border-t border-dashed pt-2 text-small text-soft">
      {gaps.map((gap) => (
        <li key={`${gap.because} ${gap.kinds.join(' ')}`}>
          <GapWords gap={gap} />
        </li>
      ))}
    </ul>
  );
}

function GapWords({ gap }: { readonly gap: TimelineGap }) {
  switch (gap.because) {
    case 'not-told':
      return t(
        'This control server tells no history: what was edited there, and when the device was up, is not known.',
      );
    case 'unreachable':
      return t('What the control server knows is missing. {reason}', { reason: heard(gap.words) });
    case 'here-only':
      return t('Only sessions with this laptop are known; those with another ACS are told by nobody.');
    case 'kept-since': {
      const since = { time: <TimeAt at={gap.since} /> };
      return gap.kinds.includes('session') ? (
        <Phrase say="Sessions that began earlier than {time} are forgotten." with={since} />
      ) : (
        <Phrase say="When it was up and down is known since {time}." with={since} />
      );
    }
    default:
      return gap satisfies never;
  }
}
