import type { PullState, ReplayState } from '#renderer/cache/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { Reachability } from '#shared/site.ts';

/** How fresh the list is and whether the server answers, in words. */

/**
 * What the pull is doing, in one sentence; figures stand beside it. Between two looks it may not know yet that the server
 * is gone: then `reach` does.
 */
export function pullSentence(pull: PullState, reach: Reachability['state']): string {
  switch (pull.phase) {
    case 'loading':
      return t('Reading the devices kept on this laptop.');
    case 'first':
      return t('Fetching the inventory for the first time. You can work with what is here already.');
    case 'sweeping':
      return t('Checking every device against the server.');
    case 'idle':
      return reach === 'online' || reach === 'unknown'
        ? t('Up to date; changes are looked for every few seconds.')
        : t('As it was when the server last answered.');
    case 'offline':
      return t('The server cannot be reached. The list stays as it was; the check goes on where it stopped.');
    case 'token':
      return t('The server does not take the token. The list stays as it was.');
    case 'stopped':
      return t('Stopped by you. It goes on where it stopped.');
    case 'question':
      return plural(
        'One device is no longer in the server’s list.',
        '{count} devices are no longer in the server’s list. That many at once can be a token that sees less.',
        pull.missing,
      );
    case 'elsewhere':
      return t('Another window of Demarc follows the server; this one draws what it fetches.');
    default:
      return pull.phase satisfies never;
  }
}

/** True while it moves: then a bar, figures and *Stop* are shown. */
export function isPulling({ phase }: PullState): boolean {
  return phase === 'first' || phase === 'sweeping';
}

/** How far the check is, from 0 to 1; null where the server does not tell how many devices there are. */
export function pullShare({ done, of }: PullState): number | null {
  if (of === null) return null;
  return of === 0 ? 1 : Math.min(1, done / of);
}

/** `1,200 of 100,000 devices · 400 a second · 4 min left`; a part that is not known is left out. */
export function pullFigures(pull: PullState): string {
  const parts = [
    pull.of === null
      ? plural('{count} device', '{count} devices', pull.done)
      : plural('{done} of {count} device', '{done} of {count} devices', pull.of, { done: pull.done }),
  ];
  if (pull.ratePerSecond > 0) parts.push(t('{rate} a second', { rate: Math.round(pull.ratePerSecond) }));
  if (pull.secondsLeft !== null) parts.push(leftWords(pull.secondsLeft));
  return parts.join(' · ');
}

function leftWords(seconds: number): string {
  if (seconds < 1) return t('nearly done');
  if (seconds < 90) return t('{seconds} s left', { seconds: Math.ceil(seconds) });
  return t('{minutes} min left', { minutes: Math.ceil(seconds / 60) });
}

export type ReachWords = { readonly word: string; readonly sentence: string; readonly next: string | null };

/** Whether the control server answers, in words, with the next step where it does not. */
export function reachWords(reach: Reachability): ReachWords {
  switch (reach.state) {
    case 'unknown':
      return { word: t('Looking'), sentence: t('Demarc is asking whether the control server answers.'), next: null };
    case 'online':
      return { word: t('Online'), sentence: t('The control server answers.'), next: null };
    case 'offline':
      return { word: t('Offline'), sentence: heard(reach.words), next: heard(reach.next) };
    case 'token-refused':
      return {
        word: t('Token refused'),
        sentence: t(
          'The control server answers but does not take the token. Nothing is sent until there is a new one.',
        ),
        next: t('Enter a new token in Settings. Everything saved here is kept.'),
      };
    default:
      return reach satisfies never;
  }
}

/** What the sender is doing, in one sentence; null where there is nothing to say. */
export function replaySentence(replay: ReplayState): string | null {
  switch (replay.phase) {
    case 'idle':
      return null;
    case 'sending':
      return t('Sending now.');
    case 'waiting':
      return t('Demarc tries again by itself.');
    case 'offline':
      return t('Nothing is sent while the server cannot be reached.');
    case 'token':
      return t('Nothing is sent until the token is replaced in Settings.');
    case 'elsewhere':
      return t('Another window of Demarc does the sending.');
    default:
      return replay.phase satisfies never;
  }
}
