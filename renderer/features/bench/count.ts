import type { PlaceCount } from '#renderer/app/place.ts';
import { useUnclearOperations } from '#renderer/app/unclear/use-unclear.ts';
import { plural } from '#renderer/language/speak.ts';

/** What the rail shows beside Bench: how many operations wait for a person's decision. */
export function useUndecided(): PlaceCount {
  const count = useUnclearOperations().length;
  return count === 0 ? null : { count, tone: 'needs-you', words: plural('needs you', 'need you', count) };
}
