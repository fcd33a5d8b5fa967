import { instantMillis } from '#electron/ports/clock.ts';
import { parseInstant } from '#shared/fields/instant.ts';
import { SERVER_KINDS, type TimelineQuery } from '#shared/timeline/entry.ts';
import type { Devices } from '../devices.ts';
import { readTimeline, type TimelineParts } from '../timeline.ts';
import { invalid } from './problem.ts';
import type { Query } from './query.ts';
import type { View } from './view.ts';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/**
 * `inventory_device_timeline`: everything that is kept with a device, as one list, the newest first: flips of its
 * status, operations, edits, versions it reported, documents. `before` of an answer is what to ask for next.
 */
export function timelineViews(parts: TimelineParts, devices: Devices): View[] {
  return [
    {
      name: 'Inventory Device Timeline',
      path: '/inventory_device_timeline/',
      methods: {
        GET: {
          rights: ['view'],
          query: [
            { name: 'device', type: 'integer', words: 'The device; required' },
            { name: 'before', type: 'string', words: 'An instant; only what is older' },
            { name: 'limit', type: 'integer', words: 'At least so many entries, at most 200; 50 unless told' },
            {
              name: 'kinds',
              type: 'string',
              words: `With commas between: ${SERVER_KINDS.join(', ')}; all unless told`,
            },
          ],
          async answer({ caller, query }) {
            const device = query.last('device')?.trim() ?? '';
            if (!/^\d{1,15}$/.test(device)) {
              throw invalid({ device: [device === '' ? 'This parameter is required.' : 'Enter a number.'] });
            }
            const record = await devices.read(caller, Number(device));
            return { status: 200, body: JSON.stringify(await readTimeline(parts, record, readAsked(query))) };
          },
        },
      },
    },
  ];
}

function readAsked(query: Query): TimelineQuery {
  const before = query.last('before')?.trim() ?? '';
  const instant = before === '' ? null : parseInstant(before);
  if (before !== '' && instant === null) throw invalid({ before: ['Enter a valid date/time.'] });
  const limit = Number(query.last('limit')?.trim() || DEFAULT_LIMIT);
  const asked = (query.last('kinds') ?? '').split(',').map((kind) => kind.trim());
  const kinds = SERVER_KINDS.filter((kind) => asked.includes(kind));
  return {
    before: instant === null ? null : instantMillis(instant),
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST) : DEFAULT_LIMIT,
    kinds: kinds.length === 0 ? [...SERVER_KINDS] : kinds,
  };
}
