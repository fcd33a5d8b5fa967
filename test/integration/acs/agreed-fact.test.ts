import { expect, it, onTestFinished } from 'vitest';
import { type CpeStore, createCpeStore } from '#electron/acs/cpe-store.ts';
import { openMasterKey } from '#electron/acs/master-key.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { openStore } from '#electron/store/store.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';
import { embedded } from '#test/fixtures/inventory/engines.ts';

/** What several processes on one database must have in common is made once, whoever starts first. */

const ports = { clock: systemClock, log: silentLog };

async function openCpes(): Promise<CpeStore> {
  const place = await embedded.place();
  const store = await openStore({ ...place, ...ports });
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  return createCpeStore({ store, ...ports });
}

/** Lets nobody lock a key before all of them found none: the worst moment to start together. */
function startedTogether(many: number): SecretStore {
  const secrets = fakeSecrets();
  const { promise, resolve } = Promise.withResolvers<void>();
  let arrived = 0;
  return {
    ...secrets,
    async protect(plain) {
      arrived += 1;
      if (arrived === many) resolve();
      await promise;
      return secrets.protect(plain);
    },
  };
}

it('processes that start together have one key', async () => {
  const cpes = await openCpes();
  const secrets = startedTogether(3);
  const keys = await Promise.all([0, 1, 2].map(() => openMasterKey(cpes, secrets, systemRandom)));
  expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  expect((await openMasterKey(cpes, fakeSecrets(), systemRandom)).fingerprint).toBe(keys[0]?.fingerprint);
});

it('a key that can no longer be read is replaced, once', async () => {
  const cpes = await openCpes();
  await cpes.agreeOnFact('connection-request-key', 'of a keychain that was reset', null);
  const secrets = startedTogether(2);
  const keys = await Promise.all([0, 1].map(() => openMasterKey(cpes, secrets, systemRandom)));
  expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
});
