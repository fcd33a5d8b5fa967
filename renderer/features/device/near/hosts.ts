import type { Instant } from '#shared/ids.ts';
import type { ParameterRow } from '#shared/parameters.ts';

/** A host as the device has it in its own table (TR-181 `Device.Hosts.Host.{i}.`, TR-098 `…Hosts.Host.{i}.`). */
export type SeenHost = {
  readonly instance: string;
  readonly name: string | null;
  readonly mac: string | null;
  readonly address: string | null;
  /** Null: the device does not say. */
  readonly active: boolean | null;
  readonly at: Instant | null;
};

const COLUMN = /\.Hosts\.Host\.(\d+)\.(\w+)$/;

/** The rows of a hosts table out of what was read below it; the active ones first. */
export function hostsOf(rows: readonly ParameterRow[]): SeenHost[] {
  const hosts = new Map<string, { columns: Map<string, string>; at: Instant }>();
  for (const { name, value, at } of rows) {
    const [, instance, column] = COLUMN.exec(name) ?? [];
    if (instance === undefined || column === undefined || value === null || value === '') continue;
    const host = hosts.get(instance) ?? { columns: new Map(), at };
    host.columns.set(column, value);
    hosts.set(instance, host);
  }
  return [...hosts]
    .map(([instance, { columns, at }]): SeenHost => {
      const active = columns.get('Active');
      return {
        instance,
        name: columns.get('HostName') ?? null,
        mac: columns.get('PhysAddress') ?? columns.get('MACAddress') ?? null,
        address: columns.get('IPAddress') ?? null,
        active: active === undefined ? null : active === '1' || active.toLowerCase() === 'true',
        at,
      };
    })
    .toSorted((left, right) => Number(right.active === true) - Number(left.active === true));
}
