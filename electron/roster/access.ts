import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Store } from '#electron/store/store.ts';
import type { DeviceId } from '#shared/ids.ts';
import type { KnownDevice } from './roster.ts';

/** What a device must show to the ACS of this computer. */
export type Terms =
  /** Nobody has decided, and the record may ask for a proof this computer cannot judge. */
  | { readonly terms: 'held' }
  | { readonly terms: 'open' }
  | { readonly terms: 'proof'; readonly username: string; readonly password: string };

/**
 * Who may talk to the ACS of this computer, of the devices of a control server. The API never tells a password, so what
 * a device must prove is known only where it was typed on this computer; a record that asks for a proof nobody here can
 * judge waits for a person, who stands beside the router.
 */
export type Access = {
  termsOf(device: KnownDevice): Promise<Terms>;
  /** A person says: this is the router it says it is. */
  letIn(device: DeviceId): Promise<void>;
  /** The user name and password it has to prove from now on. */
  setCredentials(device: DeviceId, credentials: { username: string; password: string }): Promise<void>;
};

export function createAccess({ db }: Pick<Store, 'db'>, secrets: SecretStore): Access {
  async function put(device: DeviceId, username: string | null, password_cipher: string | null): Promise<void> {
    const row = { device, username, password_cipher };
    await db
      .insertInto('roster_access')
      .values(row)
      .onConflict((conflict) => conflict.column('device').doUpdateSet(row))
      .execute();
  }

  return {
    async termsOf({ id, detail }) {
      const row = await db.selectFrom('roster_access').selectAll().where('device', '=', id).executeTakeFirst();
      if (row !== undefined) {
        if (row.username === null || row.password_cipher === null) return { terms: 'open' };
        return { terms: 'proof', username: row.username, password: await secrets.unprotect(row.password_cipher) };
      }
      // As on a site of one's own: a record without a user name asks for no proof.
      return detail !== null && (detail.username ?? '') === '' ? { terms: 'open' } : { terms: 'held' };
    },
    letIn: (device) => put(device, null, null),
    setCredentials: async (device, { username, password }) => put(device, username, await secrets.protect(password)),
  };
}
