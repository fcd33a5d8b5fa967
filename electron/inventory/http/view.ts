import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HTTPMethods,
  RawServerDefault,
  RouteOptions,
} from 'fastify';
import type { Log } from '#electron/ports/log.ts';
import { AppError } from '#shared/errors.ts';
import type { Caller, Right, Tokens } from '../tokens.ts';
import { authenticate } from './authentication.ts';
import { type Body, readBody } from './body.ts';
import type { Metrics } from './metrics.ts';
import { negotiate } from './negotiation.ts';
import { describeView } from './options.ts';
import { ApiProblem, forbidden, methodNotAllowed, notFound, serverError, throttled, unavailable } from './problem.ts';
import { type Query, readQuery, splitTarget } from './query.ts';
import type { Throttle } from './throttle.ts';

/** What an endpoint answers; `body` is JSON already, encoded or not, or a stream whose type the headers name. */
export type Answer = {
  status: number;
  body: string | Buffer | null | AsyncIterable<string>;
  headers?: Readonly<Record<string, string>>;
};

/** One request, read as far as it was needed. */
export type Exchange = {
  caller: Caller;
  method: string;
  query: Query;
  /** The part of the path that names the record. Throws 404 where it can be nobody's name. */
  param(name: string): string;
  /** Scheme, host and path as the caller wrote them, for links. */
  base: string;
  /** The path as it was asked for. */
  path: string;
  /** What follows the question mark, as it was asked for. */
  search: string;
  header(name: string): string | undefined;
  bytes: Buffer;
  /** The body as it comes in, of a view that streams; `bytes` is empty then. */
  stream: AsyncIterable<Uint8Array>;
  /** Throws 415 or 400. */
  body(): Promise<Body>;
};

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Parameters = { Params: Record<string, string> };

/** A parameter of the query, for the API's description. */
export type QueryParameter = { name: string; type: 'integer' | 'string' | 'boolean'; words: string };

export type Endpoint = {
  /** One of these rights opens it. */
  rights: readonly Right[];
  query?: readonly QueryParameter[];
  /** The names of the schemas of what it takes and shows (openapi.ts). */
  body?: string;
  shows?: string;
  answer(exchange: Exchange): Promise<Answer>;
};

/** One address of the API and what can be done there, as Django's views are. */
export type View = {
  /** As OPTIONS tells it. */
  name: string;
  /** Under the prefix, with its slash at the end: `/inventory_device/:id/`. */
  path: string;
  methods: Readonly<Partial<Record<Method, Endpoint>>>;
  /** The most bytes a body may have; default: a megabyte. */
  bodyLimit?: number;
  /** The body is handed on as it comes in and never held as a whole; its length is the view's to bound. */
  streams?: true;
  /** The fields that POST or PUT take, for OPTIONS. */
  actions?: Readonly<Record<string, unknown>>;
};

/** What every view needs of its server. */
export type ViewContext = {
  tokens: Tokens;
  failures: Throttle;
  requests: Throttle;
  log: Log;
  metrics: Metrics;
};

const BODY_BYTES = 1024 * 1024;
const METHOD_ORDER: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function allowOf(view: View): string {
  return [...METHOD_ORDER.filter((method) => view.methods[method] !== undefined), 'HEAD', 'OPTIONS'].join(', ');
}

/**
 * Puts a view on the server. The order in which a request is judged is DRF's (inventory-api 10): representation, token,
 * method and rights, the record, the body, its values.
 */
export function registerView(app: FastifyInstance, view: View, context: ViewContext): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const allow = allowOf(view);
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    send(reply, problemAnswer(error, request, context.log), allow, request.method);

  const route: RouteOptions<RawServerDefault, IncomingMessage, ServerResponse, Parameters> = {
    method: everyMethod(app),
    url: view.path,
    bodyLimit: view.bodyLimit ?? BODY_BYTES,
    // Before the body is read: whoever may not speak does not get to send us megabytes.
    async onRequest(request, reply) {
      try {
        callers.set(request, await admit(request, context));
      } catch (error) {
        return fail(error, request, reply);
      }
    },
    onResponse(request, reply, done) {
      context.metrics.observe(view.path, request.method, reply.statusCode, reply.elapsedTime / 1000);
      done();
    },
    async handler(request, reply) {
      try {
        const caller = callers.get(request);
        if (caller === undefined) throw forbidden();
        const answer = await answerOf(view, exchangeOf(request, caller));
        return send(reply, answer, allow, request.method);
      } catch (error) {
        return fail(error, request, reply);
      }
    },
  };
  app.route(route);
  // DRF's suffix: `/inventory_device.json` is `/inventory_device/` with its format named.
  if (!view.path.includes(':')) app.route({ ...route, url: `${view.path.slice(0, -1)}.json` });
  redirectWithoutSlash(app, view.path);
}

