import type * as z from 'zod';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import { CampaignOutcome } from '#shared/campaign/outcome.ts';
import type { CampaignPlan } from '#shared/campaign/plan.ts';
import { CampaignDevice, CampaignRehearsal, CampaignReport } from '#shared/campaign/report.ts';
import { AppError } from '#shared/errors.ts';
import { camelKeys, snakeKeys } from '#shared/snake-case.ts';
import { createKeyedWrite, type SendWrite } from './keyed-write.ts';
import type { ReadPath } from './read-path.ts';
import { rowsOf } from './records.ts';

/** Firmware campaigns, which a server of ours drives by itself (electron/inventory/campaign); others know none. */
export type CampaignClient = {
  /** The newest first; null: the server has no campaigns. */
  list(signal?: AbortSignal): Promise<CampaignReport[] | null>;
  /** Errors: `control.not-found`. */
  get(id: number, signal?: AbortSignal): Promise<CampaignReport>;
  devices(asked: AskedDevices, signal?: AbortSignal): Promise<{ count: number; items: CampaignDevice[] }>;
  /** What it came to so far; null: the server does not tell (an older one), or the campaign is gone. */
  outcome(id: number, signal?: AbortSignal): Promise<CampaignOutcome | null>;
  /** What a plan would come to; nothing is kept. */
  rehearse(plan: CampaignPlan): Promise<CampaignRehearsal>;
  create(plan: CampaignPlan, key: string): Promise<CampaignReport>;
  /** Replaces the plan of a draft. */
  change(change: { id: number; plan: CampaignPlan; key: string }): Promise<CampaignReport>;
  act(act: CampaignAct): Promise<CampaignReport>;
  remove(removal: { id: number; key: string }): Promise<void>;
};

type AskedDevices = {
  readonly id: number;
  /** Only in one of these; empty: in any. */
  readonly states: readonly CampaignDeviceStateName[];
  /** Only of one of these waves; empty: of any or none. */
  readonly waves: readonly number[];
  /** Only those that failed with this code; null: any. */
  readonly code: string | null;
  readonly offset: number;
  readonly limit: number;
};
type CampaignAct = {
  readonly id: number;
  readonly action: 'start' | 'pause' | 'resume' | 'cancel' | 'retry';
  readonly key: string;
  /** Of those that failed, only these are tried again; null: all. */
  readonly devices: readonly number[] | null;
};

const ENDPOINT = '/inventory_campaign/';
const DEVICES_ENDPOINT = '/inventory_campaign_device/';
/** More than anybody looks through. */
const MOST = 200;

export function createCampaignClient(options: { readPath: ReadPath; send: SendWrite; host: string }): CampaignClient {
  const { readPath, send, host } = options;
  const write = createKeyedWrite(send, host);
  return {
    async list(signal) {
      const got = await readPath(ENDPOINT, new URLSearchParams({ limit: String(MOST) }), signal, 'optional');
      return got.missing ? null : rowsOf(got.body).map((row) => read(CampaignReport, row));
    },
    async get(id, signal) {
      const got = await readPath(`${ENDPOINT}${id}/`, new URLSearchParams(), signal);
      if (got.missing) throw new AppError('control.not-found');
      return read(CampaignReport, got.body);
    },
    async devices({ id, states, waves, code, offset, limit }, signal) {
      const query = new URLSearchParams({
        campaign: String(id),
        state: states.join(','),
        wave: waves.join(','),
        code: code ?? '',
        offset: String(offset),
        limit: String(limit),
      });
      const got = await readPath(DEVICES_ENDPOINT, query, signal);
      if (got.missing) throw new AppError('control.not-found');
      const items = rowsOf(got.body).map((row) => read(CampaignDevice, row));
      const { body } = got;
      const told = typeof body === 'object' && body !== null && 'count' in body ? Number(body.count) : items.length;
      return { count: told, items };
    },
    async outcome(id, signal) {
      const path = `${ENDPOINT}${id}/outcome/`;
      const got = await readPath(path, new URLSearchParams(), signal, 'optional');
      return got.missing ? null : read(CampaignOutcome, got.body);
    },
    async rehearse(plan) {
      const path = `${ENDPOINT}?dry_run=true`;
      return read(CampaignRehearsal, await write({ method: 'POST', path, key: null, body: bodyOf(plan) }));
    },
    async create(plan, key) {
      return read(CampaignReport, await write({ method: 'POST', path: ENDPOINT, key, body: bodyOf(plan) }));
    },
    async change({ id, plan, key }) {
      const path = `${ENDPOINT}${id}/`;
      return read(CampaignReport, await write({ method: 'PATCH', path, key, body: bodyOf(plan) }));
    },
    async act({ id, action, key, devices }) {
      const body = devices === null ? null : JSON.stringify({ devices });
      return read(CampaignReport, await write({ method: 'POST', path: `${ENDPOINT}${id}/${action}/`, key, body }));
    },
    async remove({ id, key }) {
      await write({ method: 'DELETE', path: `${ENDPOINT}${id}/`, key, body: null });
    },
  };
}

function bodyOf(plan: CampaignPlan): string {
  return JSON.stringify(snakeKeys(plan));
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(camelKeys(body));
  if (result.success) return result.data;
  throw new AppError('control.answer-unreadable', { reason: 'it is no campaign' }, { cause: result.error });
}
