import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { AcsPlace, AcsState } from '#shared/acs.ts';
import { AppError } from '#shared/errors.ts';
import type { SessionTable } from './reception/session-table.ts';
import { TURNED_OFF } from './session/session.ts';
import { openDecoys } from './wire/decoys.ts';
import { type Exchange, type Listener, listen, type Noise } from './wire/listener.ts';
import type { TlsIdentity } from './wire/tls-identity.ts';
import type { TlsOptions } from './wire/tls-server.ts';

/** Turns the listener on and off, one change after the other (security.md N2: off until a person turns it on). */
export type ListenerSwitch = {
  turnOn(where: AcsPlace): Promise<AcsState>;
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
  tlsRefused(peer: string, words: string): void;
  tlsHungUp(peer: string): void;
  /** The certificate to show on this address. */
  identity(host: string): Promise<TlsIdentity>;
};

export function createListenerSwitch(options: SwitchOptions): ListenerSwitch {
  const { clock, table, changed } = options;
  let state: AcsState = { state: 'off' };
  let open: readonly Listener[] = [];
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
    const [closing, traps] = [open, decoys];
    open = [];
    decoys = null;
    await Promise.all(table.all().map((session) => session.abort(TURNED_OFF)));
    await traps?.close();
    await Promise.all(closing.map((listener) => listener.close()));
  }

  async function listenOn(host: string, port: number, tls: TlsOptions | null): Promise<Listener> {
    const listener = await listen({ ...options, host, port, tls, inSession: table.holds });
    open = [...open, listener];
    return listener;
  }

  async function start({ host, port, tls }: AcsPlace): Promise<AcsState> {
    const address = host.includes(':') ? `[${host}]` : host;
    const plain = await listenOn(host, port, null);
    const on = {
      state: 'on' as const,
      url: `http://${address}:${plain.port}/`,
      host,
      port: plain.port,
      since: instantMillis(clock.now()),
    };
    const secure = tls === undefined ? null : await startSecure(host, address, tls);
    const own = [plain.port, secure?.port];
    decoys = await openDecoys({
      host,
      ports: options.decoyPorts(host).filter((each) => !own.includes(each)),
      knocked: (peer, wrong) => options.wrongPort(peer, wrong, plain.port),
    });
    return { ...on, tls: secure };
  }

  async function startSecure(host: string, address: string, { port, minVersion }: NonNullable<AcsPlace['tls']>) {
    const identity = await options.identity(host);
    const secure = await listenOn(host, port, { identity, minVersion });
    const { fingerprint } = identity;
    return { url: `https://${address}:${secure.port}/`, port: secure.port, minVersion, fingerprint };
  }

  return {
    state: () => state,
    turnOn: (place) =>
      inTurn(async () => {
        if (isThere(state, place)) return state;
        await stop();
        try {
          return become(await start(place));
        } catch (error) {
          await stop();
          if (!(error instanceof AppError)) throw error;
          become({ state: 'failed', code: error.code, words: error.message, next: error.next });
          throw error;
        }
      }),
    turnOff: () =>
      inTurn(async () => {
        await stop();
        return state.state === 'off' ? state : become({ state: 'off' });
      }),
  };
}

/** Is the ACS on there already? Port 0 means any. */
function isThere(state: AcsState, { host, port, tls }: AcsPlace): boolean {
  if (state.state !== 'on' || state.host !== host || (port !== 0 && state.port !== port)) return false;
  const open = state.tls ?? undefined;
  if (tls === undefined || open === undefined) return tls === open;
  return open.minVersion === tls.minVersion && (tls.port === 0 || open.port === tls.port);
}
