import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import {
  type HostEntry,
  type HostKind,
  SERVER_KINDS,
  type TimelineGap,
  type TimelinePage,
  type TimelineQuery,
} from '#shared/timeline/entry.ts';
import { joinSources, pageOf, type SourcePage } from '#shared/timeline/page.ts';
import type { OpenSite } from './open-site.ts';

/** The ACS keeps the last ones of each CPE and no more (acs/cpe/cpe-store.ts). */
const SESSIONS_MOST = 500;

type Site = Pick<OpenSite, 'client' | 'acs' | 'bench'>;
type Query = TimelineQuery & { readonly device: DeviceRef };
type Known = { readonly page: SourcePage<HostEntry>; readonly gaps: readonly TimelineGap[] };

/**
 * One page of the timeline of a device: what the control server keeps with it, and what the ACS of this computer saw and
 * did. Whatever one of the two does not tell, the page says so and has the rest.
 */
export async function readTimeline(site: Site, query: Query, signal?: AbortSignal): Promise<TimelinePage> {
  const parts = await Promise.all([serverPart(site, query, signal), sessionPart(site, query), benchPart(site, query)]);
  return { ...joinSources(parts.map(({ page }) => page)), gaps: parts.flatMap(({ gaps }) => gaps) };
}

const NOTHING: SourcePage<HostEntry> = { entries: [], more: false };

async function serverPart({ client }: Site, query: Query, signal?: AbortSignal): Promise<Known> {
  const told: readonly HostKind[] = SERVER_KINDS;
  const kinds = query.kinds.filter((kind) => told.includes(kind));
  if (kinds.length === 0) return { page: NOTHING, gaps: [] };
  try {
    const page = await client.timeline({ ...query, kinds }, signal);
    if (page === null) return { page: NOTHING, gaps: [{ because: 'not-told', kinds }] };
    return { page: { entries: page.entries, more: page.before !== null }, gaps: page.gaps };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { page: NOTHING, gaps: [{ because: 'unreachable', kinds, words: error.message }] };
  }
}

async function sessionPart({ acs, bench }: Site, query: Query): Promise<Known> {
  if (!query.kinds.includes('session')) return { page: NOTHING, gaps: [] };
  const gaps: TimelineGap[] = bench === null ? [] : [{ because: 'here-only', kinds: ['session'] }];
  const cpe = await acs.cpeOfDevice(query.device);
  if (cpe === null) return { page: NOTHING, gaps };
  const sessions = await acs.sessions({ cpe: cpe.key, limit: SESSIONS_MOST });
  const oldest = sessions.at(-1);
  if (oldest !== undefined && sessions.length < cpe.sessions) {
    gaps.push({ because: 'kept-since', kinds: ['session'], since: oldest.startedAt });
  }
  const entries = sessions.map((session): HostEntry => {
    return { id: `session:${session.id}`, at: session.startedAt, kind: 'session', session };
  });
  return { page: pageOf(entries, query), gaps };
}

/** What this laptop did itself with a device of another control server. */
async function benchPart({ bench }: Site, query: Query): Promise<Known> {
  if (bench === null || !query.kinds.includes('operation')) return { page: NOTHING, gaps: [] };
  const { operations } = await bench.operations({ device: query.device });
  const entries = operations.map((operation): HostEntry => {
    return { id: `operation:${operation.id}`, at: operation.createdAt, kind: 'operation', operation };
  });
  return { page: pageOf(entries, query), gaps: [] };
}
