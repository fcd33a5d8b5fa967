/** Kinds of network interfaces, the likeliest to lead to a CPE first. */
export const INTERFACE_KINDS = ['Cable', 'Wi-Fi', 'Network', 'VPN', 'Virtual', 'Only this computer'] as const;
export type InterfaceKind = (typeof INTERFACE_KINDS)[number];

/** What kind of connection an interface is, judged by its name: a hint beside the address, nothing depends on it. */
export function interfaceKind(nif: { readonly name: string; readonly internal: boolean }): InterfaceKind {
  if (nif.internal) return 'Only this computer';
  const name = nif.name.toLowerCase();
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|lxc|podman|cni)/.test(name)) return 'Virtual';
  if (/^(tun|tap|wg|ppp|utun|tailscale|zt|ipsec)/.test(name)) return 'VPN';
  if (/^(wl|wifi|wi-fi|wlan)/.test(name)) return 'Wi-Fi';
  if (/^(en|eth|lan|ethernet)/.test(name)) return 'Cable';
  return 'Network';
}
