import { sql, type Transaction } from 'kysely';
import { countingKey, type Dialect, givenKey, type Migration } from '../migration.ts';

/** The inventory: devices and what they refer to, tokens, answers kept for repeated writes, the device log. */
export const inventory: Migration = {
  id: '0002-inventory',
  async up(db, dialect) {
    await sql`create table organization (
      id ${givenKey(dialect)},
      name text not null,
      short_name text not null,
      parent bigint references organization (id)
    )`.execute(db);
    await sql`create table device_type (
      id ${givenKey(dialect)},
      name text not null,
      short_name text not null,
      description text
    )`.execute(db);
    await sql`create table location (
      id ${givenKey(dialect)},
      organization_id bigint not null references organization (id),
      name text not null,
      name_key text not null,
      short_name text not null,
      parent bigint references location (id),
      latitude text,
      longitude text
    )`.execute(db);
    await sql`create index location_by_name on location (organization_id, name_key)`.execute(db);
    await sql`create table firmware_image (
      id ${givenKey(dialect)},
      name text not null,
      version text not null,
      type bigint references device_type (id),
      file_name text not null,
      size bigint,
      sha256 text,
      created bigint not null
    )`.execute(db);
    await sql`create table api_token (
      id ${countingKey(dialect)},
      name text not null unique,
      lookup text not null,
      hash text not null,
      organizations text,
      rights text not null,
      created_at bigint not null,
      expires_at bigint,
      last_used_at bigint,
      revoked_at bigint
    )`.execute(db);
    await sql`create index api_token_lookup on api_token (lookup)`.execute(db);
    await createDevice(db, dialect);
    await keepCounts(db, dialect);
    await sql`create table device_gone (
      id bigint not null,
      organization_id bigint not null,
      change_seq bigint not null,
      at bigint not null,
      primary key (id, organization_id)
    )`.execute(db);
    await sql`create index device_gone_changed on device_gone (change_seq)`.execute(db);
    await sql`create table counter (name text primary key, value bigint not null)`.execute(db);
    await sql`insert into counter (name, value) values ('device', 0), ('change', 0)`.execute(db);
    await sql`create table idempotency (
      token bigint not null,
      key text not null,
      fingerprint text not null,
      status integer not null,
      body text,
      etag text,
      created_at bigint not null,
      primary key (token, key)
    )`.execute(db);
    await sql`create index idempotency_age on idempotency (created_at)`.execute(db);
    await sql`create table device_log (
      seq ${countingKey(dialect)},
      device bigint not null,
      at bigint not null,
      who text not null,
      what text not null,
      changes text
    )`.execute(db);
    await sql`create index device_log_of on device_log (device, seq)`.execute(db);
    await sql`create table store_fact (name text primary key, value text not null)`.execute(db);
  },
};

async function createDevice(db: Transaction<unknown>, dialect: Dialect): Promise<void> {
  // Ordered by bytes on both engines, whatever language the server speaks.
  const byBytes = sql.raw(dialect === 'postgres' ? 'collate "C"' : '');
  await sql`create table device (
    id ${givenKey(dialect)},
    uuid text not null,
    name text ${byBytes} not null,
    customer_id text,
    is_active integer not null,
    is_active_decided integer not null,
    status text not null,
    status_change bigint not null,
    status_due bigint,
    type bigint not null references device_type (id),
    type_short_name text not null,
    software_version text,
    hardware_version text,
    manufacturer text,
    unique_identifier text,
    product_class text,
    serial_number text not null,
    serial_key text ${byBytes} not null,
    serial_number_alt text,
    serial_alt_key text,
    description text,
    organization_id bigint not null references organization (id),
    firmware_image bigint references firmware_image (id),
    firmware_image_is_pending integer not null,
    location_name text,
    location bigint references location (id),
    location_short_name text,
    latitude text,
    longitude text,
    username text,
    password_cipher text,
    update_frequency bigint not null,
    address text,
    last_connection bigint,
    last_configuration bigint,
    last_change bigint not null,
    created bigint not null,
    debug integer not null,
    pending_names text,
    pending_detail text,
    edit_revision bigint not null,
    change_seq bigint not null,
    list_json text not null
  )`.execute(db);
  await sql`create unique index device_serial on device (serial_key)`.execute(db);
  await sql`create index device_serial_alt on device (serial_alt_key) where serial_alt_key is not null`.execute(db);
  await sql`create index device_by_name on device (name)`.execute(db);
  // A page is found on a narrow index, whatever it is filtered by, and only its own rows are then read.
  await sql`create index device_narrow on device (id, organization_id, type, status)`.execute(db);
  await sql`create index device_by_organization on device (organization_id, status, id)`.execute(db);
  await sql`create index device_by_organization_only on device (organization_id, id)`.execute(db);
  await sql`create index device_by_status on device (status, id)`.execute(db);
  await sql`create index device_by_type on device (type, id)`.execute(db);
  await sql`create index device_by_status_change on device (status_change, id)`.execute(db);
  await sql`create index device_by_last_change on device (last_change, id)`.execute(db);
  await sql`create index device_due on device (status_due) where status_due is not null`.execute(db);
  await sql`create index device_changed on device (change_seq)`.execute(db);
}

/**
 * How many devices of each kind there are: in all (level 0), and in ever smaller blocks of ids (levels 1 to 3), by which
 * a page deep in a list is found without walking there. Triggers keep them, so that no way of writing a device can
 * forget to.
 */
async function keepCounts(db: Transaction<unknown>, dialect: Dialect): Promise<void> {
  await sql`create table device_count (
    level integer not null,
    block bigint not null,
    organization_id bigint not null,
    type bigint not null,
    status text not null,
    devices bigint not null,
    primary key (level, block, organization_id, type, status)
  ) ${sql.raw(dialect === 'sqlite' ? 'without rowid' : '')}`.execute(db);
  const levels = (row: string): string =>
    `(select 0 as level, 0 as block union all select 1, ${row}.id / 262144
      union all select 2, ${row}.id / 16384 union all select 3, ${row}.id / 1024) as blocks`;
  const add = sql.raw(`insert into device_count (level, block, organization_id, type, status, devices)
    select blocks.level, blocks.block, new.organization_id, new.type, new.status, 1 from ${levels('new')} where true
    on conflict (level, block, organization_id, type, status) do update set devices = device_count.devices + 1;`);
  const take = sql.raw(`update device_count set devices = devices - 1
    where (level, block) in (select level, block from ${levels('old')})
      and organization_id = old.organization_id and type = old.type and status = old.status;`);
  if (dialect === 'sqlite') {
    await sql`create trigger device_counted_in after insert on device begin ${add} end`.execute(db);
    await sql`create trigger device_counted_out after delete on device begin ${take} end`.execute(db);
    await sql`create trigger device_counted_over after update of organization_id, type, status on device
      when old.organization_id <> new.organization_id or old.type <> new.type or old.status <> new.status
      begin ${take} ${add} end`.execute(db);
    return;
  }
  await sql`create function device_counted() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then ${take} end if;
    if tg_op <> 'DELETE' then ${add} end if;
    return null; end $$`.execute(db);
  await sql`create trigger device_counted_in after insert or delete on device
    for each row execute function device_counted()`.execute(db);
  await sql`create trigger device_counted_over after update on device for each row
    when (old.organization_id <> new.organization_id or old.type <> new.type or old.status <> new.status)
    execute function device_counted()`.execute(db);
}
