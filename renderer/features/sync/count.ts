import { useField } from '#renderer/app/field.tsx';
import type { PlaceCount } from '#renderer/app/place.ts';
import { useWaiting } from '#renderer/cache/hooks.ts';
import { plural, t } from '#renderer/language/speak.ts';

/** What the rail shows beside Sync: how many need a person, else how many have not landed. */
export function useNotLanded(): PlaceCount {
  const { waiting, needsPerson } = useWaiting(useField());
  if (needsPerson > 0)
    return { count: needsPerson, tone: 'needs-you', words: plural('needs you', 'need you', needsPerson) };
  return waiting > 0 ? { count: waiting, tone: 'waiting', words: t('not landed') } : null;
}
