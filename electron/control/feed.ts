import * as z from 'zod';
import type { DeviceRow } from '#shared/device.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { DeviceId } from '#shared/ids.ts';
import type { ReadPath } from './read-path.ts';
import { readRow } from './records.ts';

/** The change feed of our own server; others have none (inventory-api 2: no modified-since filter). */
const FEED_ENDPOINT = '/inventory_change/';

export type FeedQuery = { readonly after: number | 'latest'; readonly limit: number; readonly waitSeconds: number };
export type FeedPart = { last: number; more: boolean; changed: DeviceRow[]; gone: DeviceId[] };

/** What a server answers to an address it does not have, one way or another. */
const NO_FEED: ReadonlySet<ErrorCode> = new Set([
  'control.rejected',
  'control.forbidden',
  'control.not-an-api',
  'control.redirected',
  'control.answer-unreadable',
]);

const Answer = z.object({
  last: z.int().nonnegative(),
  more: z.boolean(),
  results: z.array(
    z.discriminatedUnion('change', [
      z.object({ change: z.literal('changed'), device: z.unknown() }),
      z.object({ change: z.literal('deleted'), id: DeviceId }),
    ]),
  ),
});

/**
 * What changed after a number of the feed, waiting where nothing has. Null where there is no feed, or one of an older
 * Demarc that does not know `latest`. Throws AppError `control.*`.
 * @param organization where only its devices are ours to list: one that moved out of it is gone
 */
export async function readFeed(
  readPath: ReadPath,
  { after, limit, waitSeconds }: FeedQuery,
  organization: number | null,
  signal?: AbortSignal,
): Promise<FeedPart | null> {
  const query = new URLSearchParams({ after: String(after), limit: String(limit), wait: String(waitSeconds) });
  const got = await readPath(FEED_ENDPOINT, query, signal, 'optional').catch((error: unknown) => {
    if (after === 'latest' && error instanceof AppError && NO_FEED.has(error.code)) return null;
    throw error;
  });
  if (got === null || got.missing) return null;
  const answer = Answer.safeParse(got.body);
  // Some servers answer whatever they are asked with their list: that is no feed either.
  if (!answer.success && after === 'latest') return null;
  if (!answer.success) throw new AppError('control.answer-unreadable', { reason: 'it is no change feed' });
  const { last, more, results } = answer.data;
  const part: FeedPart = { last, more, changed: [], gone: [] };
  for (const result of results) {
    if (result.change === 'deleted') {
      part.gone.push(result.id);
      continue;
    }
    const row = readRow(result.device);
    if (row === null) continue;
    if (organization === null || row.organization_id === organization) part.changed.push(row);
    else part.gone.push(row.id);
  }
  return part;
}
