import type { Kysely } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import { querySwitch } from '#shared/fields/boolean.ts';
import { snakeKeys } from '#shared/snake-case.ts';
import { CAMPAIGN_ACTIONS, type CampaignAction, type Campaigns, campaignTag } from '../campaign/campaigns.ts';
import { outcomeOf } from '../campaign/outcome.ts';
import { deviceReport, reportJson } from '../campaign/progress.ts';
import { readId } from './device-views.ts';
import { envelope, PAGE_QUERY, readPage } from './pagination.ts';
import { invalid } from './problem.ts';
import type { Query } from './query.ts';
import type { View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

export type CampaignViewsContext = {
  db: Kysely<Schema>;
  campaigns: Campaigns;
  clock: Clock;
  request: ReadWrite;
};

const STATES = ['waiting', 'queued', 'loading', 'verifying', 'upgraded', 'failed', 'unclear', 'left-out'] as const;

/**
 * `inventory_campaign`: firmware campaigns (shared/campaign), which the server drives itself. Whoever may operate devices
 * may have a campaign operate them.
 */
export function campaignViews(context: CampaignViewsContext): View[] {
  const { db, campaigns, clock, request } = context;
  return [
    {
      name: 'Inventory Campaign List',
      path: '/inventory_campaign/',
      methods: {
        GET: {
          rights: ['view'],
          query: PAGE_QUERY,
          shows: 'CampaignPage',
          async answer({ caller, query, base }) {
            const page = readPage(query);
            const all = await campaigns.list(caller);
            const rows: string[] = [];
            for (const campaign of all.slice(page.offset, page.offset + page.limit)) {
              rows.push(await reportJson(db, campaign, clock.now()));
            }
            return { status: 200, body: envelope(all.length, rows, page, query, base) };
          },
        },
        POST: {
          rights: ['operate'],
          query: [
            { name: 'dry_run', type: 'boolean', words: 'Tell which devices fit and why others do not; keep nothing' },
          ],
          body: 'CampaignPlan',
          shows: 'Campaign',
          async answer(exchange) {
            const asked = request(exchange);
            if (querySwitch((exchange.query.last('dry_run') ?? '').toLowerCase()) === true) {
              const rehearsal = snakeKeys(await campaigns.rehearse(asked));
              return { status: 200, body: JSON.stringify(rehearsal) };
            }
            return written(await campaigns.create(asked));
          },
        },
      },
    },
    {
      name: 'Inventory Campaign Instance',
      path: '/inventory_campaign/:id/',
      methods: {
        GET: {
          rights: ['view'],
          shows: 'Campaign',
          async answer(exchange) {
            const campaign = await campaigns.read(exchange.caller, readId(exchange));
            const body = await reportJson(db, campaign, clock.now());
            return { status: 200, body, headers: { etag: campaignTag(campaign) } };
          },
        },
        PATCH: {
          rights: ['operate'],
          body: 'CampaignPlan',
          shows: 'Campaign',
          answer: async (exchange) => written(await campaigns.change(request(exchange), readId(exchange))),
        },
        DELETE: {
          rights: ['operate'],
          answer: async (exchange) => written(await campaigns.remove(request(exchange), readId(exchange))),
        },
      },
    },
    ...CAMPAIGN_ACTIONS.map((action) => actionView(context, action)),
    {
      name: 'Inventory Campaign Outcome',
      path: '/inventory_campaign/:id/outcome/',
      methods: {
        GET: {
          rights: ['view'],
          shows: 'CampaignOutcome',
          async answer(exchange) {
            const campaign = await campaigns.read(exchange.caller, readId(exchange));
            return { status: 200, body: JSON.stringify(snakeKeys(await outcomeOf(db, campaign))) };
          },
        },
      },
    },
    {
      name: 'Inventory Campaign Device List',
      path: '/inventory_campaign_device/',
      methods: {
        GET: {
          rights: ['view'],
          query: [
            { name: 'campaign', type: 'integer', words: 'The campaign; required' },
            { name: 'state', type: 'string', words: `Of those, only in one of these states: ${STATES.join(', ')}` },
            { name: 'wave', type: 'string', words: 'Only of these waves, by number, the first being 0' },
            { name: 'code', type: 'string', words: 'Only those that failed with this code' },
            ...PAGE_QUERY,
          ],
          shows: 'CampaignDevicePage',
          async answer({ caller, query, base }) {
            const id = query.last('campaign')?.trim() ?? '';
            if (!/^\d{1,15}$/.test(id)) throw invalid({ campaign: ['Enter a number.'] });
            const campaign = await campaigns.read(caller, Number(id));
            const page = readPage(query);
            const states = STATES.filter((name) => listed(query, 'state').includes(name));
            const waves = listed(query, 'wave').filter((wave) => /^\d{1,3}$/.test(wave));
            const code = query.last('code')?.trim() ?? '';
            let all = db.selectFrom('campaign_device').where('campaign', '=', campaign.id);
            if (states.length > 0) all = all.where('state', 'in', states);
            if (waves.length > 0) all = all.where('wave', 'in', waves.map(Number));
            if (code !== '') all = all.where('state', '=', 'failed').where('code', '=', code);
            const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
            const rows = await all.selectAll().orderBy('place').limit(page.limit).offset(page.offset).execute();
            const items = rows.map((row) => JSON.stringify(snakeKeys(deviceReport(row))));
            return { status: 200, body: envelope(count, items, page, query, base) };
          },
        },
      },
    },
  ];
}

/** What a parameter lists with commas between. */
function listed(query: Query, name: string): string[] {
  return (query.last(name) ?? '').split(',').map((part) => part.trim());
}

const NAMES: Readonly<Record<CampaignAction, string>> = {
  start: 'Inventory Campaign Start',
  pause: 'Inventory Campaign Pause',
  resume: 'Inventory Campaign Resume',
  cancel: 'Inventory Campaign Cancel',
  retry: 'Inventory Campaign Retry',
};

function actionView({ campaigns, request }: CampaignViewsContext, action: CampaignAction): View {
  return {
    name: NAMES[action],
    path: `/inventory_campaign/:id/${action}/`,
    methods: {
      POST: {
        rights: ['operate'],
        shows: 'Campaign',
        ...(action === 'retry' ? { body: 'CampaignRetry' } : {}),
        answer: async (exchange) => written(await campaigns.act(request(exchange), readId(exchange), action)),
      },
    },
  };
}
