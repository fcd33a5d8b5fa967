import { expect, it, onTestFinished } from 'vitest';
import { type CpeStore, createCpeStore } from '#electron/acs/cpe/cpe-store.ts';
import { openMasterKey } from '#electron/acs/cpe/master-key.ts';
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

/** A keychain that takes its time: long enough for another process to start and be done. */
function slowSecrets(): { readonly secrets: SecretStore; readonly asked: Promise<void>; go(): void } {
  const secrets = fakeSecrets();
  const asked = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const protect = async (plain: string): Promise<string> => {
    asked.resolve();
    await gone.promise;
    return secrets.protect(plain);
  };
  return { secrets: { ...secrets, protect }, asked: asked.promise, go: gone.resolve };
}

it.each([
  ['where there is no key yet', null],
  ['where the keychain was reset and the key can no longer be read', 'not to be read'],
])('who comes second takes the key of who came first, %s', async (_, kept) => {
  const cpes = await openCpes();
  if (kept !== null) await cpes.agreeOnFact('connection-request-key', kept, null);
  const slow = slowSecrets();
  const second = openMasterKey(cpes, slow.secrets, systemRandom);
  await slow.asked;
  const first = await openMasterKey(cpes, fakeSecrets(), systemRandom);
  slow.go();
  expect((await second).fingerprint).toBe(first.fingerprint);
  expect((await openMasterKey(cpes, fakeSecrets(), systemRandom)).fingerprint).toBe(first.fingerprint);
});
