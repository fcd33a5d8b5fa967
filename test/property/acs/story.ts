import fc from 'fast-check';

/** What several CPEs do to one ACS, at random: rounds of acts, those of one round at once. */

const CPES = 2;
/** How many connections a CPE may have open side by side. */
export const CONNECTIONS = 2;

export type Act = { readonly cpe: number; readonly connection: number } & (
  | { readonly do: 'inform' }
  /** Answers the RPC it was sent, or says that it has nothing to say. */
  | { readonly do: 'go on' }
  /** The same, and its power is cut before it reads what comes back. */
  | { readonly do: 'go on and die' }
  | { readonly do: 'hang up' }
  /** Says again what it said: `back` acts ago. */
  | { readonly do: 'repeat'; readonly back: number }
  | { readonly do: 'tell of a transfer' }
);
export type Order = { readonly do: 'order'; readonly cpe: number; readonly kind: (typeof KINDS)[number] };
export type Wait = { readonly do: 'wait'; readonly seconds: number };
/** How a CPE is built: does it give cookies back, does it keep its connections, does it share its address? */
export type Build = { readonly cookie: boolean; readonly keepAlive: boolean; readonly nat: boolean };
export type Story = { readonly builds: readonly Build[]; readonly rounds: readonly (readonly Act[] | Order | Wait)[] };

const KINDS = ['reboot', 'settings', 'sync', 'factory_reset'] as const;

const place = { cpe: fc.nat(CPES - 1), connection: fc.nat(CONNECTIONS - 1) };
const plain = (what: 'inform' | 'go on' | 'go on and die' | 'hang up' | 'tell of a transfer') =>
  fc.record({ do: fc.constant(what), ...place });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: plain('inform') },
  { weight: 9, arbitrary: plain('go on') },
  { weight: 1, arbitrary: plain('go on and die') },
  { weight: 1, arbitrary: plain('hang up') },
  { weight: 1, arbitrary: plain('tell of a transfer') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('repeat' as const), ...place, back: fc.nat(5) }) },
);
/** A connection says one thing at a time. */
const round = fc.uniqueArray(act, {
  minLength: 1,
  maxLength: 3,
  selector: ({ cpe, connection }) => cpe * CONNECTIONS + connection,
});
const order: fc.Arbitrary<Order> = fc.record({
  do: fc.constant('order' as const),
  cpe: place.cpe,
  kind: fc.constantFrom(...KINDS, 'sync'),
});
const wait: fc.Arbitrary<Wait> = fc.record({
  do: fc.constant('wait' as const),
  seconds: fc.constantFrom(1, 31, 91, 200),
});

export const stories: fc.Arbitrary<Story> = fc.record({
  builds: fc.array(fc.record({ cookie: fc.boolean(), keepAlive: fc.boolean(), nat: fc.boolean() }), {
    minLength: CPES,
    maxLength: CPES,
  }),
  rounds: fc.array(
    fc.oneof({ weight: 8, arbitrary: round }, { weight: 3, arbitrary: order }, { weight: 1, arbitrary: wait }),
    { maxLength: 40, size: 'max' },
  ),
});
