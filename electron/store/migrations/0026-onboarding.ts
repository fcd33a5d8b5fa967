import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** Which strangers become devices by themselves, and whose own credentials are not verified yet. */
export const onboarding: Migration = {
  id: '0026-onboarding',
  async up(db, dialect) {
    await sql`create table onboarding_rule (
      id ${countingKey(dialect)},
      oui text not null,
      product_class text not null,
      type bigint not null references device_type (id),
      organization bigint not null references organization (id),
      username text not null,
      password_cipher text not null,
      active integer not null
    )`.execute(db);
    await sql`create table onboarding_unverified (
      device bigint not null primary key,
      username text not null,
      password_cipher text not null,
      attempts integer not null
    )`.execute(db);
  },
};
