import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { AppError } from '#shared/errors.ts';
import type { Notice } from '#shared/site.ts';
import { createTopic } from './topic.ts';

/** What the program has to say until a person has taken note of it. */
export type Notices = {
  now(): Notice[];
  subscribe(listener: (notices: Notice[]) => void): () => void;
  say(error: AppError): void;
  dismiss(id: string): void;
};

export function createNotices({ clock, random, log }: { clock: Clock; random: Random; log: Log }): Notices {
  const topic = createTopic<Notice[]>();
  let notices: Notice[] = [];
  const become = (next: Notice[]): void => {
    notices = next;
    topic.publish(next);
  };
  return {
    now: () => notices,
    subscribe: topic.subscribe,
    say(error) {
      const { code, message, next } = error;
      // Said once is enough, however often it is found again.
      if (notices.some((notice) => notice.code === code && notice.words === message)) return;
      log.warn({ err: error, code }, 'something to tell');
      const at = instantSeconds(clock.now());
      become([...notices, { id: random.uuid(), at, code, words: message, next }]);
    },
    dismiss: (id) => become(notices.filter((notice) => notice.id !== id)),
  };
}
