import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AcsRpcName } from '#shared/cwmp/rpc.ts';
import type { OperationId } from '#shared/ids.ts';
import type { OperationKind } from '#shared/operation.ts';
import { Device } from './device.ts';
import type { Command } from './host-process.ts';

/** The right moment to die: right before or after the write of this number, or while the answer is under way. */
export type Point = { readonly at: number; readonly when: 'before' | 'after' } | 'on the wire';

/** So much later the next life begins: long enough for the up time of a device to say something. */
const LATER_SECONDS = 300;

type Carried = { readonly kind: OperationKind; readonly rpc: AcsRpcName; readonly carried?: unknown };

/** One file, and the hosts that live and die on it one after the other. */
export class Lives {
  readonly #folder = mkdtempSync(join(tmpdir(), 'demarc-crash-'));
  #life = 0;
  #host: ChildProcess;
  /** The next host, loaded already: to start one takes longer than everything that happens in its life. */
  #spare: ChildProcess;
  #port = 0;

  constructor() {
    this.#host = this.#load();
    this.#spare = this.#host;
  }

  async begin(): Promise<void> {
    this.#life += 1;
    this.#host = this.#spare;
    this.#spare = this.#load();
    const ready = once(this.#host, 'message');
    this.#host.send(Date.parse('2026-11-23T04:30:00Z') + this.#life * LATER_SECONDS * 1000);
    const [{ port }] = (await ready) as [{ port: number }];
    this.#port = port;
  }

  end(): void {
    this.#host.kill('SIGKILL');
    this.#spare.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #load(): ChildProcess {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'demarc-compiled') };
    return fork(join(import.meta.dirname, 'host-process.ts'), [this.#folder], { env });
  }

  async #tell<T>(command: Command): Promise<T> {
    const host = this.#host;
    const told = once(host, 'message');
    await new Promise<void>((resolve, reject) => {
      host.send(command, (error) => (error === null ? resolve() : reject(error)));
    });
    const [answer] = (await told) as [T & { error?: string }];
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  }

  /** Does the host still answer? A process that killed itself may not be known to be gone yet. */
  async #isDead(id: OperationId, ended: Promise<unknown>): Promise<boolean> {
    const alive = this.#tell({ do: 'state', id }).then(
      () => false,
      () => ended.then(() => true),
    );
    return Promise.race([alive, ended.then(() => true)]);
  }

  /** Runs the operation into its death and out of it; returns how it stands then. */
  async through({ kind, rpc, carried }: Carried, point: Point) {
    const device = new Device();
    const { id, target } = await this.#tell<{ id: OperationId; target: string | null }>({
      do: 'queue',
      kind,
      carried: carried === undefined ? null : { kind, ...carried },
    });
    if (target !== null) device.queued.add(target);
    if (point === 'on the wire') {
      device.onReceived = ({ type }) => {
        if (type === rpc) this.#host.kill('SIGKILL');
      };
    } else await this.#tell({ do: 'die', ...point });
    const ended = once(this.#host, 'exit');
    // The first life: sessions until the operation is over or the host is dead.
    let died = false;
    for (let round = 0; round < 3 && !died; round += 1) {
      await device.session(this.#port);
      died = await this.#isDead(id, ended);
    }
    if (died) await this.begin();
    else await this.#tell({ do: 'die', at: null, when: 'before' });
    device.onReceived = () => undefined;
    // The second life: the device goes on calling, a while later.
    device.uptime += LATER_SECONDS;
    for (let round = 0; round < 4; round += 1) await device.session(this.#port);
    const { state } = await this.#tell<{ state: string }>({ do: 'state', id });
    return { state, times: device.done(rpc), died };
  }
}
