import { randomToken } from '#electron/ports/random.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Instant } from '#shared/ids.ts';
import { locationKey } from '../catalogue.ts';
import { insertDevice } from '../record.ts';
import { fleetDevice } from './fleet.ts';
import {
  insertImages,
  insertTypes,
  type LoaderContext,
  refuseUnlessEmpty,
  seedDevice,
  setLastDeviceId,
  typeShortName,
} from './loader.ts';

/** The instant for which the demo data is made: the seed's GET examples are true at it. */
export const DEMO_INSTANT = Date.parse('2024-01-15T14:25:00Z');
const OTHERS = 149;
const FIRST_OF_OTHERS = 2001;
const FOREIGN = 6;
const FIRST_OF_FOREIGN = 3001;

/** The data set of inventory-api 11: device 1001 and 149 more in organization 5, organization 6 as foreign tenant. */
export async function loadDemo({ operations, secrets, random }: LoaderContext): Promise<void> {
  const cipher = await secrets.protect(randomToken(random, 12));
  const device = deviceRef(1001);
  await operations.transaction(async (trx, writer) => {
    await refuseUnlessEmpty(trx);
    await trx
      .insertInto('organization')
      .values([
        { id: 5, name: 'Zequenze Field Services', short_name: 'field_services', parent: null },
        { id: 6, name: 'Harborline Communications', short_name: 'harborline', parent: null },
      ])
      .execute();
    await insertTypes(trx);
    await insertImages(trx, Date.parse('2024-01-08T09:00:00Z'));
    await trx
      .insertInto('location')
      .values({
        id: 25,
        organization_id: 5,
        name: 'New York Branch Office',
        name_key: locationKey('New York Branch Office'),
        short_name: 'ny_branch',
        parent: null,
        latitude: '40.7128',
        longitude: '-74.0060',
      })
      .execute();
    await insertDevice(trx, seedDevice(0, cipher, 300));
    const fleet = { typeShortName, now: DEMO_INSTANT };
    for (let index = 0; index < OTHERS; index += 1) {
      await insertDevice(
        trx,
        fleetDevice({
          ...fleet,
          index,
          id: FIRST_OF_OTHERS + index,
          uuid: random.uuid(),
          organization: 5,
          organizationCode: 'FS',
          status: 'Up',
        }),
      );
    }
    for (let index = 0; index < FOREIGN; index += 1) {
      await insertDevice(
        trx,
        fleetDevice({
          ...fleet,
          index: 400 + index,
          id: FIRST_OF_FOREIGN + index,
          uuid: random.uuid(),
          organization: 6,
          organizationCode: 'HL',
          status: index % 3 === 2 ? 'Down' : 'Up',
        }),
      );
    }
    await setLastDeviceId(trx, 1001);
    const createdBy = 'demo';
    await writer.queue({ device, kind: 'firmware_update', createdBy, arguments: { firmwareImage: 45 } });
    await writer.queue({ device, kind: 'reboot', createdBy, scheduledFor: '2024-01-16T02:00:00Z' as Instant });
  });
}
