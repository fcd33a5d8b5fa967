import { setImmediate as nextTurn } from 'node:timers/promises';
import { Kysely, sql, type Transaction } from 'kysely';

/** So many share a commit at most: the first of them waits for the last. */
const MOST = 64;

type Member<Tables> = {
  alone: boolean;
  /** Does the work; calling what it returns tells whoever asked. */
  work(trx: Transaction<Tables>): Promise<() => void>;
  fail(error: unknown): void;
};

/**
 * A database with one writer. Transactions asked for at the same moment are done one after the other in one commit: in
 * a file it is the commit that takes the time, because it waits for the disk. Each has a savepoint of its own, so what
 * fails undoes itself and nothing else; nobody is told anything before the commit is on the disk, and where that fails
 * all have failed.
 */
export class SharingDatabase<Tables> extends Kysely<Tables> {
  readonly #waiting: Member<Tables>[] = [];
  #running: Promise<void> | null = null;

  /** Does a transaction together with others. `alone`: it takes long, and nobody's answer is to wait for it. */
  together<Result>(work: (trx: Transaction<Tables>) => Promise<Result>, alone: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        alone,
        fail: reject,
        async work(trx) {
          const result = await work(trx);
          return () => resolve(result);
        },
      });
      this.#running ??= this.#run();
    });
  }

  /** What was asked for before the end is still done. */
  override async destroy(): Promise<void> {
    await this.#running;
    await super.destroy();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whatever came in by now is heard first: that is what there is to share.
      await nextTurn();
      await commitTogether(this, this.#next());
    }
    this.#running = null;
  }

  #next(): Member<Tables>[] {
    const end = this.#waiting.findIndex(({ alone }) => alone);
    return this.#waiting.splice(0, end < 0 ? MOST : Math.min(Math.max(end, 1), MOST));
  }
}

async function commitTogether<Tables>(db: Kysely<Tables>, members: readonly Member<Tables>[]): Promise<void> {
  const tell: (() => void)[] = [];
  try {
    await db.transaction().execute(async (trx) => {
      for (const member of members) tell.push(await (members.length === 1 ? member.work(trx) : within(trx, member)));
    });
  } catch (error) {
    for (const { fail } of members) fail(error);
    return;
  }
  for (const told of tell) told();
}

/** One of several: what it did is undone where it fails. */
async function within<Tables>(trx: Transaction<Tables>, { work, fail }: Member<Tables>): Promise<() => void> {
  await sql`savepoint member`.execute(trx);
  let tell: () => void;
  try {
    tell = await work(trx);
  } catch (error) {
    // Where SQLite has undone everything by itself (a full disk), there is no savepoint, and that is everybody's failure.
    await sql`rollback to member`.execute(trx).catch(() => {
      throw error;
    });
    tell = () => fail(error);
  }
  await sql`release member`.execute(trx);
  return tell;
}
