import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** Recipes with their versions, one's own logical names, and bench runs with a row for every device. */
export const recipes: Migration = {
  id: '0030-recipes',
  async up(db, dialect) {
    await sql`create table recipe (
      id text primary key,
      name text not null,
      device_type text not null,
      version integer not null,
      changed_at bigint not null,
      removed integer not null
    )`.execute(db);
    await sql`create table recipe_version (
      recipe text not null,
      version integer not null,
      text text not null,
      at bigint not null,
      primary key (recipe, version)
    )`.execute(db);
    await sql`create table recipe_alias (name text primary key, tr181 text, tr098 text)`.execute(db);
    await sql`create table bench_run (
      seq ${countingKey(dialect)},
      id text not null unique,
      recipe text not null,
      version integer not null,
      text text not null,
      admits text not null,
      despite_faults integer not null,
      answers text not null,
      armed_at bigint not null,
      ended_at bigint
    )`.execute(db);
    await sql`create table bench_unit (
      seq ${countingKey(dialect)},
      id text not null unique,
      run text not null,
      serial text not null,
      serial_key text not null,
      device text,
      facts text not null,
      row_values text not null,
      generated text not null,
      at text not null,
      state_json text not null,
      revision integer not null,
      plan text,
      before_sealed text,
      hash_before text,
      instances text not null,
      rehearsal text,
      label_sealed text,
      recorded integer not null,
      joined_at bigint,
      ended_at bigint
    )`.execute(db);
    await sql`create unique index bench_unit_of on bench_unit (run, serial_key)`.execute(db);
    await sql`create index bench_unit_device on bench_unit (device)`.execute(db);
  },
};
