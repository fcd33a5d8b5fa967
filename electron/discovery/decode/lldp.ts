import * as z from 'zod';
import { macOf } from '#shared/discovery.ts';
import { ipv4Bits } from '#shared/subnet.ts';
import { factsOf, type Sighting } from '../sighting.ts';
import { canonicalIpv6, plainText } from './bytes.ts';

/**
 * `lldpctl -f json`. lldpd's JSON keeps changing shape with the number of things: a list of one is an object, and
 * objects are keyed by name. So each level is read as either, and what does not fit is left out.
 */

const Value = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);
const Values = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const Id = z.object({ type: z.string().optional(), value: z.string() });

const Chassis = z.object({
  id: z.unknown().optional(),
  name: z.unknown().optional(),
  descr: z.unknown().optional(),
  'mgmt-ip': z.unknown().optional(),
});
const Port = z.object({ id: z.unknown().optional(), descr: z.unknown().optional() });
const Interface = z.object({ chassis: z.unknown().optional(), port: z.unknown().optional() });

const NEIGHBOURS_MOST = 256;

/** Who speaks LLDP on this interface; null where it is no output of lldpctl. */
export function decodeLldpctl(output: string, device: string): Sighting[] | null {
  const outer = z.object({ lldp: z.object({ interface: z.unknown().optional() }) }).safeParse(jsonOf(output));
  if (!outer.success) return null;
  return named(outer.data.lldp.interface)
    .filter(([name]) => name === device)
    .slice(0, NEIGHBOURS_MOST)
    .flatMap(([, told]) => sighting(told) ?? []);
}

function jsonOf(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

/** `[{eth0: {…}}, {eth0: {…}}]` or `{eth0: {…}}`: pairs of name and value either way. */
function named(told: unknown): [string, unknown][] {
  return (Array.isArray(told) ? told : [told]).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? Object.entries(one) : [],
  );
}

function sighting(told: unknown): Sighting | null {
  const found = Interface.safeParse(told).data;
  if (found === undefined) return null;
  const { name, chassis } = chassisOf(found.chassis);
  const port = Port.safeParse(found.port).data;
  const ids = [chassis?.id, port?.id].map((id) => Id.safeParse(id).data);
  const macs = ids.flatMap((id) => (id?.type === 'mac' ? (macOf(id.value) ?? []) : []));
  const addresses = texts(chassis?.['mgmt-ip']).flatMap((text) =>
    ipv4Bits(text) === null ? (canonicalIpv6(text) ?? []) : text,
  );
  if (macs.length === 0 && addresses.length === 0) return null;
  return {
    source: 'lldp',
    addresses: [...new Set(addresses)],
    macs: [...new Set(macs)],
    facts: factsOf(
      ['name', texts(chassis?.name)[0] ?? name],
      ['note', texts(chassis?.descr)[0]],
      ['interface', texts(port?.descr)[0] ?? texts(port?.id)[0]],
    ),
  };
}

/** The chassis lies under its own name where it has one, bare where it has none. */
function chassisOf(told: unknown): { name: string | null; chassis: z.infer<typeof Chassis> | null } {
  const bare = Chassis.safeParse(told).data;
  if (bare?.id !== undefined) return { name: null, chassis: bare };
  const [first] = named(told);
  if (first === undefined) return { name: null, chassis: null };
  return { name: plainText(first[0]), chassis: Chassis.safeParse(first[1]).data ?? null };
}

function texts(told: unknown): string[] {
  return (Values.safeParse(told).data ?? []).flatMap((one) => {
    const text = Value.safeParse(one).data;
    return text === undefined ? [] : [plainText(text)].filter((words) => words !== '');
  });
}
