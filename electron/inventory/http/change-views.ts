import type { ChangeFeed } from '../changes.ts';
import { invalid } from './problem.ts';
import type { Query } from './query.ts';
import type { QueryParameter, View } from './view.ts';

const DEFAULT_CHANGES = 500;
const MOST_CHANGES = 5000;
/** Shorter than the time after which proxies give up on an answer. */
const LONGEST_WAIT_SECONDS = 55;

const CHANGE_QUERY: readonly QueryParameter[] = [
  { name: 'after', type: 'integer', words: 'The `last` of the answer before; only what changed since. 0: everything' },
  { name: 'limit', type: 'integer', words: 'Changes of an answer, at most 5000; 500 unless told' },
  { name: 'wait', type: 'integer', words: 'Seconds to wait for a change where there is none, at most 55' },
];

/** `inventory_change`: what changed since, so that a client that has the inventory need not page through it again. */
export function changeViews(feed: ChangeFeed, closing: AbortSignal): View[] {
  return [
    {
      name: 'Inventory Change List',
      path: '/inventory_change/',
      methods: {
        GET: {
          rights: ['view'],
          query: CHANGE_QUERY,
          async answer({ caller, query }) {
            // Where it stands: for a client that is about to read the whole list another way.
            if (query.last('after') === 'latest') {
              return { status: 200, body: `{"last":${await feed.newest()},"more":false,"results":[]}` };
            }
            const after = whole(query, 'after', 0);
            const limit = Math.min(Math.max(whole(query, 'limit', DEFAULT_CHANGES), 1), MOST_CHANGES);
            const seconds = Math.min(whole(query, 'wait', 0), LONGEST_WAIT_SECONDS);
            const { changes, last, more } = await feed.wait(caller, after, limit, seconds * 1000, closing);
            const results = changes.map(({ json }) => json).join(',');
            return { status: 200, body: `{"last":${last},"more":${more},"results":[${results}]}` };
          },
        },
      },
    },
  ];
}

function whole(query: Query, key: string, otherwise: number): number {
  const text = query.last(key)?.trim() ?? '';
  if (text === '') return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw invalid({ [key]: ['Enter a number.'] });
  return Number(text);
}
