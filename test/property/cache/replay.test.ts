import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broken } from './replay-oracle.ts';
import { play, type Scenario, scenario } from './replay-scenario.ts';

/** More with `DEMARC_RUNS=10000`, the same ones again with `DEMARC_SEED`. */
const RUNS = Number(process.env['DEMARC_RUNS'] ?? 400);
const SEED = process.env['DEMARC_SEED'];

/** What once broke a promise, kept. */
const ONCE_BROKEN: readonly (readonly [why: string, given: Scenario])[] = [
  [
    'a gateway’s 502 told by the host again and again kept the lane busy for ever',
    {
      events: [
        { type: 'edit', target: 1, field: 'name', value: 'a' },
        { type: 'run', steps: 1 },
      ],
      faults: ['ok', '502-before'],
      seed: 0,
      windows: 1,
      isSerialUnique: false,
    },
  ],
  [
    'a log-in page’s 200 counted as the success of a create',
    {
      events: [
        { type: 'create', target: 'first' },
        { type: 'run', steps: 1 },
      ],
      faults: ['ok', 'html'],
      seed: 0,
      windows: 1,
      isSerialUnique: false,
    },
  ],
  [
    'an operation restored after an eviction took the trace of a later one for its own',
    {
      events: [
        { type: 'reboot', target: 1 },
        { type: 'evict' },
        { type: 'reboot', target: 1 },
        { type: 'run', steps: 1 },
      ],
      faults: ['ok', 'html'],
      seed: 0,
      windows: 1,
      isSerialUnique: false,
    },
  ],
  [
    'a journal that was set aside made a reboot look as if it had never left',
    {
      events: [
        { type: 'other-edit', id: 2, field: 'description', value: 'x1' },
        { type: 'edit', target: 2, field: 'description', value: 'a' },
        { type: 'reboot', target: 1 },
        { type: 'journal-lost' },
        { type: 'crash', after: 1 },
      ],
      faults: [],
      seed: 0,
      windows: 1,
      isSerialUnique: false,
    },
  ],
  [
    'reuniting journalled an older copy over what had just been folded in',
    {
      events: [
        { type: 'run', steps: 1 },
        { type: 'crash', after: 2 },
        { type: 'edit', target: 1, field: 'name', value: 'a' },
        { type: 'edit', target: 1, field: 'name', value: 'a' },
        { type: 'evict' },
        { type: 'other-edit', id: 1, field: 'name', value: 'x1' },
      ],
      faults: [],
      seed: 304_655,
      windows: 1,
      isSerialUnique: false,
    },
  ],
  [
    'an entry was forgotten because the journal lost it again at the wrong moment',
    {
      events: [
        { type: 'create', target: 'first' },
        { type: 'kill-one' },
        { type: 'edit', target: 1, field: 'name', value: 'a' },
        { type: 'journal-lost' },
        { type: 'edit', target: 1, field: 'name', value: 'a' },
        { type: 'run', steps: 1 },
      ],
      faults: [],
      seed: 921_124,
      windows: 2,
      isSerialUnique: false,
    },
  ],
  [
    'a clock set back by an hour kept an entry waiting for as long, instead of the seconds the server had asked for',
    {
      events: [
        { type: 'create', target: 'first' },
        { type: 'run', steps: 10 },
        { type: 'clock', seconds: -3600 },
        { type: 'wait', seconds: 7 },
        { type: 'other-delete', id: 1 },
      ],
      faults: ['ok', '429'],
      seed: 0,
      windows: 1,
      isSerialUnique: false,
    },
  ],
  [
    'a journal that was set aside took an entry that had landed for one that waits, and would have sent it again one day',
    {
      events: [
        { type: 'host-crash', after: 2 },
        { type: 'edit', target: 1, field: 'name', value: 'a' },
        { type: 'create', target: 'first' },
        { type: 'journal-lost' },
        { type: 'wait', seconds: 1 },
      ],
      faults: [],
      seed: 0,
      windows: 1,
      isSerialUnique: false,
    },
  ],
];

test.each(ONCE_BROKEN)('no more: %s', async (_why, given) => {
  expect(broken(await play(given))).toEqual([]);
});

test(
  'whatever fails and whenever: nothing lost, nothing twice, nothing stuck, nobody overwritten',
  async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        expect(broken(await play(given))).toEqual([]);
      }),
      { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
    );
  },
  600_000 + RUNS * 200,
);
