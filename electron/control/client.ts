import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Attachment, Sha256 } from '#shared/attachment.ts';
import type { DeviceDetail, DeviceRow } from '#shared/device.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceId, DeviceRef, Instant, OutboxEntryId } from '#shared/ids.ts';
import type { Operation } from '#shared/operation.ts';
import type { SendOutcome } from '#shared/outbox.ts';
import type { TimelinePage, TimelineQuery } from '#shared/timeline/entry.ts';
import { DEVICE_ENDPOINT, hostOf } from './base-url.ts';
import { type CampaignClient, createCampaignClient } from './campaigns.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { CANCELLED, ConnectionFailure, type Route, STRAIGHT } from './connect.ts';
import { refusesPrecision, withFewerDecimals } from './coordinates.ts';
import { createDeviceSettings, type DeviceSettings } from './device-settings.ts';
import {
  type Answer,
  type ExchangeLimits,
  type ExchangeRequest,
  ReadAgent,
  read,
  writeOnFreshSocket,
} from './exchange.ts';
import { type References, readOperations, readReferences } from './extensions.ts';
import { failureError, failureReason, isWebPage, jsonOf, retryAfterSeconds, statusError } from './failures.ts';
import { type FeedPart, type FeedQuery, readFeed } from './feed.ts';
import type { SendWrite } from './keyed-write.ts';
import type { Read, ReadPath } from './read-path.ts';
import { type Page, readDetail, readPage, serverTime } from './records.ts';
import { createSerialLookup } from './serial-lookup.ts';
import { readTimeline } from './timeline.ts';

/** Where documents of a device go: an endpoint of ours that a foreign server does not have. */
const ATTACHMENT_ENDPOINT = '/inventory_device_attachment/';

/** What a write carries over the wire; the client adds the token. */
export type WireWrite = {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** The record; null for a create. */
  readonly id: DeviceId | null;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly idempotencyKey: OutboxEntryId;
};

/** A document on its way to a server that keeps them (ARCHITECTURE.md, "Documents of a device"). */
export type WireDocument = {
  readonly method: 'PUT';
  readonly id: DeviceId;
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: OutboxEntryId;
};

/** How one exchange ended, for whoever watches the reachability. */
export type Observation = { ok: true } | { ok: false; error: AppError };

export type ControlClientOptions = {
  /** As `normaliseBaseUrl` gives it. */
  readonly baseUrl: string;
  /** Fetches the token from the vault for each request; nothing here keeps it. */
  readonly token: () => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe?: (observation: Observation) => void;
  readonly limits?: Partial<ControlLimits>;
  /** Through which proxy, and what certificate is trusted; left out: straight, and what the system trusts. */
  readonly route?: Route;
  /** Only devices of this organization are listed; null or left out: all the token sees. */
  readonly organization?: number | null;
};

export type ControlLimits = { read: ExchangeLimits; write: ExchangeLimits };

/** A write waits longest: what is given up early is unknown, and unknown costs a technician time. */
const LIMITS: ControlLimits = {
  read: { connectMs: 10_000, answerMs: 30_000, bodyBytes: 32 * 1024 * 1024 },
  write: { connectMs: 10_000, answerMs: 60_000, bodyBytes: 1024 * 1024 },
};
/** The slowest way a file is waited for: 256 kbit/s. */
const SLOWEST_BYTES_A_MS = 32;
const CONNECTIONS_KEPT = 4;
const IDLE_MS = 4_000;

export type ListAnswer = Page & { serverTime: Instant | null };

/** The client of one Inventory Device API server (inventory-api 12). Every method throws AppError `control.*`. */
export type ControlClient = {
  readonly baseUrl: string;
  list(
    query: { offset: number; limit: number; organization?: number | null },
    signal?: AbortSignal,
  ): Promise<ListAnswer>;
  statusChangesSince(
    query: { since: Instant; offset: number; limit: number },
    signal?: AbortSignal,
  ): Promise<{ count: number | null; rows: DeviceRow[] }>;
  /** Null where the server has no change feed. */
  changes(query: FeedQuery, signal?: AbortSignal): Promise<FeedPart | null>;
  /** Null where the server says 404. */
  device(query: { id: DeviceId; updateStatus: boolean }, signal?: AbortSignal): Promise<DeviceDetail | null>;
  findBySerial(query: { serial: string; organization: number | null }, signal?: AbortSignal): Promise<DeviceRow | null>;
  references(signal?: AbortSignal): Promise<References>;
  /** Null where the server cannot tell. */
  operations(device: DeviceRef, signal?: AbortSignal): Promise<Operation[] | null>;
  /** What the server keeps with a device, the newest first; null where it does not tell. */
  timeline(query: TimelineQuery & { device: DeviceRef }, signal?: AbortSignal): Promise<TimelinePage | null>;
  /** The bytes of a document of a device; null where the server has none of it, or keeps no documents. */
  document(query: { device: DeviceRef; sha256: Sha256 }, signal?: AbortSignal): Promise<Buffer | null>;
  /** Resolves when the server answers as the API and takes the token; throws what is wrong otherwise. */
  check(signal?: AbortSignal): Promise<void>;
  /** Never throws for what happens on the wire: that is what an outcome is for. */
  write(write: WireWrite | WireDocument): Promise<SendOutcome>;
  /** Records that devices refer to. */
  readonly catalogue: Catalogue;
  readonly campaigns: CampaignClient;
  /** What devices should be set to. */
  readonly settings: DeviceSettings;
  close(): void;
};

