import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';

/** The objects right below each root that a CPE is likely to have (TR-181 2.x, TR-098 1.x), without root and dot. */
const TOP_OBJECTS = {
  'Device.':
    'DeviceInfo ManagementServer Time UserInterface InterfaceStack Ethernet WiFi DSL Optical Cellular USB HPNA PPP IP ' +
    'Bridging Routing NeighborDiscovery RouterAdvertisement DHCPv4 DHCPv6 DNS NAT Firewall QoS UPnP Hosts Users Services ' +
    'GatewayInfo LAN SoftwareModules',
  'InternetGatewayDevice.':
    'DeviceInfo DeviceConfig ManagementServer Time UserInterface Layer3Forwarding Layer2Bridging QueueManagement ' +
    'LANConfigSecurity IPPingDiagnostics LANDevice WANDevice LANInterfaces DHCPv4 DHCPv6 IPv6 Firewall Services User',
} as const satisfies Record<DataModelRoot, string>;

export function topObjects(root: DataModelRoot): string[] {
  return TOP_OBJECTS[root].split(' ').map((name) => `${root}${name}.`);
}
