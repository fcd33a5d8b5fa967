import type { Selectable } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { OnboardingRuleTable } from '#electron/store/schema/onboarding.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { OnboardingRule, OnboardingRuleInput } from '#shared/onboarding.ts';
import { serialKey } from '#shared/serial.ts';
import { findOrganization, findType } from './catalogue.ts';
import type { CpeIdentity } from './cpe.ts';
import { blankRecord } from './device-writes.ts';
import { logDevice } from './log.ts';
import { deviceIdOf } from './pending.ts';
import { insertDevice, nextDeviceId } from './record.ts';

type Credentials = { readonly username: string; readonly password: string };

/**
 * Automatic onboarding: a stranger of a type that a person switched on, which knows the shared credentials of that
 * type, becomes a device with credentials of its own. They are set on it at once, and it is taken with the shared ones
 * until it has logged in with its own: a power cut in between locks nobody out.
 */
export type Onboarding = {
  rules(): Promise<OnboardingRule[]>;
  /** `password` null: the one kept stays. Errors: `app.bad-input`. */
  saveRule(rule: Omit<OnboardingRuleInput, 'secret'>, password: string | null): Promise<void>;
  removeRule(id: number): Promise<void>;
  /** The shared credentials a stranger has to show, and how it becomes a device then; null: it stays a stranger. */
  applicant(identity: CpeIdentity): Promise<{ credentials: Credentials; admit(): Promise<void> } | null>;
  /** What a device is taken with besides its own; null: nothing. */
  fallbackOf(ref: DeviceRef): Promise<Credentials | null>;
  /** It informed: its own credentials are verified, or are sent (again). */
  informed(ref: DeviceRef, how: { withFallback: boolean; root: string }): Promise<void>;
};

type OnboardingOptions = {
  store: Store;
  operations: OperationStore;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
};

/** A device that refused its credentials so often is left to a person. */
const MOST_ATTEMPTS = 3;
const PASSWORD_BYTES = 15;
const WHO = 'automatic onboarding';

type RuleRow = Selectable<OnboardingRuleTable>;

