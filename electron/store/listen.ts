import pg from 'pg';
import type { CancelTimer, Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';

/**
 * Calls `heard` whenever somebody tells the channel something (PostgreSQL's NOTIFY), and once after every loss of the
 * connection: what was told meanwhile is not told again. Resolves when it hears.
 */
export type Listen = (channel: string, heard: () => void) => Promise<Listening>;
export type Listening = { close(): Promise<void> };

const AGAIN_MS = 2_000;
const CONNECT_MS = 10_000;

/** On a connection of its own, which is opened anew where it is lost. */
export function listenOn(url: string, clock: Clock, log: Log): Listen {
  return async (channel, heard) => {
    let client: pg.Client | null = null;
    let cancel: CancelTimer = () => undefined;
    let closed = false;

    async function open(): Promise<void> {
      const opening = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS, keepAlive: true });
      opening.on('notification', heard);
      opening.on('error', (err) => log.warn({ err }, 'the connection that hears other processes was lost'));
      opening.once('end', () => {
        if (client === opening) again();
      });
      try {
        await opening.connect();
        await opening.query(`listen ${opening.escapeIdentifier(channel)}`);
      } catch (error) {
        await opening.end().catch(() => undefined);
        throw error;
      }
      if (closed) await opening.end();
      else client = opening;
    }

    function again(): void {
      client = null;
      if (closed) return;
      cancel = clock.after(AGAIN_MS, () => {
        open().then(heard, (err: unknown) => {
          log.warn({ err }, 'other processes cannot be heard so far');
          again();
        });
      });
    }

    await open();
    return {
      async close() {
        closed = true;
        cancel();
        await client?.end();
      },
    };
  };
}
