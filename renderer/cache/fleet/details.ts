import { type DeviceDetail, DeviceRow } from '#shared/device.ts';
import { DeviceId, type Instant } from '#shared/ids.ts';
import type { FieldValues } from '#shared/merge.ts';
import { formatPendingSettings, parsePendingSettings } from '#shared/pending-settings.ts';
import type { CachedDetail } from '../data/cache-db.ts';
import { layOverDetail, type Overlay } from '../data/overlay.ts';
import { type Clock, instant } from '../ports.ts';
import { isOffline, problemOf } from '../problem.ts';
import { type Cell, cell, type Store } from '../store.ts';
import type { DetailSnapshot, DeviceKey } from '../types.ts';

/** While a detail is looked at it is read again this often. */
const REFRESH_MS = 10_000;
/** Records asked of the server side by side where many are read: as many as entries that leave at once. */
const READS_AT_ONCE = 4;

export type DetailPorts = {
  readonly clock: Clock;
  readonly isVisible: () => boolean;
  /** From the server; null where it says 404. */
  readonly fetch: (id: DeviceId, updateStatus: boolean) => Promise<DeviceDetail | null>;
  readonly cached: (id: DeviceId) => Promise<CachedDetail | null>;
  /** Keeps a detail, and its part of the list. */
  readonly keep: (detail: DeviceDetail, fetchedAt: Instant) => Promise<void>;
  readonly overlay: (key: DeviceKey) => Overlay | null;
  /** A draft that landed is found under its number. */
  readonly resolve: (key: DeviceKey) => DeviceKey;
};

/** What is known of one device beside its overlay. */
type Known = Pick<DetailSnapshot, 'server' | 'fetchedAt' | 'state' | 'problem'>;

const UNKNOWN: Known = { server: null, fetchedAt: null, state: 'loading', problem: null };

/** The detail records on the screen. */
export class Details {
  readonly #ports: DetailPorts;
  readonly #cells = new Map<DeviceKey, Cell<DetailSnapshot>>();
  readonly #known = new Map<DeviceKey, Known>();

  constructor(ports: DetailPorts) {
    this.#ports = ports;
  }

  of(key: DeviceKey): Store<DetailSnapshot> {
    let detail = this.#cells.get(key);
    if (detail === undefined) {
      detail = cell(this.#snapshot(key), () => this.#watch(key));
      this.#cells.set(key, detail);
    }
    return detail;
  }

  async refresh(key: DeviceKey, updateStatus: boolean): Promise<void> {
    const id = idOf(this.#ports.resolve(key));
    if (id === null) {
      this.#learn(key, { state: 'local' });
      return;
    }
    try {
      const detail = await this.#ports.fetch(id, updateStatus);
      if (detail === null) this.#learn(key, { state: 'gone', problem: null });
      else await this.found(detail);
    } catch (error) {
      const problem = problemOf(error);
      this.#learn(key, { state: isOffline(problem) ? 'offline' : 'cached', problem });
    }
  }

  /** Reads the records of many devices: what is kept here, then the others from the server until it cannot be reached. */
  async *read(keys: readonly DeviceKey[]): AsyncGenerator<ReadonlyMap<DeviceKey, FieldValues>> {
    await Promise.all(keys.map((key) => this.#showCached(key)));
    yield this.#toldOf(keys);
    const lacking = keys.filter((key) => this.#snapshot(key).server === null);
    for (let from = 0; from < lacking.length; from += READS_AT_ONCE) {
      const asked = lacking.slice(from, from + READS_AT_ONCE);
      await Promise.all(asked.map((key) => this.refresh(key, false)));
      yield this.#toldOf(asked);
      if (asked.some((key) => this.#snapshot(key).state === 'offline')) return;
    }
  }

  #toldOf(keys: readonly DeviceKey[]): ReadonlyMap<DeviceKey, FieldValues> {
    return new Map(
      keys.flatMap((key) => {
        const { detail } = this.#snapshot(key);
        const told: FieldValues | undefined = detail ?? this.#ports.overlay(this.#ports.resolve(key))?.set;
        return told === undefined ? [] : [[key, told] as const];
      }),
    );
  }

  /** Takes in a detail record that was read for whatever reason. */
  async found(detail: DeviceDetail): Promise<void> {
    const fetchedAt = instant(this.#ports.clock.now());
    this.#learn(`d:${detail.id}` as DeviceKey, { server: detail, fetchedAt, state: 'fresh', problem: null });
    await this.#ports.keep(detail, fetchedAt);
  }

  /** Draws again what is shown of these devices: something was saved or landed. */
  redraw(keys: readonly DeviceKey[]): void {
    const changed = new Set(keys.map(this.#ports.resolve));
    for (const [key, detail] of this.#cells) {
      if (keys.includes(key) || changed.has(this.#ports.resolve(key))) detail.set(this.#snapshot(key));
    }
  }

  #watch(key: DeviceKey): () => void {
    const { clock } = this.#ports;
    let cancel: () => void = () => undefined;
    let isOver = false;
    const again = (): void => {
      if (isOver) return;
      cancel = clock.after(REFRESH_MS, () => {
        const turn = this.#ports.isVisible() ? this.refresh(key, false) : Promise.resolve();
        void turn.finally(again);
      });
    };
    void this.#showCached(key)
      .then(() => this.refresh(key, false))
      .finally(again);
    return () => {
      isOver = true;
      cancel();
    };
  }

  async #showCached(key: DeviceKey): Promise<void> {
    const id = idOf(this.#ports.resolve(key));
    if (id === null || (this.#known.get(this.#ports.resolve(key))?.server ?? null) !== null) return;
    const cached = await this.#ports.cached(id);
    if (cached === null) return;
    this.#learn(key, { server: cached.detail, fetchedAt: cached.fetchedAt, state: 'cached' });
  }

  #learn(key: DeviceKey, news: Partial<Known>): void {
    const real = this.#ports.resolve(key);
    this.#known.set(real, { ...(this.#known.get(real) ?? UNKNOWN), ...news });
    this.redraw([real]);
  }

  #snapshot(key: DeviceKey): DetailSnapshot {
    const real = this.#ports.resolve(key);
    const known = this.#known.get(real) ?? UNKNOWN;
    const overlay = this.#ports.overlay(real);
    const detail = known.server === null || overlay === null ? known.server : layOverDetail(known.server, overlay);
    return { ...known, key: real, detail, state: real.startsWith('t:') ? 'local' : known.state };
  }
}

function idOf(key: DeviceKey): DeviceId | null {
  return key.startsWith('d:') ? (DeviceId.safeParse(Number(key.slice(2))).data ?? null) : null;
}

/** The list row in a detail record: the list writes what is pending without its state (inventory-api 5). */
export function listRowOf(detail: DeviceDetail): DeviceRow {
  const pending = formatPendingSettings(parsePendingSettings(detail.pending_settings), false);
  return DeviceRow.parse({ ...detail, pending_settings: pending });
}
