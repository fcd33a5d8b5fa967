import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { portConnection } from '#electron/contract/message-port.ts';
import { createContractServer } from '#electron/contract/serve-contract.ts';
import type { Services } from '#electron/contract/services.ts';
import { type Contract, contract } from '#shared/contract/index.ts';
import { fakeLog } from '../../fakes/log.ts';
import { SAMPLES } from './samples.ts';

type AnyCall = (input: unknown, options?: { signal?: AbortSignal }) => Promise<unknown>;

/** What a service was asked, and how many streams are subscribed to. */
export type Heard = {
  calls: { path: string; input: unknown; signal: AbortSignal | undefined }[];
  subscriptions: number;
};

export type Behaviour = (path: string) => Promise<unknown>;

/** Services that answer with the samples, or as `behaviour` says. */
export function sampleServices(heard: Heard, behaviour: Behaviour = async (path) => sampleOf(path).output): Services {
  const subscribe = (path: string) => (listener: (value: unknown) => void) => {
    heard.subscriptions += 1;
    const timer = setImmediate(() => listener(sampleOf(path).output));
    return () => {
      clearImmediate(timer);
      heard.subscriptions -= 1;
    };
  };
  const stream = (path: string) => ({ now: () => sampleOf(path).output, subscribe: subscribe(path) });
  const streams = {
    app: { notices: stream('app.notices') },
    sites: { state: stream('sites.watch') },
    outbox: { changes: subscribe('outbox.changes') },
    acs: { events: subscribe('acs.events') },
    discovery: { changes: stream('discovery.watch') },
    dhcp: { state: stream('dhcp.watch') },
    recipes: {
      watch: (_input: unknown, listener: (value: unknown) => void) => subscribe('recipes.watch')(listener),
    },
  };
  const domain = (name: keyof Contract): unknown =>
    new Proxy((streams as Record<string, object>)[name] ?? {}, {
      get: (own, key) =>
        Reflect.get(own, key) ??
        ((input: unknown, signal?: AbortSignal) => {
          const path = `${name}.${String(key)}`;
          heard.calls.push({ path, input, signal });
          return behaviour(path);
        }),
    });
  const made = Object.fromEntries((Object.keys(contract) as (keyof Contract)[]).map((name) => [name, domain(name)]));
  return made as unknown as Services;
}

export function sampleOf(path: string): { input: unknown; output: unknown } {
  const [domain = '', procedure = ''] = path.split('.');
  const found = (SAMPLES as Record<string, Record<string, { input: unknown; output: unknown }>>)[domain]?.[procedure];
  if (found === undefined) throw new Error(`no sample of ${path}`);
  return found;
}

/** Every procedure of the contract, found by walking it: a new one cannot be forgotten. */
export const PROCEDURES = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.keys(procedures).map((procedure) => `${domain}.${procedure}`),
);

/** A client and a server of the contract, joined by a real MessageChannel. */
export function wired(services: Services) {
  const { port1, port2 } = new MessageChannel();
  const log = fakeLog();
  createContractServer(services, log)(portConnection(port1));
  const link = new RPCLink({ port: port2 as unknown as MessagePort });
  port2.start();
  const client: ContractRouterClient<Contract> = createORPCClient(link);
  const call = (path: string, input: unknown, options?: { signal?: AbortSignal }): Promise<unknown> => {
    const [domain = '', procedure = ''] = path.split('.');
    const proxies = client as unknown as Record<string, Record<string, AnyCall>>;
    return proxies[domain]?.[procedure]?.(input, options) ?? Promise.reject(new Error(`no ${path}`));
  };
  return { client, call, log, raw: port2, close: () => port2.close() };
}

export function isStream(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
