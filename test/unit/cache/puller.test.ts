import { afterEach, describe, expect, test } from 'vitest';
import type { DataService } from '#renderer/cache/data/service.ts';
import type { FeedPage, ListPage, PullServer } from '#renderer/cache/pull/ports.ts';
import type { Puller } from '#renderer/cache/pull/puller.ts';
import { DeviceRow } from '#shared/device.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { pullStage } from '#test/fakes/pull-stage.ts';
import { problem } from '#test/property/cache/host-world.ts';

/** A control server with a list; it fails when a test says so. */
class Server implements PullServer {
  readonly rows = new Map<number, DeviceRow>();
  readonly offsets: number[] = [];
  lookedUp: number[] = [];
  /** What it gives at most, whatever is asked. */
  most = 1_000;
  failing: ErrorCode | null = null;
  /** Runs before each page is answered. */
  beforePage: (page: number) => void | Promise<void> = () => undefined;

  constructor(count: number) {
    for (let id = 1; id <= count; id += 1) this.put(id);
  }

  put(id: number, values: Record<string, unknown> = {}): void {
    const row = { id, name: `n${id}`, status_change: '2024-01-15T14:00:00Z', ...values };
    this.rows.set(id, DeviceRow.parse(row));
  }

  async list(offset: number, limit: number): Promise<ListPage> {
    this.offsets.push(offset);
    // The answer is what the server held when it was asked, however late it comes.
    const all = [...this.rows.values()].sort((left, right) => left.id - right.id);
    const page = { count: all.length, rows: all.slice(offset, offset + Math.min(limit, this.most)), unreadable: 0 };
    await this.beforePage(this.offsets.length);
    this.#fail();
    return page;
  }

  async statusChangesSince(since: string): Promise<Pick<ListPage, 'count' | 'rows'>> {
    this.#fail();
    const rows = [...this.rows.values()].filter(
      ({ status_change }) => Date.parse(status_change ?? '') >= Date.parse(since),
    );
    return { count: rows.length, rows: rows.slice(0, 500) };
  }

  /** The number of each change, and what it was about; null: it has no feed. */
  feed: { id: number; gone: boolean }[] | null = null;

  async changes(after: number | 'latest', limit: number): Promise<FeedPage | null> {
    this.#fail();
    if (this.feed === null) return null;
    const from = after === 'latest' ? this.feed.length : after;
    const part = after === 'latest' ? [] : this.feed.slice(from, from + limit);
    return {
      last: from + part.length,
      more: from + part.length < this.feed.length,
      changed: part.flatMap(({ id, gone }) => (gone ? [] : (this.rows.get(id) ?? []))),
      gone: part.flatMap(({ id, gone }) => (gone ? [id] : [])),
    };
  }

  async has(id: number): Promise<boolean> {
    this.lookedUp.push(id);
    this.#fail();
    return this.rows.has(id);
  }

  async references(): Promise<void> {
    this.#fail();
  }

  #fail(): void {
    if (this.failing !== null) throw problem(this.failing);
  }
}

const pullers: Puller[] = [];
afterEach(async () => {
  await Promise.all(pullers.splice(0).map((puller) => puller.close()));
});

async function setUp(server: Server, clock = new FakeClock(), before?: DataService) {
  const stage = await pullStage(server, clock, before);
  pullers.push(stage.puller);
  return stage;
}

const MINUTE = 60_000;

