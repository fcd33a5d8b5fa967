import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import type { Gauge, Metrics } from './metrics.ts';
import { describeApi, documentationPage } from './openapi.ts';
import { forbidden } from './problem.ts';
import { redirectWithoutSlash, type View } from './view.ts';

/** `metrics`: for Prometheus, with a token that sees every organization. */
export function metricsView(db: Kysely<Schema>, metrics: Metrics): View {
  return {
    name: 'Metrics',
    path: '/metrics/',
    methods: {
      GET: {
        rights: ['view'],
        async answer({ caller }) {
          if (caller.organizations !== null) throw forbidden();
          const body = metrics.text([await deviceGauge(db), await operationGauge(db)]);
          const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
          return { status: 200, body: inOnePiece(body), headers };
        },
      },
    },
  };
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

async function deviceGauge(db: Kysely<Schema>): Promise<Gauge> {
  const rows = await db
    .selectFrom('device_count')
    .select(['status', ({ fn }) => fn.sum<number>('devices').as('devices')])
    .where('level', '=', 0)
    .groupBy('status')
    .execute();
  const values = rows.map(({ status, devices }) => ({ labels: { status }, value: devices }));
  return { name: 'demarc_devices', help: 'Device records by status.', values };
}

async function operationGauge(db: Kysely<Schema>): Promise<Gauge> {
  const rows = await db
    .selectFrom('operation')
    .select(['state', ({ fn }) => fn.countAll<number>().as('operations')])
    .where('state', 'in', ['queued', 'sent', 'accepted', 'unclear'])
    .groupBy('state')
    .execute();
  const values = rows.map(({ state, operations }) => ({ labels: { state }, value: operations }));
  return { name: 'demarc_operations_pending', help: 'Operations that are not finished, by state.', values };
}

/** What needs no token because it tells nothing: whether the service lives, and how the API is spoken to. */
export function registerOpenRoutes(app: FastifyInstance, views: readonly View[], db: Kysely<Schema>): void {
  app.get('/health/', async (_request, reply) => {
    try {
      await db.selectFrom('counter').select('name').limit(1).execute();
      return reply.header('content-type', 'application/json').send(Buffer.from('{"status":"ok"}'));
    } catch {
      // Why is in the log of whoever asked for data; here only that it cannot.
      return reply.code(503).header('content-type', 'application/json').send(Buffer.from('{"status":"unavailable"}'));
    }
  });
  for (const path of ['/health/', '/docs/']) redirectWithoutSlash(app, path);
  app.get('/openapi.json', async (_request, reply) =>
    reply.header('content-type', 'application/json').send(Buffer.from(JSON.stringify(describeApi(views, app.prefix)))),
  );
  app.get('/docs/', async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      .send(documentationPage(views, app.prefix)),
  );
}
