import type { Transaction } from 'kysely';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceValues } from '../record.ts';
import { TYPE_BRANCH_GATEWAY, TYPE_ENTERPRISE_ROUTER } from './models.ts';

export type LoaderContext = { operations: OperationStore; secrets: SecretStore; random: Random };

/** Data are for looking at; they never mix with what somebody works with. */
export async function refuseUnlessEmpty(trx: Transaction<Schema>): Promise<void> {
  const something = await trx.selectFrom('organization').select('id').limit(1).execute();
  if (something.length === 0) return;
  throw new AppError('app.bad-input', { detail: 'demo data can be loaded into an empty store only' });
}

/** The types that both data sets have. */
export async function insertTypes(trx: Transaction<Schema>): Promise<void> {
  await trx
    .insertInto('device_type')
    .values([
      {
        id: TYPE_ENTERPRISE_ROUTER,
        name: 'Enterprise router',
        short_name: 'enterprise_router',
        description: 'Routers of branch offices',
      },
      {
        id: TYPE_BRANCH_GATEWAY,
        name: 'Branch gateway',
        short_name: 'branch_gateway',
        description: 'Gateways and ONTs of small sites',
      },
    ])
    .execute();
}

export function typeShortName(type: number): string {
  return type === TYPE_ENTERPRISE_ROUTER ? 'enterprise_router' : 'branch_gateway';
}

/** Firmware images 45 and 47 (inventory-api 11). */
export async function insertImages(trx: Transaction<Schema>, created: number): Promise<void> {
  const image = (id: number, version: string) => ({
    id,
    name: `Enterprise router ${version}`,
    version,
    // For both types: the document makes 1001 a 15 and then pushes 47 to it.
    type: null,
    file_name: `enterprise-router-${version}.bin`,
    size: null,
    sha256: null,
    created,
  });
  await trx
    .insertInto('firmware_image')
    .values([image(45, '2.4.2'), image(47, '2.5.0')])
    .execute();
}

/** The next created record gets the number after this one. */
export async function setLastDeviceId(trx: Transaction<Schema>, id: number): Promise<void> {
  await trx.updateTable('counter').set({ value: id }).where('name', '=', 'device').execute();
}

/** Device 1001 of the seed's detail example, its instants moved by `shift` milliseconds; its queue comes after. */
export function seedDevice(shift: number, passwordCipher: string, updateFrequency: number): DeviceValues {
  const at = (instant: string): number => Date.parse(instant) + shift;
  return {
    id: 1001,
    uuid: '550e8400-e29b-41d4-a716-446655440001',
    name: 'Router-Branch-Office-001',
    customer_id: 'CUST-2024-001',
    is_active: 1,
    is_active_decided: 0,
    status: 'Up',
    status_change: at('2024-01-15T09:30:15Z'),
    type: TYPE_ENTERPRISE_ROUTER,
    type_short_name: 'enterprise_router',
    software_version: '2.4.1',
    hardware_version: 'v1.2',
    manufacturer: 'Zequenze Systems',
    unique_identifier: 'ZEQ:ENT:RTR:240100001',
    product_class: 'EnterpriseRouter',
    serial_number: 'ZEQ240100001',
    serial_number_alt: 'ALT-ZEQ240100001',
    description: 'Main branch office router',
    organization_id: 5,
    firmware_image: 45,
    firmware_image_is_pending: 0,
    location_name: 'New York Branch Office',
    location: 25,
    location_short_name: 'ny_branch',
    latitude: '40.7128',
    longitude: '-74.0060',
    username: 'device_admin',
    password_cipher: passwordCipher,
    update_frequency: updateFrequency,
    address: '192.168.1.1',
    last_connection: at('2024-01-15T14:22:30Z'),
    last_configuration: at('2024-01-14T10:15:00Z'),
    last_change: at('2024-01-15T12:45:20Z'),
    created: at('2024-01-10T08:00:00Z'),
    debug: 0,
    debug_until: null,
    pending_names: null,
    pending_detail: null,
    edit_revision: 1,
  };
}
