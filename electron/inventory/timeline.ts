import type { Kysely, Selectable } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { AttachmentTables } from '#electron/store/schema/attachment.ts';
import type { DeviceLogTable } from '#electron/store/schema/inventory.ts';
import type { Schema } from '#electron/store/schema.ts';
import { Attachment } from '#shared/attachment.ts';
import { Operation, OperationKind } from '#shared/operation.ts';
import {
  type HostEntry,
  type HostKind,
  LoggedChanges,
  type TimelineGap,
  type TimelinePage,
  type TimelineQuery,
} from '#shared/timeline/entry.ts';
import { joinSources, pageOf, type SourcePage } from '#shared/timeline/page.ts';
import { VERSION_REPORTED } from './log.ts';
import type { DeviceRecord } from './record.ts';
import { statusPeriods } from './status-history.ts';

/** The newest operations of a device are told; the log has how each of them ended. */
const OPERATIONS_TOLD = 500;
/** The log tells an end of an operation, too; on the timeline the operation itself does. */
const ENDS_OF_OPERATIONS = OperationKind.options.map((kind) => `${kind} done`);

export type TimelineParts = { readonly db: Kysely<Schema>; readonly operations: OperationStore };

/** Everything that is kept with the record of a device, as one page of its timeline. Sessions are the ACS's to tell. */
export async function readTimeline(
  { db, operations }: TimelineParts,
  record: Pick<DeviceRecord, 'id' | 'created'>,
  query: TimelineQuery,
): Promise<TimelinePage> {
  const wanted = new Set<HostKind>(query.kinds);
  const sources: SourcePage<HostEntry>[] = [];
  const gaps: TimelineGap[] = [];
  if (wanted.has('status')) {
    const { entries, since } = await statusChanges(db, record);
    sources.push(pageOf(entries, query));
    if (since !== null) gaps.push({ because: 'kept-since', kinds: ['status'], since: instantMillis(since) });
  }
  if (wanted.has('operation')) {
    const rows = await operations.ofDevice(deviceRef(record.id), OPERATIONS_TOLD);
    sources.push(pageOf(rows.map(operationEntry), query));
  }
  if (wanted.has('document')) {
    const rows = await db.selectFrom('device_attachment').selectAll().where('device', '=', record.id).execute();
    sources.push(pageOf(rows.map(documentEntry), query));
  }
  if (wanted.has('edit') || wanted.has('firmware')) sources.push(await logEntries(db, record.id, query, wanted));
  return { ...joinSources(sources), gaps };
}

/** `since`: where what is known begins although the device is older; null: everything is known. */
async function statusChanges(
  db: Kysely<Schema>,
  { id, created }: Pick<DeviceRecord, 'id' | 'created'>,
): Promise<{ entries: HostEntry[]; since: number | null }> {
  const periods = await statusPeriods(db, id, 0);
  const oldest = periods.at(-1)?.since ?? created;
  // How a device began is no change.
  const changes = oldest <= created ? periods.slice(0, -1) : periods;
  const entries = changes.map(({ status, since }): HostEntry => {
    return { id: `status:${since}:${status}`, at: instantMillis(since), kind: 'status', status };
  });
  return { entries, since: oldest <= created ? null : oldest };
}

function operationEntry(operation: Operation): HostEntry {
  // What it carries can be a secret value, so it stays inside.
  const told = Operation.strip().parse(operation);
  return { id: `operation:${told.id}`, at: told.createdAt, kind: 'operation', operation: told };
}

function documentEntry(row: Selectable<AttachmentTables['device_attachment']>): HostEntry {
  const { sha256, purpose, name, media_type: mediaType, size, created, created_by: who } = row;
  const document = Attachment.parse({ sha256, purpose, name, mediaType, size });
  return { id: `document:${purpose}:${sha256}`, at: instantMillis(created), kind: 'document', who, document };
}

/** Who edited what, and which versions the device told; as many whole instants as hold `limit` rows. */
async function logEntries(
  db: Kysely<Schema>,
  device: number,
  { before, limit }: TimelineQuery,
  wanted: ReadonlySet<HostKind>,
): Promise<SourcePage<HostEntry>> {
  let rows = db
    .selectFrom('device_log')
    .where('device', '=', device)
    .where('what', 'not in', ENDS_OF_OPERATIONS)
    .where('what', 'not like', '% failed: %');
  if (before !== null) rows = rows.where('at', '<', Date.parse(before));
  if (!wanted.has('firmware')) rows = rows.where('what', '<>', VERSION_REPORTED);
  if (!wanted.has('edit')) rows = rows.where('what', '=', VERSION_REPORTED);
  const last = await rows
    .select('at')
    .orderBy('at', 'desc')
    .limit(1)
    .offset(limit - 1)
    .executeTakeFirst();
  if (last !== undefined) rows = rows.where('at', '>=', last.at);
  const told = await rows.selectAll().execute();
  // There may be none beyond: then the next page is empty and says so.
  return { entries: told.flatMap(logEntry), more: last !== undefined };
}

function logEntry({ seq, at, who, what, changes }: Selectable<DeviceLogTable>): HostEntry[] {
  const dated = { id: `log:${String(seq).padStart(12, '0')}`, at: instantMillis(at) };
  const read = changes === null ? null : LoggedChanges.parse(JSON.parse(changes));
  if (what !== VERSION_REPORTED || read === null) return [{ ...dated, kind: 'edit', who, what, changes: read }];
  return Object.entries(VERSIONS).flatMap(([column, part]): HostEntry[] => {
    const [before, after] = read[column] ?? [];
    const version = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    if (read[column] === undefined) return [];
    return [
      { ...dated, id: `${dated.id}:${part}`, kind: 'firmware', part, before: version(before), after: version(after) },
    ];
  });
}

const VERSIONS = { software_version: 'software', hardware_version: 'hardware' } as const;
