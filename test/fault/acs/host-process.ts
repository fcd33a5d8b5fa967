import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createAcs } from '#electron/acs/acs.ts';
import { createDeviceFiles } from '#electron/acs/files/device-files.ts';
import { clockStartingAt } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createOperationStore } from '#electron/store/operations.ts';
import { openStore } from '#electron/store/store.ts';
import type { DeviceRef, OperationId } from '#shared/ids.ts';
import type { OperationEvent, OperationKind } from '#shared/operation.ts';
import { fakeSecrets } from '../../fakes/secrets.ts';

/**
 * A host on a real file, in a process of its own that can be killed: `node host-process.ts FOLDER`. It loads its code and
 * waits to be told when its life begins, then what to queue, and at which write of an operation it is to die by its own
 * SIGKILL, with nothing flushed or closed.
 */

export type Command =
  | { readonly do: 'queue'; readonly kind: OperationKind; readonly carried: unknown }
  | { readonly do: 'state'; readonly id: OperationId }
  /** Die right before or right after the write of this number, counted from now on; null: live. */
  | { readonly do: 'die'; readonly at: number | null; readonly when: 'before' | 'after' };

const DEVICE = '1' as DeviceRef;
const [folder = ''] = process.argv.slice(2);
/** When its life begins, in milliseconds since 1970. */
const [start] = (await once(process, 'message')) as [number];
const clock = clockStartingAt(start);
const random = systemRandom;
const store = await openStore({ kind: 'embedded', file: join(folder, 'site.db'), clock, log: silentLog });
const operations = createOperationStore({ store, clock, random });
const secrets = fakeSecrets();
const files = createDeviceFiles({ folder: join(folder, 'files'), store, secrets, clock, random });

let left: number | null = null;
let when: 'before' | 'after' = 'before';
const apply = operations.apply;
operations.apply = async (id, event: OperationEvent, result) => {
  if (left !== null) left -= 1;
  if (left === 0 && when === 'before') process.kill(process.pid, 'SIGKILL');
  const moved = await apply(id, event, result);
  if (left === 0 && when === 'after') process.kill(process.pid, 'SIGKILL');
  return moved;
};

const acs = createAcs({
  store,
  operations,
  files,
  secrets,
  directory: {
    find: async () => ({ ref: DEVICE, name: 'Box', username: null, password: null, updateFrequency: null }),
  },
  provisioning: {
    desired: async () => [{ name: 'Device.X', value: 'new', type: 'string' }],
    reported: async () => undefined,
    firmware: async () => ({ version: '2.0', fileName: 'f.bin', size: 1, open: () => Readable.from(['x']) }),
  },
  clock,
  random,
  log: silentLog,
});
await acs.recover();
const on = await acs.turnOn({ host: '127.0.0.1', port: 0 });

async function carried(kind: OperationKind, given: unknown): Promise<unknown> {
  if (kind === 'restore') {
    const backup = await operations.queue({ device: DEVICE, kind: 'backup', createdBy: 'test' });
    await operations.apply(backup.id, { type: 'cancelled', at: backup.createdAt, by: 'test' });
    const kept = { operation: backup.id, device: DEVICE, content: 'configuration' } as const;
    return { kind, file: (await files.keep(kept, Buffer.from('x'))).id };
  }
  return given;
}

/** A transfer the device has in its queue, for the order that cancels it. */
async function transferUnderWay() {
  const {
    id,
    commandKey,
    createdAt: at,
  } = await operations.queue({ device: DEVICE, kind: 'restore', createdBy: 'test' });
  await operations.apply(id, { type: 'sent', at, session: 's' as never });
  await operations.apply(id, { type: 'accepted', at });
  return { id, commandKey };
}

async function answer(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'queue': {
      const target = command.kind === 'cancel_transfer' ? await transferUnderWay() : null;
      const given = target === null ? command.carried : { kind: command.kind, operation: target.id };
      const asked = await carried(command.kind, given);
      const request = { device: DEVICE, kind: command.kind, createdBy: 'test' };
      const { id } = await operations.queue(asked === null ? request : { ...request, arguments: asked });
      return { id, target: target?.commandKey ?? null };
    }
    case 'state':
      return { state: (await operations.get(command.id))?.state.state ?? null };
    case 'die':
      left = command.at;
      when = command.when;
      return {};
    default:
      return command satisfies never;
  }
}

process.on('message', (command: Command) => {
  answer(command).then(
    (told) => process.send?.(told),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.send?.({ port: on.state === 'on' ? on.port : 0 });