/** Answers every address under the prefix that no view has: 404, to whoever may ask at all (inventory-api 10). */
export function registerUnknown(app: FastifyInstance, context: ViewContext): void {
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const problem = await admit(request, context).then(notFound, (error: unknown) => error);
    return send(reply, problemAnswer(problem, request, context.log), null, request.method);
  };
  // The hook has answered, before any body is read.
  const handler = (): void => undefined;
  for (const url of ['', '/*']) app.route({ method: everyMethod(app), url, onRequest, handler });
}

/** Who asks, where it may be answered in JSON. Throws what comes before a view is asked: 404 or 406, 401, 429. */
async function admit(request: FastifyRequest, { tokens, failures, requests }: ViewContext): Promise<Caller> {
  negotiate(request.headers.accept, readQuery(splitTarget(request.url).search).last('format'));
  const caller = await authenticate(request.headers.authorization, () => request.ip, tokens, failures);
  const wait = requests.take(`${caller.tokenId}`);
  if (wait !== null) throw throttled(wait);
  return caller;
}

function everyMethod(app: FastifyInstance): HTTPMethods[] {
  return app.supportedMethods.filter((method) => method !== 'CONNECT');
}

async function answerOf(view: View, exchange: Exchange): Promise<Answer> {
  const { method, caller } = exchange;
  if (method === 'OPTIONS') return { status: 200, body: JSON.stringify(describeView(view)) };
  const endpoint = view.methods[(method === 'HEAD' ? 'GET' : method) as Method];
  if (endpoint === undefined) throw methodNotAllowed(method);
  if (!endpoint.rights.some((right) => caller.rights.has(right))) throw forbidden();
  return endpoint.answer(exchange);
}

function exchangeOf(request: FastifyRequest<Parameters>, caller: Caller): Exchange {
  const { path, search } = splitTarget(request.url);
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const stream = request.body instanceof Readable ? request.body : Readable.from([bytes]);
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return {
    caller,
    method: request.method,
    query: readQuery(search),
    param(name) {
      const value = request.params[name] ?? '';
      // PostgreSQL keeps no NUL in a text and refuses to look for one.
      if (value.includes('\0')) throw notFound();
      return value;
    },
    base: `${request.protocol}://${request.host}${path}`,
    path,
    search,
    header,
    bytes,
    stream,
    body: () => readBody(bytes, header('content-type')),
  };
}

/** What a failure looks like from outside. Only our own words go out; the rest is for the log. */
export function problemAnswer(error: unknown, request: FastifyRequest, log: Log): Answer {
  const problem = asProblem(error, request, log);
  return { status: problem.status, body: JSON.stringify(problem.body), headers: problem.headers };
}

function asProblem(error: unknown, request: FastifyRequest, log: Log): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof AppError && error.code.startsWith('store.')) {
    log.error({ err: error, request: request.id }, 'the store cannot be used');
    return unavailable(`${error.message} ${error.next}`);
  }
  log.error({ err: error, request: request.id, method: request.method, url: request.url }, 'a request failed');
  return serverError();
}

/** Bytes rather than text: Fastify would add a charset to the content type, and DRF sends none. */
export function send(reply: FastifyReply, answer: Answer, allow: string | null, method: string): FastifyReply {
  reply.code(answer.status);
  if (allow !== null) reply.header('allow', allow);
  if (answer.headers !== undefined) reply.headers(answer.headers);
  if (answer.body === null) return reply.header('content-length', '0').send();
  if (typeof answer.body !== 'string' && !Buffer.isBuffer(answer.body)) {
    return reply.send(method === 'HEAD' ? '' : Readable.from(answer.body));
  }
  const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  reply.header('content-type', 'application/json');
  if (method !== 'HEAD') return reply.send(bytes);
  return reply.header('content-length', String(bytes.length)).send();
}

/**
 * An address without its slash is sent on to the one with it, query and all: 301 where only something is read, 308
 * where a body goes along, because most clients turn a 301 of a POST into a GET.
 */
export function redirectWithoutSlash(app: FastifyInstance, path: string): void {
  app.route({
    method: everyMethod(app),
    url: path.slice(0, -1),
    handler(request, reply) {
      const { path: asked, search } = splitTarget(request.url);
      const target = `${asked}/${search === '' ? '' : `?${search}`}`;
      const reading = request.method === 'GET' || request.method === 'HEAD';
      return reply
        .code(reading ? 301 : 308)
        .header('location', target)
        .header('content-length', '0')
        .send();
    },
  });
}
