import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instant } from '#shared/ids.ts';
import { TELLERS, type Teller, type Telling, TOLD_KINDS, toldFact } from '#shared/told-fact.ts';

const telling: fc.Arbitrary<Telling> = fc.record({
  teller: fc.constantFrom(...TELLERS),
  value: fc.constantFrom('AA:BB:CC', 'aabbcc', 'AX-3000', ' ax-3000 ', 'Cellar', ''),
  at: fc.option(fc.integer({ min: 0, max: 100 }).map((second) => Instant.parse(new Date(second * 1000).toISOString()))),
});
const kind = fc.constantFrom(...TOLD_KINDS);
const asked = fc.subarray([...TELLERS]).map((some) => new Set<Teller>(some));

test('nothing that was told is lost, and who tells it in which order is of no matter to what is shown', () => {
  fc.assert(
    fc.property(kind, fc.array(telling, { maxLength: 6 }), asked, (of, tellings, by) => {
      const fact = toldFact(of, tellings, by);
      const said = tellings.filter(({ value }) => value !== '');
      const told = [...(fact.shown ? [fact.shown] : []), ...fact.agree, ...fact.disagree];
      expect(told).toHaveLength(said.length);
      expect(new Set(told)).toEqual(new Set(said));
      const turned = toldFact(of, tellings.toReversed(), by);
      expect(turned.shown?.teller === undefined).toBe(fact.shown?.teller === undefined);
      if (of === 'uptime') expect(fact.disagree).toEqual([]);
    }),
  );
});

test('the record has the word on what people decide, the device on what it is; a MAC is one however it is written', () => {
  const at = (second: number) => Instant.parse(new Date(second * 1000).toISOString());
  const say = (teller: Teller, value: string, second: number): Telling => ({ teller, value, at: at(second) });
  const everybody = new Set<Teller>(TELLERS);
  expect(toldFact('location', [say('audit', 'Shop', 9), say('inventory', 'Cellar', 1)], everybody)).toMatchObject({
    shown: { value: 'Cellar' },
    disagree: [{ value: 'Shop' }],
  });
  const software = [say('inventory', '3.1', 1), say('inform', '3.1', 5), say('parameters', '3.2', 9)];
  expect(toldFact('software', software, everybody)).toMatchObject({
    shown: { teller: 'parameters' },
    agree: [],
    disagree: [{ teller: 'inventory' }, { teller: 'inform' }],
  });
  const macs = [say('lan', 'AA:BB:CC:00:11:22', 1), say('parameters', 'aabbcc001122', 2)];
  expect(toldFact('mac', macs, everybody).disagree).toEqual([]);
  expect(toldFact('mac', [], everybody).missing).toBe('not-available');
  expect(toldFact('mac', [], new Set<Teller>(['parameters'])).missing).toBe('not-asked');
});