describe('the pull', () => {
  test('first reads everything, says how far it is, and only then calls it complete', async () => {
    const server = new Server(3_500);
    const { puller, clock, phases, rows } = await setUp(server);
    const seen: [number, string | null][] = [];
    puller.state.subscribe(() => seen.push([puller.state.get().done, puller.state.get().lastComplete]));
    puller.start();
    await clock.advance(0);
    expect(await rows()).toBe(3_500);
    expect(phases).toEqual(['elsewhere', 'first', 'idle']);
    expect(server.offsets).toEqual([0, 999, 1_998, 2_997]);
    expect(seen.filter(([done, complete]) => done < 3_500 && complete !== null)).toEqual([]);
    expect(puller.state.get()).toMatchObject({ of: 3_500, lastComplete: '2024-01-15T14:25:00.000Z' });
  });

  test('goes on where the network broke, and is calm meanwhile', async () => {
    const server = new Server(3_500);
    const { puller, clock, rows } = await setUp(server);
    server.beforePage = (page) => {
      if (page === 3) server.failing = 'control.unreachable';
    };
    puller.start();
    await clock.advance(0);
    expect(puller.state.get()).toMatchObject({
      phase: 'offline',
      lastComplete: null,
      problem: { code: 'control.unreachable' },
    });
    expect(await rows()).toBe(1_999);
    server.failing = null;
    await clock.advance(MINUTE);
    expect(server.offsets.slice(3)).toEqual(expect.arrayContaining([1_998, 2_997]));
    expect(server.offsets.slice(3)).not.toContain(0);
    expect(puller.state.get()).toMatchObject({ phase: 'idle', problem: null });
    expect(await rows()).toBe(3_500);
  });

  test('can be stopped and gone on with', async () => {
    const server = new Server(3_500);
    const { puller, clock, rows } = await setUp(server);
    server.beforePage = (page) => {
      if (page === 2) puller.stop();
    };
    puller.start();
    await clock.advance(10 * MINUTE);
    expect(puller.state.get().phase).toBe('stopped');
    expect(server.offsets).toHaveLength(2);
    puller.now();
    await clock.advance(0);
    expect(puller.state.get().phase).toBe('idle');
    expect(await rows()).toBe(3_500);
    // Nothing of the first half was taken for gone.
    expect(server.lookedUp).toEqual([]);
  });

  test('asks a server with small pages at most four times a second', async () => {
    const server = new Server(200);
    server.most = 50;
    const { puller, clock } = await setUp(server);
    puller.start();
    await clock.advance(500);
    expect(server.offsets).toHaveLength(3);
    await clock.advance(5_000);
    expect(puller.state.get().phase).toBe('idle');
  });

  test('a refused token is said, and asked about again', async () => {
    const server = new Server(10);
    server.failing = 'control.token-refused';
    const { puller, clock } = await setUp(server);
    puller.start();
    await clock.advance(0);
    expect(puller.state.get().phase).toBe('token');
    server.failing = null;
    puller.wake();
    await clock.advance(0);
    expect(puller.state.get().phase).toBe('idle');
  });

  test('finds new devices at the end of the list without reading it all', async () => {
    const server = new Server(2_000);
    const { puller, clock, rows } = await setUp(server);
    puller.start();
    await clock.advance(0);
    server.offsets.length = 0;
    server.put(2_001);
    await clock.advance(30_000);
    expect(await rows()).toBe(2_001);
    expect(server.offsets).not.toContain(0);
  });

  test('takes a device out after a check and a 404, and keeps one it may not see any more', async () => {
    const server = new Server(2_000);
    const { puller, clock, rows } = await setUp(server);
    puller.start();
    await clock.advance(0);
    server.rows.delete(7);
    await clock.advance(30_000);
    expect(await rows()).toBe(1_999);
    expect(server.lookedUp).toEqual([7]);
    server.rows.delete(8);
    server.has = () => Promise.reject(problem('control.forbidden'));
    await clock.advance(30_000);
    expect(await rows()).toBe(1_999);
  });

  test('of many missing it asks first; left alone they are not asked about again', async () => {
    const server = new Server(2_000);
    const { puller, clock, rows } = await setUp(server);
    puller.start();
    await clock.advance(0);
    for (let id = 1; id <= 300; id += 1) server.rows.delete(id);
    await clock.advance(30_000);
    expect(puller.state.get()).toMatchObject({ phase: 'question', missing: 300 });
    expect(server.lookedUp).toEqual([]);
    puller.settleMissing('leave');
    puller.now();
    await clock.advance(MINUTE);
    expect(puller.state.get()).toMatchObject({ phase: 'idle', missing: 0 });
    expect(await rows()).toBe(2_000);
  });

  test('a status that flipped comes within seconds', async () => {
    const server = new Server(2_000);
    const { puller, clock, data } = await setUp(server);
    puller.start();
    await clock.advance(0);
    server.put(5, { status: 'Down', status_change: '2024-01-15T14:30:00Z' });
    await clock.advance(21_000);
    expect(data.latestStatusChange()).toBe('2024-01-15T14:30:00Z');
  });

  test('a page that was asked for before a write never undoes what the write brought', async () => {
    const server = new Server(10);
    const { puller, clock, data, tick } = await setUp(server);
    const written = DeviceRow.parse({ id: 3, name: 'written' });
    server.beforePage = async () => {
      await data.putRows([written], tick());
    };
    puller.start();
    await clock.advance(0);
    expect(data.nameOf('d:3' as Parameters<typeof data.nameOf>[0])).toBe('written');
  });

  test('starting over in the middle of a check ends with everything, and nothing taken for gone', async () => {
    const server = new Server(3_500);
    const { puller, clock, rows } = await setUp(server);
    let over: Promise<void> | null = null;
    server.beforePage = (page) => {
      if (page === 3) over = puller.startOver();
    };
    puller.start();
    await clock.advance(MINUTE);
    await over;
    expect(await rows()).toBe(3_500);
    expect(server.lookedUp).toEqual([]);
    expect(puller.state.get().phase).toBe('idle');
  });

  test('where the server has a change feed, the list follows it and is checked as a whole no more', async () => {
    const server = new Server(2_000);
    server.feed = [];
    const { puller, clock, rows, data } = await setUp(server);
    // Changed while the first check was under way, behind its back: the feed tells it afterwards.
    server.beforePage = (page) => {
      if (page !== 2) return;
      server.put(1, { name: 'renamed' });
      server.feed?.push({ id: 1, gone: false });
    };
    puller.start();
    await clock.advance(0);
    await clock.advance(21_000);
    expect(await rows()).toBe(2_000);
    expect(data.nameOf('d:1' as Parameters<typeof data.nameOf>[0])).toBe('renamed');
    const pages = server.offsets.length;
    server.rows.delete(2);
    server.put(2_001);
    server.feed.push({ id: 2, gone: true }, { id: 2_001, gone: false });
    await clock.advance(MINUTE);
    expect(await rows()).toBe(2_000);
    expect(data.nameOf('d:2' as Parameters<typeof data.nameOf>[0])).toBeNull();
    expect(data.nameOf('d:2001' as Parameters<typeof data.nameOf>[0])).toBe('n2001');
    expect(server.offsets.length).toBe(pages);
    expect(server.lookedUp).toEqual([]);
    expect(puller.state.get().phase).toBe('idle');
    // A feed that is gone (an older server put in its place): the pull goes back to checking.
    server.feed = null;
    await clock.advance(MINUTE);
    expect(server.offsets.length).toBeGreaterThan(pages);
  });

  test('each window begins with a full check, also where a feed is followed: who listens in hears of every device', async () => {
    const server = new Server(2_000);
    server.feed = [];
    const first = await setUp(server);
    first.puller.start();
    await first.clock.advance(0);
    await first.puller.close();
    const pages = server.offsets.length;
    const next = await setUp(server, first.clock, first.data);
    next.puller.start();
    await next.clock.advance(0);
    expect(server.offsets.slice(pages)).toEqual(server.offsets.slice(0, pages));
    expect(next.puller.state.get()).toMatchObject({ phase: 'idle', of: 2_000 });
  });

  test('a server that does not page is found out and said', async () => {
    const server = new Server(2_000);
    server.list = async () => ({ count: 2_000, rows: [...server.rows.values()].slice(0, 100), unreadable: 0 });
    const { puller, clock } = await setUp(server);
    puller.start();
    await clock.advance(5_000);
    expect(puller.state.get()).toMatchObject({ lastComplete: null, problem: { code: 'control.answer-unreadable' } });
  });
});
