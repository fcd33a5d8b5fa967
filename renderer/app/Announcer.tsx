import { useEffect, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { onAcsEvent } from './host.ts';
import { Spoken } from './spoken.ts';

/** What happens within this time is said together. */
const MOMENT_MS = 1_000;
const KEPT_MOST = 5;

type Line = { readonly at: number; readonly words: string };

/** Says to a screen reader what happens on the wire, wherever one is; whoever sees reads it in its place. */
export function Announcer() {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const spoken = new Spoken();
    let heard: AcsEvent[] = [];
    let moment: ReturnType<typeof setTimeout> | undefined;
    let at = 0;
    const say = (): void => {
      moment = undefined;
      const said = spoken.hear(heard).map((words): Line => ({ at: at++, words }));
      heard = [];
      if (said.length > 0) setLines((before) => [...before, ...said].slice(-KEPT_MOST));
    };
    const end = onAcsEvent((event) => {
      if (event.type !== 'cpe' && event.type !== 'operation') return;
      heard.push(event);
      moment ??= setTimeout(say, MOMENT_MS);
    });
    return () => {
      end();
      clearTimeout(moment);
    };
  }, []);
  return (
    <div role="log" aria-label={t('What happens on the wire')} aria-live="polite" className="sr-only">
      {lines.map(({ at, words }) => (
        <p key={at}>{words}</p>
      ))}
    </div>
  );
}
