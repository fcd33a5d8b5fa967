import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAttributesPlan, setAttributesPlan } from '#electron/acs/plan/attributes.ts';
import type { Plan } from '#electron/acs/plan/plan.ts';
import { settingsPlan } from '#electron/acs/plan/settings.ts';
import { readPaths } from '#electron/acs/plan/sync.ts';
import type { CpeAnswer } from '#electron/acs/session/session.ts';
import { emptyListIn, fault } from '#shared/cwmp/rpc.ts';
import { Order } from '#shared/orders.ts';

/** Whatever a device answers, no plan asks it with a list that the schema wants filled and that is empty. */

const name = fc.constantFrom('Device.A', 'Device.B', 'Device.C.', 'Device.C.D', 'Device.C.E.', 'Other');
const names = fc.array(name, { maxLength: 6 });
const value = fc.record({ name, value: fc.constantFrom('', '1'), type: fc.constant('string' as const) });
const values = fc.array(value, { maxLength: 4 });
/** Right, wrong and empty answers to whatever was asked. */
const answer: fc.Arbitrary<CpeAnswer> = fc.oneof(
  fc.constant(fault(9005, 'no such parameter')),
  values.map((parameterList) => ({ type: 'GetParameterValuesResponse' as const, parameterList })),
  names.map((found) => ({
    type: 'GetParameterNamesResponse' as const,
    parameterList: found.map((each) => ({ name: each, writable: true })),
  })),
  fc.constant({ type: 'SetParameterValuesResponse' as const, status: 0 }),
  fc.constant({ type: 'SetParameterAttributesResponse' as const }),
  names.map((found) => ({
    type: 'GetParameterAttributesResponse' as const,
    parameterList: found.map((each) => ({ name: each, notification: 0, accessList: [] })),
  })),
);
const MOST_ANSWERS = 40;

async function expectFilled(plan: Plan, answers: readonly CpeAnswer[]): Promise<void> {
  let step = await plan.next();
  for (const each of answers) {
    if (step.done) return;
    expect(emptyListIn(step.value), step.value.type).toBeNull();
    step = await plan.next(each);
  }
}

const report = async (): Promise<void> => undefined;
const answers = fc.array(answer, { maxLength: MOST_ANSWERS });

it('reads and settings', async () => {
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.uniqueArray(name, { maxLength: 3 }),
      values,
      answers,
      async (paths, narrow, desired, told) => {
        await expectFilled(readPaths(paths, new Set(narrow), report), told);
        await expectFilled(settingsPlan({ desired, parameterKey: 'k', report }), told);
      },
    ),
  );
});

it('attributes', async () => {
  const some = fc.array(name, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(some, answers, async (paths, told) => {
      await expectFilled(readAttributesPlan(paths), told);
      await expectFilled(setAttributesPlan(paths.map((each) => ({ name: each, notification: 1 }))), told);
    }),
  );
});

it.each([
  { kind: 'read_attributes', paths: [] },
  { kind: 'set_attributes', attributes: [] },
  { kind: 'schedule_download', firmwareImage: 1, windows: [] },
  { kind: 'change_modules', changes: [] },
])('an order of nothing is no order: $kind', (order) => {
  const { error } = Order.safeParse(order);
  expect(error?.issues.map(({ code }) => code)).toEqual(['too_small']);
});
