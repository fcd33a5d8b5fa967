/** Arithmetic of IPv4 subnets, for saying and keeping how far a scan goes. Pure. */

/** The 32 bits of a dotted address, or null where it is none. */
export function ipv4Bits(address: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  if (match === null) return null;
  let bits = 0;
  for (const part of match.slice(1)) {
    const byte = Number(part);
    if (byte > 255) return null;
    bits = bits * 256 + byte;
  }
  return bits;
}

export function ipv4Text(bits: number): string {
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

/** A run of addresses: the first, and how many. */
export type Subnet = { readonly first: number; readonly size: number; readonly prefix: number };

/** The subnet an address lies in. */
export function subnetOf(address: string, prefix: number): Subnet | null {
  const bits = ipv4Bits(address);
  if (bits === null || !Number.isInteger(prefix) || prefix < 0 || prefix > 32) return null;
  const size = 2 ** (32 - prefix);
  return { first: Math.floor(bits / size) * size, size, prefix };
}

/** `192.0.2.0/24` */
export function subnetText(subnet: Subnet): string {
  return `${ipv4Text(subnet.first)}/${subnet.prefix}`;
}

export function inSubnet(address: string, subnet: Subnet): boolean {
  const bits = ipv4Bits(address);
  return bits !== null && bits >= subnet.first && bits < subnet.first + subnet.size;
}

/** Probes go no further than this around the computer's own address unless a person asks for more. */
export const NEAR_PREFIX = 22;
/** Nobody is asked about more than this: 65,536 addresses are minutes of knocking already. */
export const WIDEST_PREFIX = 16;

/** The part of an interface's subnet that probes may reach; null where the subnet is not known. */
export function probedSubnet(address: string, prefix: number | null, reach: 'near' | 'subnet'): Subnet | null {
  if (prefix === null) return null;
  return subnetOf(address, Math.max(prefix, reach === 'near' ? NEAR_PREFIX : WIDEST_PREFIX));
}

/** How many addresses of a subnet can be a device's: without the network's own and the broadcast address. */
export function hostCount({ size, prefix }: Subnet): number {
  return prefix >= 31 ? size : size - 2;
}

/** Each of them, in order, made as they are asked for. */
export function* hostsOf(subnet: Subnet): Generator<string> {
  const edge = subnet.prefix >= 31 ? 0 : 1;
  for (let bits = subnet.first + edge; bits < subnet.first + subnet.size - edge; bits += 1) yield ipv4Text(bits);
}
