import { listRowOf } from '#renderer/cache/fleet/details.ts';
import type { HostClient } from '#renderer/cache/host-client.ts';
import { DeviceDetail, type DeviceRow } from '#shared/device.ts';
import type { DeviceId, Instant, OutboxEntryId } from '#shared/ids.ts';
import type { OutboxEntry, Receipt, SendOutcome } from '#shared/outbox.ts';
import type { SitesState } from '#shared/site.ts';
import { ControlWorld } from '#test/property/cache/control-world.ts';
import { problem } from '#test/property/cache/host-world.ts';

/** A host in the page: journal, sender and control server in memory, and a wire that a test can cut. */
export class PageHost {
  readonly server = new ControlWorld();
  readonly journal = new Map<OutboxEntryId, OutboxEntry>();
  readonly receipts: Receipt[] = [];
  readonly attempts = new Map<string, SendOutcome>();
  isOnline = true;
  /** Journal writes wait for this. */
  beforeJournal: () => Promise<void> = async () => undefined;
  requests = 0;
  #rows: DeviceDetail[] | null = null;

  constructor(devices: number) {
    for (let n = 1; n <= devices; n += 1) {
      this.server.add({
        name: `Branch router ${n}`,
        serial_number: `ZEQ-${String(n * 7919).padStart(8, '0')}`,
        customer_id: `CUST-${n}`,
        address: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
        status: n % 7 === 0 ? 'Down' : 'Up',
        status_change: '2024-01-15T14:22:30Z',
        type: 12,
        type_short_name: 'enterprise_router',
      });
    }
  }

  /** Call after changing the server's devices by hand. */
  changed(): void {
    this.#rows = null;
  }

  /** A device as the list shows it. */
  row(id: number): DeviceRow {
    return listRowOf(DeviceDetail.parse(this.server.devices.get(id)));
  }

  #all(): DeviceDetail[] {
    this.#rows ??= [...this.server.devices.values()].sort((a, b) => a.id - b.id);
    return this.#rows;
  }

  #reach(): void {
    this.requests += 1;
    if (!this.isOnline) throw problem('control.unreachable');
  }

  /** Only what the cache calls; anything else is a fault of the test. */
  get client(): HostClient {
    const client = {
      app: { info: async () => ({ person: 'anna' }) },
      sites: { watch: async (_input: unknown, { signal }: { signal: AbortSignal }) => silence<SitesState>(signal) },
      control: {
        list: async ({ offset, limit }: { offset: number; limit: number }) => {
          this.#reach();
          const all = this.#all();
          const rows = all.slice(offset, offset + limit).map(listRowOf);
          return { count: all.length, rows, unreadable: 0, serverTime: null };
        },
        statusChangesSince: async () => {
          this.#reach();
          return { count: 0, rows: [] };
        },
        changes: async () => ({ feed: null }),
        device: async ({ id }: { id: DeviceId }) => {
          this.#reach();
          return { device: this.server.read(id) };
        },
        findBySerial: async ({ serial }: { serial: string }) => {
          this.#reach();
          return { device: this.server.bySerial(serial) };
        },
        references: async () => {
          this.#reach();
          return {
            types: [{ id: 12, name: 'Router', shortName: null }],
            organizations: [],
            locations: [],
            firmware: [],
          };
        },
      },
      // No ACS listens here: every operation is the control server's.
      bench: { operate: async () => ({ way: 'server' }) },
      outbox: {
        journal: async ({ entry }: { entry: OutboxEntry }) => {
          await this.beforeJournal();
          if (!this.receipts.some(({ opId }) => opId === entry.opId)) this.journal.set(entry.opId, entry);
          return {};
        },
        unfinished: async () => ({ entries: [...this.journal.values()] }),
        send: async (send: {
          opId: OutboxEntryId;
          attempt: number;
          request: Parameters<ControlWorld['execute']>[1];
        }) => {
          if (!this.isOnline) return { outcome: 'not-sent', reason: 'the wire is cut' };
          const known = this.attempts.get(`${send.opId} ${send.attempt}`);
          if (known !== undefined) return known;
          const now = new Date().toISOString() as Instant;
          const { status, body } = this.server.execute(send.opId, send.request, undefined);
          this.changed();
          const outcome: SendOutcome = {
            outcome: 'answered',
            status,
            body,
            isJson: body !== null,
            retryAfterSeconds: null,
            sentAt: now,
            answeredAt: now,
          };
          this.attempts.set(`${send.opId} ${send.attempt}`, outcome);
          return outcome;
        },
        outcome: async ({ opId, attempt }: { opId: OutboxEntryId; attempt: number }) => ({
          known: this.attempts.get(`${opId} ${attempt}`) ?? null,
        }),
        finish: async ({ receipt }: { receipt: Receipt }) => {
          this.journal.delete(receipt.opId);
          this.receipts.push(receipt);
          return {};
        },
        receipts: async () => ({ receipts: [...this.receipts].reverse() }),
      },
    };
    // The cache uses these procedures only; their shapes are the contract's.
    return client as unknown as HostClient;
  }
}

/** A stream that says nothing until it is ended. */
async function* silence<T>(signal: AbortSignal): AsyncGenerator<T> {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
