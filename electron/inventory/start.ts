import type { Store } from '#electron/store/store.ts';

/** The usual kinds of customer-premises equipment. */
const TYPES = [
  { id: 1, name: 'Router', short_name: 'router', description: 'Routers and gateways with Wi-Fi' },
  { id: 2, name: 'ONT', short_name: 'ont', description: 'Optical network terminals' },
  { id: 3, name: 'Access point', short_name: 'access_point', description: 'Access points and mesh nodes' },
  { id: 4, name: 'Set-top box', short_name: 'set_top_box', description: null },
  { id: 5, name: 'Voice gateway', short_name: 'voice_gateway', description: null },
];

/** Gives an empty site what no device can be created without: an organization and device types. */
export async function startEmpty({ db }: Store): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const organizations = await trx.selectFrom('organization').select('id').limit(1).execute();
    if (organizations.length > 0) return;
    await trx
      .insertInto('organization')
      .values({ id: 1, name: 'My organization', short_name: 'my_organization', parent: null })
      .execute();
    await trx.insertInto('device_type').values(TYPES).execute();
  });
}
