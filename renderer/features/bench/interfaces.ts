import { t } from '#renderer/language/speak.ts';
import type { NetworkInterface } from '#shared/acs.ts';
import { INTERFACE_KINDS, interfaceKind } from '#shared/interface-kind.ts';

export { interfaceKind };

/** CWMP's own port (IANA `cwmp`), the one CPEs are usually told. */
export const USUAL_PORT = 7547;

/** IPv6 link-local: its URL needs a zone, which a CPE cannot know. */
function isUsable({ address, family }: NetworkInterface): boolean {
  return family === 'IPv4' || !/^fe[89ab]/i.test(address);
}

/** The addresses a CPE can be given, the likeliest first: cable before Wi-Fi, IPv4 before IPv6, this computer last. */
export function orderInterfaces(interfaces: readonly NetworkInterface[]): NetworkInterface[] {
  const rank = (nif: NetworkInterface): number =>
    INTERFACE_KINDS.indexOf(interfaceKind(nif)) * 2 + (nif.family === 'IPv4' ? 0 : 1);
  return interfaces.filter(isUsable).toSorted((left, right) => rank(left) - rank(right) || compare(left, right));
}

function compare(left: NetworkInterface, right: NetworkInterface): number {
  return left.name.localeCompare(right.name) || left.address.localeCompare(right.address);
}

/** The URL to type into a CPE, as it will be; port 0 asks the system for a free one. */
export function acsUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** Reads a typed port: a number from 0 to 65535, or the words for what is wrong. */
export function readPort(typed: string): { port: number } | { wrong: string } {
  const text = typed.trim();
  if (!/^\d{1,5}$/.test(text)) return { wrong: t('The port is a number, usually 7547.') };
  const port = Number(text);
  return port > 65_535 ? { wrong: t('The highest port is 65535.') } : { port };
}