export function createControlClient(options: ControlClientOptions): ControlClient {
  const { baseUrl, clock, log, route = STRAIGHT, organization: own = null } = options;
  const limits: ControlLimits = { ...LIMITS, ...options.limits };
  const host = hostOf(baseUrl);
  /** It has refused coordinates of more than four decimals (inventory-api 9.15). */
  let keepsFewDecimals = false;
  const agent = new ReadAgent(
    new URL(baseUrl),
    { clock, timeoutMs: limits.read.connectMs, route },
    { maxSockets: CONNECTIONS_KEPT, timeout: IDLE_MS },
  );
  const seconds = (ms: number): number => Math.round(ms / 1000);

  const observe = (error: AppError | null): void =>
    options.observe?.(error === null ? { ok: true } : { ok: false, error });

  async function headers(): Promise<Record<string, string>> {
    try {
      return { authorization: `Bearer ${await options.token()}`, accept: 'application/json', 'user-agent': 'Demarc' };
    } catch (cause) {
      // A token that is gone from the keychain needs the same from a person as one the server refuses.
      const error = new AppError('control.token-refused', {}, { cause });
      observe(error);
      throw error;
    }
  }

  function urlOf(path: string, query?: URLSearchParams): URL {
    // URLSearchParams writes `+` as %2B, which a DRF server needs to read an instant (inventory-api 9.9).
    const search = query === undefined || query.size === 0 ? '' : `?${query}`;
    return new URL(`${baseUrl}${path}${search}`);
  }

  /** GET; throws AppError for everything but 2xx and a 404 of the API itself. */
  const readAnswer = async (...[path, query, signal, endpoint]: Parameters<ReadPath>): Promise<Read> => {
    const request = { method: 'GET' as const, url: urlOf(path, query), headers: await headers() };
    let answer: Answer;
    try {
      answer = await read(request, { clock, limits: limits.read, agent, signal });
    } catch (cause) {
      const error = failureError(cause, host, seconds(limits.read.answerMs));
      // A reader who walked away says nothing about the server.
      if (!(cause instanceof ConnectionFailure && cause.code === CANCELLED)) observe(error);
      throw error;
    }
    const error = statusError(answer, host);
    if (error?.code === 'control.not-found' || (endpoint === 'optional' && answer.status === 404)) {
      observe(null);
      return { missing: true };
    }
    if (error !== null) {
      observe(error);
      throw error;
    }
    return { missing: false, answer };
  };

  /** The same; throws for what is no JSON, too. */
  const readPath: ReadPath = async (...asked) => {
    const got = await readAnswer(...asked);
    if (got.missing) return got;
    const { answer } = got;
    const body = jsonOf(answer);
    if (body === undefined) {
      const unreadable = isWebPage(answer)
        ? new AppError('control.not-an-api', { host })
        : new AppError('control.answer-unreadable', { reason: 'it is not JSON' });
      observe(unreadable);
      throw unreadable;
    }
    observe(null);
    return { missing: false, body, answer };
  };

  async function page(query: URLSearchParams, signal?: AbortSignal): Promise<ListAnswer> {
    const got = await readPath(DEVICE_ENDPOINT, query, signal);
    const read = got.missing ? null : readPage(got.body);
    if (got.missing || read === null) {
      const error = new AppError('control.not-an-api', { host });
      observe(error);
      throw error;
    }
    if (read.unreadable > 0)
      log.warn({ host, unreadable: read.unreadable }, 'the server sent rows that are no devices');
    return { ...read, serverTime: serverTime(got.answer.headers.date) };
  }

  const list: ControlClient['list'] = ({ offset, limit, organization }, signal) => {
    const query = new URLSearchParams({ limit: String(limit), offset: String(offset), pending: 'true' });
    const only = organization ?? own;
    if (only !== null) query.set('organization', String(only));
    return page(query, signal);
  };
  const lookup = createSerialLookup({ readPath, list });
  const send: SendWrite = async ({ method, path, key, body }) => {
    const file = body !== null && typeof body !== 'string' ? body : null;
    const type = { 'content-type': file === null ? 'application/json' : 'application/octet-stream' };
    const request = {
      method,
      url: urlOf(path),
      headers: {
        ...(await headers()),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(body === null ? {} : type),
      },
      ...(body === null ? {} : { body }),
    };
    const answerMs = limits.write.answerMs + (file?.size ?? 0) / SLOWEST_BYTES_A_MS;
    return writeOnFreshSocket(request, { clock, limits: { ...limits.write, answerMs }, route });
  };

  return {
    baseUrl,
    list,
    statusChangesSince: async ({ since, offset, limit }, signal) => {
      const query = new URLSearchParams({
        last_status_change_from: since,
        limit: String(limit),
        offset: String(offset),
      });
      query.set('pending', 'true');
      if (own !== null) query.set('organization', String(own));
      const { count, rows } = await page(query, signal);
      return { count, rows };
    },
    changes: (query, signal) => readFeed(readPath, query, own, signal),
    device: async ({ id, updateStatus }, signal) => {
      const query = new URLSearchParams({ pending: 'true', ...(updateStatus ? { update_status: 'true' } : {}) });
      const got = await readPath(`${DEVICE_ENDPOINT}${id}/`, query, signal);
      if (got.missing) return null;
      const device = readDetail(got.body);
      if (device === null || device.id !== id)
        throw new AppError('control.answer-unreadable', { reason: 'it is no device record' });
      return device;
    },
    catalogue: createCatalogue({ readPath, host, send }),
    campaigns: createCampaignClient({ readPath, host, send }),
    settings: createDeviceSettings({ readPath, host, send }),
    findBySerial: lookup,
    references: (signal) => readReferences(readPath, signal),
    operations: (device, signal) => readOperations(readPath, device, signal),
    timeline: (query, signal) => readTimeline(readPath, query, signal),
    document: async ({ device, sha256 }, signal) => {
      const path = `${ATTACHMENT_ENDPOINT}${device}/${sha256}/`;
      const got = await readAnswer(path, new URLSearchParams(), signal, 'optional');
      if (got.missing) return null;
      observe(null);
      return got.answer.body;
    },
    check: async (signal) => {
      await list({ offset: 0, limit: 1 }, signal);
    },
    write: async (write) => {
      const sentAt = instantMillis(clock.now());
      const send = async (own: WireWrite | WireDocument): Promise<Answer> => {
        const request = { ...writeRequest(own, urlOf), headers: { ...(await headers()), ...writeHeaders(own) } };
        return writeOnFreshSocket(request, { clock, limits: limits.write, route });
      };
      /** A record in this server's dialect of coordinates. */
      const sendRecord = async (record: WireWrite): Promise<Answer> => {
        const { body } = record;
        if (body === null) return send(record);
        if (keepsFewDecimals) return send({ ...record, body: withFewerDecimals(body) });
        const answer = await send(record);
        if (!refusesPrecision(answer.status, jsonOf(answer), body)) return answer;
        // It was refused as a whole, so nothing took effect: the same once more, in this server's dialect.
        keepsFewDecimals = true;
        return send({ ...record, body: withFewerDecimals(body) });
      };
      try {
        const answer = await (write.method === 'PUT' ? send(write) : sendRecord(write));
        const json = jsonOf(answer);
        observe(statusError(answer, host) ?? (isWebPage(answer) ? new AppError('control.not-an-api', { host }) : null));
        return {
          outcome: 'answered',
          status: answer.status,
          body: json ?? null,
          isJson: json !== undefined,
          retryAfterSeconds: retryAfterSeconds(answer),
          sentAt,
          answeredAt: instantMillis(clock.now()),
        };
      } catch (cause) {
        if (cause instanceof AppError) return { outcome: 'not-sent', reason: cause.message };
        if (!(cause instanceof ConnectionFailure)) throw cause;
        observe(failureError(cause, host, seconds(limits.write.answerMs)));
        const reason = failureReason(cause, host, seconds(limits.write.answerMs));
        log.warn({ host, method: write.method, code: cause.code, mayHaveArrived: cause.mayHaveArrived }, 'no answer');
        return cause.mayHaveArrived ? { outcome: 'unknown', reason, sentAt } : { outcome: 'not-sent', reason };
      }
    },
    close: () => agent.destroy(),
  };
}

type UrlOf = (path: string, query?: URLSearchParams) => URL;

function writeRequest(write: WireWrite | WireDocument, urlOf: UrlOf): Omit<ExchangeRequest, 'headers'> {
  if (write.method === 'PUT') {
    const { id, attachment, bytes } = write;
    const { sha256, purpose, name } = attachment;
    const url = urlOf(`${ATTACHMENT_ENDPOINT}${id}/${sha256}/`, new URLSearchParams({ purpose, name }));
    return { method: 'PUT', url, body: bytes };
  }
  const { method, id, body } = write;
  return {
    method,
    url: urlOf(id === null ? DEVICE_ENDPOINT : `${DEVICE_ENDPOINT}${id}/`),
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  };
}

function writeHeaders(write: WireWrite | WireDocument): Record<string, string> {
  const { idempotencyKey } = write;
  if (write.method === 'PUT') {
    return { 'idempotency-key': idempotencyKey, 'content-type': write.attachment.mediaType };
  }
  const { body } = write;
  return { 'idempotency-key': idempotencyKey, ...(body === null ? {} : { 'content-type': 'application/json' }) };
}
