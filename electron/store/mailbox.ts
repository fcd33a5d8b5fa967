import { sql } from 'kysely';
import type { Log } from '#electron/ports/log.ts';
import type { Presence } from './presence.ts';
import type { Store } from './store.ts';

/**
 * What processes on one database say to each other. Each message is taken once, by the process it is addressed to, or
 * never: whoever needs an answer waits for one, and not for ever.
 */
export type Mailbox = {
  /** Resolves to the message's number when it lies there. */
  send(to: string, content: Buffer): Promise<number>;
  /** Takes a message back that was not taken yet. */
  retract(message: number): Promise<void>;
  /** From now on messages are taken, in the order in which they were sent. */
  take(heard: (content: Buffer) => void): void;
  close(): Promise<void>;
};

/** Null where nobody else works on the store. Resolves when this process can be written to. */
export async function openMailbox(store: Store, { self }: Presence, log: Log): Promise<Mailbox | null> {
  const { db, listen } = store;
  if (listen === null) return null;
  let deliver: ((content: Buffer) => void) | null = null;
  let taking: Promise<void> = Promise.resolve();
  let isAsked = false;

  async function takeAll(): Promise<void> {
    isAsked = false;
    const taken = await db
      .deleteFrom('process_mail')
      .where('addressee', '=', self)
      .returning(['n', 'content'])
      .execute();
    for (const { content } of taken.sort((left, right) => left.n - right.n)) deliver?.(content);
  }

  function look(): void {
    // Many are told of while some are taken: one more look finds them all.
    if (deliver === null || isAsked) return;
    isAsked = true;
    taking = taking
      .then(takeAll)
      .catch((err: unknown) => log.warn({ err }, 'what other processes said could not be read'));
  }

  // What was said to processes that are gone, nobody will take.
  await db
    .deleteFrom('process_mail')
    .where('addressee', 'not in', (query) => query.selectFrom('process').select('id'))
    .execute();
  const listening = await listen(channelOf(self), look);
  return {
    async send(to, content) {
      const { rows } = await sql<{ n: number }>`with sent as (
          insert into process_mail (addressee, content) values (${to}, ${content}) returning n
        ) select n, pg_notify(${channelOf(to)}, '') from sent`.execute(db);
      return rows[0]?.n ?? 0;
    },
    async retract(message) {
      await db.deleteFrom('process_mail').where('n', '=', message).execute();
    },
    take(heard) {
      deliver = heard;
      look();
    },
    async close() {
      deliver = null;
      await listening.close();
      await taking;
      await db.deleteFrom('process_mail').where('addressee', '=', self).execute();
    },
  };
}

function channelOf(process: string): string {
  return `demarc_mail_${process}`;
}
