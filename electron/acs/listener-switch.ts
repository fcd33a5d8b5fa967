import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { AcsState } from '#shared/acs.ts';
import { AppError } from '#shared/errors.ts';
import { openDecoys } from './decoys.ts';
import { type Exchange, type Listener, listen, type Noise } from './listener.ts';
import { TURNED_OFF } from './session.ts';
import type { SessionTable } from './session-table.ts';

/** Turns the listener on and off, one change after the other (security.md N2: off until a person turns it on). */
export type ListenerSwitch = {
  turnOn(where: { host: string; port: number }): Promise<AcsState>;
  turnOff(): Promise<AcsState>;
  state(): AcsState;
};

type SwitchOptions = {
  clock: Clock;
  log: Log;
  table: SessionTable;
  handle(exchange: Exchange): Promise<void>;
  changed(state: AcsState): void;
  malformed(peer: string, words: string, sent: Noise | null): void;
  silent(peer: string): void;
  /** Ports that are listened on for who typed a wrong one. */
  decoyPorts(host: string): readonly number[];
  wrongPort(peer: string, port: number, right: number): void;
};

export function createListenerSwitch(options: SwitchOptions): ListenerSwitch {
  const { clock, log, table, handle, changed, malformed, silent } = options;
  let state: AcsState = { state: 'off' };
  let listener: Listener | null = null;
  let decoys: { close(): Promise<void> } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const become = (next: AcsState): AcsState => {
    state = next;
    changed(state);
    return state;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function stop(): Promise<void> {
    const [open, traps] = [listener, decoys];
    listener = null;
    decoys = null;
    await Promise.all(table.all().map((session) => session.abort(TURNED_OFF)));
    await traps?.close();
    await open?.close();
  }

  return {
    state: () => state,
    turnOn: ({ host, port }) =>
      inTurn(async () => {
        if (state.state === 'on' && state.host === host && (port === 0 || state.port === port)) return state;
        await stop();
        try {
          listener = await listen({ host, port, log, handle, malformed, silent, inSession: table.holds });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          become({ state: 'failed', code: error.code, words: error.message, next: error.next });
          throw error;
        }
        const { port: right } = listener;
        decoys = await openDecoys({
          host,
          ports: options.decoyPorts(host).filter((each) => each !== right),
          knocked: (peer, wrong) => options.wrongPort(peer, wrong, right),
        });
        const address = host.includes(':') ? `[${host}]` : host;
        return become({
          state: 'on',
          url: `http://${address}:${listener.port}/`,
          host,
          port: listener.port,
          since: instantMillis(clock.now()),
        });
      }),
    turnOff: () =>
      inTurn(async () => {
        await stop();
        return state.state === 'off' ? state : become({ state: 'off' });
      }),
  };
}
