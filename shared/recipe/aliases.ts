import '../jitless.ts';
import * as z from 'zod';
import type { DataModelRoot } from '../cwmp/data-model-root.ts';

/**
 * One logical name for both data models. A recipe says `wifi.1.ssid`; the table says where that is on a TR-181 and on a
 * TR-098 device. `{i}` stands for a number, in the name and in the path alike, in order. People add names of their own.
 */
export const Alias = z.object({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.([a-z0-9-]+|\{i\}))*$/, 'Small letters, digits, dots and {i}')
    .max(80),
  /** Null: this data model has no such thing. */
  tr181: z
    .string()
    .regex(/^Device\.[\w.{}-]+$/)
    .max(256)
    .nullable(),
  tr098: z
    .string()
    .regex(/^InternetGatewayDevice\.[\w.{}-]+$/)
    .max(256)
    .nullable(),
});
export type Alias = z.infer<typeof Alias>;

const wan = 'InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.';
const lan = 'InternetGatewayDevice.LANDevice.1.';

/** Comes with Demarc; a name of one's own with the same spelling goes before it. */
export const BUILT_IN_ALIASES: readonly Alias[] = (
  [
    ['wifi.{i}.ssid', 'Device.WiFi.SSID.{i}.SSID', `${lan}WLANConfiguration.{i}.SSID`],
    ['wifi.{i}.enable', 'Device.WiFi.SSID.{i}.Enable', `${lan}WLANConfiguration.{i}.Enable`],
    [
      'wifi.{i}.key',
      'Device.WiFi.AccessPoint.{i}.Security.KeyPassphrase',
      `${lan}WLANConfiguration.{i}.PreSharedKey.1.KeyPassphrase`,
    ],
    [
      'wifi.{i}.visible',
      'Device.WiFi.AccessPoint.{i}.SSIDAdvertisementEnabled',
      `${lan}WLANConfiguration.{i}.SSIDAdvertisementEnabled`,
    ],
    ['wifi.{i}.channel', 'Device.WiFi.Radio.{i}.Channel', `${lan}WLANConfiguration.{i}.Channel`],
    [
      'wifi.{i}.auto-channel',
      'Device.WiFi.Radio.{i}.AutoChannelEnable',
      `${lan}WLANConfiguration.{i}.AutoChannelEnable`,
    ],
    ['wifi.{i}.power', 'Device.WiFi.Radio.{i}.TransmitPower', `${lan}WLANConfiguration.{i}.TransmitPower`],
    ['lan.dhcp.enable', 'Device.DHCPv4.Server.Enable', `${lan}LANHostConfigManagement.DHCPServerEnable`],
    ['lan.dhcp.first', 'Device.DHCPv4.Server.Pool.1.MinAddress', `${lan}LANHostConfigManagement.MinAddress`],
    ['lan.dhcp.last', 'Device.DHCPv4.Server.Pool.1.MaxAddress', `${lan}LANHostConfigManagement.MaxAddress`],
    ['lan.dhcp.lease', 'Device.DHCPv4.Server.Pool.1.LeaseTime', `${lan}LANHostConfigManagement.DHCPLeaseTime`],
    ['lan.domain', 'Device.DHCPv4.Server.Pool.1.DomainName', `${lan}LANHostConfigManagement.DomainName`],
    ['wan.pppoe.username', 'Device.PPP.Interface.1.Username', `${wan}WANPPPConnection.1.Username`],
    ['wan.pppoe.password', 'Device.PPP.Interface.1.Password', `${wan}WANPPPConnection.1.Password`],
    ['wan.vlan', 'Device.Ethernet.VLANTermination.1.VLANID', null],
    ['portmapping', 'Device.NAT.PortMapping.', `${wan}WANPPPConnection.1.PortMapping.`],
    ['portmapping.{i}', 'Device.NAT.PortMapping.{i}.', `${wan}WANPPPConnection.1.PortMapping.{i}.`],
    [
      'portmapping.{i}.enable',
      'Device.NAT.PortMapping.{i}.Enable',
      `${wan}WANPPPConnection.1.PortMapping.{i}.PortMappingEnabled`,
    ],
    [
      'portmapping.{i}.external',
      'Device.NAT.PortMapping.{i}.ExternalPort',
      `${wan}WANPPPConnection.1.PortMapping.{i}.ExternalPort`,
    ],
    [
      'portmapping.{i}.internal',
      'Device.NAT.PortMapping.{i}.InternalPort',
      `${wan}WANPPPConnection.1.PortMapping.{i}.InternalPort`,
    ],
    [
      'portmapping.{i}.client',
      'Device.NAT.PortMapping.{i}.InternalClient',
      `${wan}WANPPPConnection.1.PortMapping.{i}.InternalClient`,
    ],
    [
      'portmapping.{i}.protocol',
      'Device.NAT.PortMapping.{i}.Protocol',
      `${wan}WANPPPConnection.1.PortMapping.{i}.PortMappingProtocol`,
    ],
    ['time.ntp1', 'Device.Time.NTPServer1', 'InternetGatewayDevice.Time.NTPServer1'],
    ['time.ntp2', 'Device.Time.NTPServer2', 'InternetGatewayDevice.Time.NTPServer2'],
    ['time.zone', 'Device.Time.LocalTimeZone', 'InternetGatewayDevice.Time.LocalTimeZoneName'],
    ['provisioning-code', 'Device.DeviceInfo.ProvisioningCode', 'InternetGatewayDevice.DeviceInfo.ProvisioningCode'],
    ['acs.url', 'Device.ManagementServer.URL', 'InternetGatewayDevice.ManagementServer.URL'],
    ['acs.username', 'Device.ManagementServer.Username', 'InternetGatewayDevice.ManagementServer.Username'],
    ['acs.password', 'Device.ManagementServer.Password', 'InternetGatewayDevice.ManagementServer.Password'],
    [
      'acs.interval',
      'Device.ManagementServer.PeriodicInformInterval',
      'InternetGatewayDevice.ManagementServer.PeriodicInformInterval',
    ],
    [
      'remote-access.enable',
      'Device.UserInterface.RemoteAccess.Enable',
      'InternetGatewayDevice.UserInterface.RemoteAccess.Enable',
    ],
  ] satisfies [string, string | null, string | null][]
).map(([name, tr181, tr098]) => ({ name, tr181, tr098 }));

export type AliasTable = {
  /** The path on a device of this data model; null: no such name, or nothing of it in this data model. */
  pathOf(name: string, root: DataModelRoot): string | null;
};

/** A table of one's own names and the built-in ones. */
export function aliasTable(own: readonly Alias[]): AliasTable {
  const byShape = new Map<string, Alias>();
  for (const alias of [...BUILT_IN_ALIASES, ...own]) byShape.set(alias.name.replaceAll('{i}', '#'), alias);

  return {
    pathOf(name, root) {
      if (/^(Device|InternetGatewayDevice)\./.test(name)) return name.startsWith(root) ? name : null;
      const numbers: string[] = [];
      // `wifi.2.ssid` and `wifi.{web}.ssid`: a number, or one that is only known during the run.
      const shape = name
        .split('.')
        .map((part) => {
          if (!/^(\d+|\{[a-z]\w*\})$/.test(part)) return part;
          numbers.push(part);
          return '#';
        })
        .join('.');
      const alias = byShape.get(shape);
      const path = root === 'Device.' ? alias?.tr181 : alias?.tr098;
      if (path === undefined || path === null) return null;
      return path.replaceAll('{i}', () => numbers.shift() ?? '1');
    },
  };
}
