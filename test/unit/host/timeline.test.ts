import { expect, test } from 'vitest';
import { readTimeline } from '#electron/host/timeline.ts';
import type { CpeSummary, SessionSummary } from '#shared/acs.ts';
import { AppError } from '#shared/errors.ts';
import { DeviceRef, Instant } from '#shared/ids.ts';
import type { Operation } from '#shared/operation.ts';
import { HOST_KINDS, type HostEntry, SERVER_KINDS, type TimelinePage } from '#shared/timeline/entry.ts';

/** What the host joins where the control server is one of ours, a foreign one, or away. */
type Site = Parameters<typeof readTimeline>[0];

const device = DeviceRef.parse('1001');
const at = (second: number): Instant => Instant.parse(new Date(second * 1000).toISOString());
const query = { device, before: null, limit: 10, kinds: [...HOST_KINDS] };
const flip = (second: number): HostEntry => ({ id: `status:${second}`, at: at(second), kind: 'status', status: 'Up' });

const session = { id: 's', cpe: 'c', startedAt: at(50), events: ['1 BOOT'] } as unknown as SessionSummary;
const reboot = { id: 'o', createdAt: at(60), kind: 'reboot' } as unknown as Operation;

function site(timeline: () => Promise<TimelinePage | null>, over: { known?: boolean; remote?: boolean } = {}): Site {
  const { known = true, remote = true } = over;
  const cpe = known ? ({ key: 'c', sessions: 7 } as unknown as CpeSummary) : null;
  return {
    client: { timeline },
    acs: { cpeOfDevice: async () => cpe, sessions: async () => [session] },
    bench: remote ? { operations: async () => ({ operations: [reboot] }) } : null,
  } as unknown as Site;
}
const ids = ({ entries }: TimelinePage): string[] => entries.map(({ id }) => id);

test('what the server keeps and what this laptop saw and did are one list', async () => {
  const page = await readTimeline(
    site(async () => ({ entries: [flip(70), flip(55)], before: null, gaps: [] })),
    query,
  );
  expect(ids(page)).toEqual(['status:70', 'operation:o', 'status:55', 'session:s']);
  expect(page.before).toBeNull();
  expect(page.gaps).toEqual([
    { because: 'here-only', kinds: ['session'] },
    { because: 'kept-since', kinds: ['session'], since: at(50) },
  ]);
});

test('a server that has more holds back what is older than its page', async () => {
  const page = await readTimeline(
    site(async () => ({ entries: [flip(70), flip(55)], before: at(55), gaps: [] })),
    query,
  );
  expect(ids(page)).toEqual(['status:70', 'operation:o', 'status:55']);
  expect(page.before).toBe(at(55));
});

test('a foreign server and one that is away: the rest is told, and what is missing', async () => {
  const foreign = await readTimeline(
    site(async () => null),
    query,
  );
  expect(ids(foreign)).toEqual(['operation:o', 'session:s']);
  expect(foreign.gaps).toContainEqual({ because: 'not-told', kinds: [...SERVER_KINDS] });
  const away = await readTimeline(
    site(async () => {
      throw new AppError('control.unreachable', { host: 'control.example.com' });
    }),
    query,
  );
  expect(ids(away)).toEqual(['operation:o', 'session:s']);
  expect(away.gaps).toContainEqual(expect.objectContaining({ because: 'unreachable' }));
});

test('only what is asked for is asked of anybody', async () => {
  const nobody = async (): Promise<never> => {
    throw new Error('the server was asked');
  };
  const page = await readTimeline(site(nobody, { remote: false }), { ...query, kinds: ['session'] });
  expect(ids(page)).toEqual(['session:s']);
  expect(await readTimeline(site(nobody, { known: false, remote: false }), { ...query, kinds: ['session'] })).toEqual({
    entries: [],
    before: null,
    gaps: [],
  });
});
