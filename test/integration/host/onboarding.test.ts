import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CpeOptions } from '#electron/practice/simulator.ts';
import type { OnboardingRuleInput } from '#shared/onboarding.ts';
import { nextEvent, QUICK } from '../practice/shelf.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** Strangers of a type that was switched on become devices with credentials of their own; all others stay strangers. */

const SHARED = { username: 'factory', password: 'printed-in-the-manual' };
const USER = 'Device.ManagementServer.Username';
const PASSWORD = 'Device.ManagementServer.Password';
const SETTLED = { timeout: 20_000, interval: 50 };

let stage: OwnSiteStage;

beforeEach(async () => {
  stage = await openOwnSiteStage();
});
afterEach(() => stage.close());

/** An Aurora, as `npm run cpe` makes them: OUI 0A2F81, product class AX-3000. */
const boot = (serialNumber: string, more: Partial<CpeOptions> = {}) =>
  stage.simulator.addCpe({ acsUrl: stage.acsUrl, serialNumber, timings: QUICK, ...SHARED, ...more });

async function rule(more: Partial<OnboardingRuleInput> = {}): Promise<void> {
  const secret = await stage.vault.keep(SHARED.password);
  await stage.own.onboarding.save({
    id: null,
    oui: '0A2F81',
    productClass: 'ax-3000',
    type: 1,
    organization: 1,
    username: SHARED.username,
    on: true,
    secret,
    ...more,
  });
}

const cpe = async () => (await stage.own.acs.cpes())[0];
async function device(serial: string) {
  const answer = await fetch(`${stage.own.api}/inventory_device_serial/${serial}/`, {
    headers: { authorization: `Bearer ${stage.token}` },
  });
  return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : null;
}

it('the shared credentials let it in, its own are set at once, and verified at its next session [A-9]', async () => {
  await rule();
  const box = boot('SN-O1');
  await expect.poll(() => box.get(USER), SETTLED).toBe('0A2F81-SN-O1');
  expect(box.get(PASSWORD)).not.toBe(SHARED.password);
  expect(await device('SN-O1')).toMatchObject({ name: 'Router SN-O1', type: 1, username: '0A2F81-SN-O1' });
  await expect.poll(async () => (await cpe())?.talking, SETTLED).toBe(false);
  expect(await box.inform()).toBe(true);
  await expect.poll(async () => stage.own.inventory.onboarding.fallbackOf('1' as never), SETTLED).toBeNull();
  // From now on the shared ones are worth nothing.
  box.set(USER, SHARED.username);
  box.set(PASSWORD, SHARED.password);
  expect(await box.inform()).toBe(false);
  expect((await cpe())?.authentication).toBe('refused');
});

it('an answer that is lost after the new password was set locks nobody out', async () => {
  await rule();
  const box = boot('SN-O2');
  // The first SetParameterValues is about connection requests; the second carries its own credentials.
  await nextEvent(box, 'rpc', ({ rpc }) => rpc === 'SetParameterValues');
  box.addFault({ kind: 'lost-answer', rpc: 'SetParameterValues', times: 1 });
  await nextEvent(box, 'session-failed');
  expect(box.get(USER)).toBe('0A2F81-SN-O2');
  expect(await box.inform()).toBe(true);
  await expect.poll(async () => stage.own.inventory.onboarding.fallbackOf('1' as never), SETTLED).toBeNull();
  expect((await cpe())?.device).toBe('1');
});

it.each<[string, Partial<OnboardingRuleInput> | null, Partial<CpeOptions>]>([
  ['there is no rule', null, {}],
  ['the rule is switched off', { on: false }, {}],
  ['it is of another product class', { productClass: 'AX-9000' }, {}],
  ['it is of another maker', { oui: '00D09E' }, {}],
  ['it shows a wrong password', {}, { password: 'guessed' }],
  ['it shows another user', {}, { username: 'someone' }],
])('a stranger stays a stranger where %s', async (_, more, options) => {
  if (more !== null) await rule(more);
  const box = boot('SN-O3', options);
  await nextEvent(box, 'session-ended');
  expect(await device('SN-O3')).toBeNull();
  expect(await cpe()).toMatchObject({ device: null, authentication: 'none' });
  expect([...box.counters.rpcs.values()].filter(({ received }) => received > 0)).toEqual([]);
});

it('the shared password is kept sealed, and given to no screen', async () => {
  await rule();
  const { rules } = await stage.own.onboarding.rules({});
  expect(rules).toEqual([
    { id: 1, oui: '0A2F81', productClass: 'ax-3000', type: 1, organization: 1, username: 'factory', on: true },
  ]);
  await stage.own.onboarding.save({ ...rules[0], id: 1, on: false, secret: null } as OnboardingRuleInput);
  const file = await readFile(join(stage.folder, 'sites', 'local.db'));
  const log = await readFile(join(stage.folder, 'sites', 'local.db-wal')).catch(() => Buffer.alloc(0));
  expect(Buffer.concat([file, log]).includes(SHARED.password)).toBe(false);
  expect((await stage.own.onboarding.remove({ id: 1 })).rules).toEqual([]);
});
