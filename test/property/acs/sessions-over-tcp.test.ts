import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CpeKey, DeviceRef, OperationId } from '#shared/ids.ts';
import { type BenchAcs, record, startAcs } from '../../integration/acs/bench-acs.ts';
import { CountingCpe } from './counting-cpe.ts';
import { type Order, type Story, stories } from './story.ts';

/**
 * Random interleavings of Informs, cuts, duplicated and late messages over several TCP connections, with and without
 * cookies and keep-alive, against the real listener. DEMARC_SESSION_STORIES says how many.
 */

const STORIES = Number(process.env['DEMARC_SESSION_STORIES'] ?? 20);
/** Longer than any session waits. */
const LONG_SECONDS = 700;

let bench: BenchAcs;
/** What the inventory was told, by device. */
const reported = new Map<string, { name: string; value: string }[]>();
const completed = new Map<string, number>();
beforeAll(async () => {
  const hear = (device: DeviceRef, rows: readonly { name: string; value: string }[]): void => {
    reported.set(device, [...(reported.get(device) ?? []), ...rows]);
  };
  bench = await startAcs({
    provisioning: {
      desired: async () => [],
      reported: async (device, rows, complete) => {
        hear(device, rows);
        if (complete) completed.set(device, (completed.get(device) ?? 0) + 1);
      },
      reportedSome: async (device, rows) => hear(device, rows),
    },
  });
});
afterAll(() => bench.close());

let lives = 0;
/** Some have an address of their own; those behind the same one are never taken for each other (S-2, S-16). */
function build(story: Story): CountingCpe[] {
  return story.builds.map((each) => {
    lives += 1;
    const from = each.cookie || each.nat ? '127.0.0.1' : `127.0.${2 + (lives >> 7)}.${1 + (lives & 127)}`;
    const serial = `N${lives}`;
    bench.devices.set(serial, record({ ref: String(lives) as DeviceRef }));
    return new CountingCpe(serial, bench.port, each, from, bench.clock);
  });
}
const refOf = ({ serial }: CountingCpe) => serial.slice(1) as DeviceRef;

async function order(cpe: CountingCpe, { kind }: Order): Promise<OperationId> {
  const parameters = [{ name: `Device.${cpe.serial}.X`, value: `new ${lives}` }];
  const { id, commandKey } = await bench.operations.queue({
    device: refOf(cpe),
    kind,
    createdBy: 'test',
    ...(kind === 'settings' ? { arguments: { parameters } } : {}),
  });
  cpe.keys.add(commandKey);
  return id;
}

/** Plays the story, and lets every CPE come back to its senses; returns what was ordered. */
async function play({ rounds }: Story, cpes: readonly CountingCpe[]): Promise<OperationId[]> {
  const ordered: OperationId[] = [];
  // Each has shown once whether it keeps cookies.
  for (const cpe of cpes) await cpe.wholeSession();
  for (const round of rounds) {
    if ('length' in round) await Promise.all(round.map((act) => cpes[act.cpe]?.act(act)));
    else if (round.do === 'wait') await bench.clock.advance(round.seconds * 1000);
    else if (cpes[round.cpe] !== undefined) ordered.push(await order(cpes[round.cpe] as CountingCpe, round));
  }
  for (let time = 0; time < 3; time += 1) {
    for (const cpe of cpes) cpe.hangUp();
    await bench.clock.advance(LONG_SECONDS * 1000);
    for (const cpe of cpes) await cpe.wholeSession();
  }
  return ordered;
}

describe('whatever CPEs do over however many connections', () => {
  it(`nothing is done twice, goes astray or stays open, in ${STORIES} stories [S-2 S-16 S-3 S-4 S-10 S-13 O-5]`, async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const cpes = build(story);
        try {
          // Where the same is ordered again before it left, it is one.
          const ids = new Set(await play(story, cpes));
          const ordered = await Promise.all([...ids].map((id) => bench.operations.get(id)));
          for (const cpe of cpes) {
            const mine = ordered.filter((operation) => operation?.device === refOf(cpe));
            // What changes the device was carried out once at most.
            for (const [key, times] of cpe.times) expect([key, times]).toEqual([key, 1]);
            expect(cpe.resets).toBeLessThanOrEqual(mine.filter((each) => each?.kind === 'factory_reset').length);
            // An answer counts once, and for the device that gave it.
            const rows = reported.get(refOf(cpe)) ?? [];
            const answers = rows.filter(({ name }) => name === `Device.${cpe.serial}.Answer`).map(({ value }) => value);
            expect(answers.filter((value, index) => answers.indexOf(value) !== index)).toEqual([]);
            expect(rows.filter(({ name }) => /^Device\.N\d/.test(name) && !name.includes(`.${cpe.serial}.`))).toEqual(
              [],
            );
            const synced = mine.filter((each) => each?.kind === 'sync' && each.state.state === 'done');
            expect(completed.get(refOf(cpe)) ?? 0).toBe(synced.length);
            // Nothing is left lying, and no session stays open.
            const left = mine.filter((each) => ['queued', 'sent'].includes(each?.state.state ?? 'queued'));
            expect(left.map((each) => each?.kind)).toEqual([]);
            const sessions = await bench.acs.sessions({ cpe: `00AABB-Box-${cpe.serial}` as CpeKey, limit: 500 });
            expect(sessions.filter(({ end }) => end === null)).toEqual([]);
          }
        } finally {
          for (const cpe of cpes) cpe.hangUp();
        }
      }),
      { numRuns: STORIES },
    );
    expect((await bench.acs.cpes()).filter(({ talking }) => talking)).toEqual([]);
  }, 300_000);
});