export function createOnboarding({ store, operations, clock, random, secrets }: OnboardingOptions): Onboarding {
  const { db } = store;
  /** Who is not verified, kept so that the Informs of all others cost no look into the store. */
  let unverified: Promise<Set<number>> | null = null;
  const unverifiedIds = (): Promise<Set<number>> => {
    unverified ??= db
      .selectFrom('onboarding_unverified')
      .select('device')
      .execute()
      .then((found) => new Set(found.map(({ device }) => device)));
    return unverified;
  };
  const rows = () => db.selectFrom('onboarding_rule').selectAll().orderBy('id').execute();

  async function admit(rule: RuleRow, { oui, productClass, serialNumber }: CpeIdentity): Promise<void> {
    const own: Credentials = {
      username: `${oui}-${serialNumber}`.slice(0, 255),
      // Letters and digits only: there are CPEs whose web server cannot quote.
      password: randomToken(random, PASSWORD_BYTES).replaceAll(/[-_]/g, 'x'),
    };
    const cipher = await secrets.protect(own.password);
    const created = await inTransaction(db, async (trx) => {
      const type = await findType(trx, rule.type);
      if (type === null) throw new Error('the type of a rule is gone');
      const now = clock.now();
      const { id } = await insertDevice(trx, {
        ...blankRecord(now),
        id: await nextDeviceId(trx),
        uuid: random.uuid(),
        name: `${type.name} ${serialNumber}`.slice(0, 255),
        serial_number: serialNumber,
        type: rule.type,
        type_short_name: type.short_name,
        organization_id: rule.organization,
        product_class: productClass,
        username: own.username,
        password_cipher: cipher,
      });
      const { username, password_cipher } = rule;
      await trx
        .insertInto('onboarding_unverified')
        .values({ device: id, username, password_cipher, attempts: 0 })
        .execute();
      await logDevice(trx, { device: id, at: now, who: WHO, what: 'created' });
      return id;
    });
    (await unverifiedIds()).add(created);
  }

  /** Sends a device its own credentials, sealed as they lie in the record. */
  async function sendOwn(ref: DeviceRef, device: number, root: string): Promise<void> {
    const pending = await operations.pendingOf(ref);
    if (pending.some(({ createdBy }) => createdBy === WHO)) return;
    const record = await db.selectFrom('device').selectAll().where('id', '=', device).executeTakeFirst();
    if (record === undefined || record.password_cipher === null) return;
    const at = `${root}ManagementServer.`;
    const parameters = [
      { name: `${at}Username`, type: 'string', value: record.username ?? '' },
      { name: `${at}Password`, type: 'string', sealed: record.password_cipher },
    ];
    await operations.queue({ device: ref, kind: 'settings', createdBy: WHO, arguments: { parameters } });
  }

  return {
    rules: async () => (await rows()).map(ruleOf),

    async saveRule({ id, oui, productClass, type, organization, username, on }, password) {
      await inTransaction(db, async (trx) => {
        if ((await findType(trx, type)) === null)
          throw new AppError('app.bad-input', { detail: 'no such device type' });
        if ((await findOrganization(trx, organization)) === null)
          throw new AppError('app.bad-input', { detail: 'no such organization' });
        const values = { oui, product_class: productClass, type, organization, username, active: on ? 1 : 0 };
        const sealed = password === null ? {} : { password_cipher: await secrets.protect(password) };
        if (id !== null) {
          await trx
            .updateTable('onboarding_rule')
            .set({ ...values, ...sealed })
            .where('id', '=', id)
            .execute();
          return;
        }
        const { password_cipher } = sealed;
        if (password_cipher === undefined)
          throw new AppError('app.bad-input', { detail: 'the shared password is missing' });
        await trx
          .insertInto('onboarding_rule')
          .values({ ...values, password_cipher })
          .execute();
      });
    },

    async removeRule(id) {
      await db.deleteFrom('onboarding_rule').where('id', '=', id).execute();
    },

    async applicant(identity) {
      if (serialKey(identity.serialNumber) === '') return null;
      const rule = (await rows()).find((row) => row.active === 1 && fits(row, identity));
      if (rule === undefined) return null;
      const password = await secrets.unprotect(rule.password_cipher);
      return { credentials: { username: rule.username, password }, admit: () => admit(rule, identity) };
    },

    async fallbackOf(ref) {
      const device = deviceIdOf(ref);
      if (device === null || !(await unverifiedIds()).has(device)) return null;
      const row = await db
        .selectFrom('onboarding_unverified')
        .selectAll()
        .where('device', '=', device)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { username: row.username, password: await secrets.unprotect(row.password_cipher) };
    },

    async informed(ref, { withFallback, root }) {
      const device = deviceIdOf(ref);
      if (device === null || !(await unverifiedIds()).has(device)) return;
      const row = await db
        .selectFrom('onboarding_unverified')
        .selectAll()
        .where('device', '=', device)
        .executeTakeFirst();
      if (row === undefined) return;
      if (!withFallback) {
        await inTransaction(db, async (trx) => {
          await trx.deleteFrom('onboarding_unverified').where('device', '=', device).execute();
          await logDevice(trx, { device, at: clock.now(), who: WHO, what: 'its own credentials are verified' });
        });
        (await unverifiedIds()).delete(device);
        return;
      }
      if (row.attempts >= MOST_ATTEMPTS) return;
      await db
        .updateTable('onboarding_unverified')
        .set({ attempts: row.attempts + 1 })
        .where('device', '=', device)
        .execute();
      await sendOwn(deviceRef(device), device, root);
    },
  };
}

function ruleOf({ id, oui, product_class, type, organization, username, active }: RuleRow): OnboardingRule {
  return { id, oui, productClass: product_class, type, organization, username, on: active === 1 };
}

/** OUI and product class as the CPE tells them; the case of the letters differs between firmwares. */
function fits(row: RuleRow, { oui, productClass }: CpeIdentity): boolean {
  return row.oui === oui.trim().toUpperCase() && row.product_class.toLowerCase() === productClass.trim().toLowerCase();
}
