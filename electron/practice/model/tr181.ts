import { deviceInfo, diagnosticsUnder, managementServer, memoryAndProcess, time } from './common.ts';
import { type Fields, growing, ro, rw, table } from './schema.ts';
import { dhcpv4, ethernet, hosts, ip, optical } from './tr181-network.ts';
import { dns, nat, routing } from './tr181-routing.ts';
import { wifi } from './tr181-wifi.ts';

/** The `Device.` models (TR-181 Issue 2): gateways with and without Wi-Fi, an ONT, and one that dials in. */

const users: Fields = {
  User: growing(
    {
      Enable: rw.bool(false),
      Username: rw.text('', 64),
      Password: rw.secret(),
      RemoteAccessCapable: rw.bool(false),
      Language: rw.text('', 16),
    },
    [{ Enable: true, Username: 'admin' }],
    4,
  ),
};

const bridging: Fields = {
  Bridge: table(
    {
      Enable: rw.bool(true),
      Status: ro.choice(['Enabled', 'Disabled', 'Error']),
      Alias: rw.text('lan', 64),
      Standard: rw.choice(['802.1D-2004', '802.1Q-2005', '802.1Q-2011']),
      Port: table(
        {
          Enable: rw.bool(true),
          Status: ro.choice(['Up', 'Down']),
          Alias: rw.text('', 64),
          LowerLayers: rw.text('', 1024),
          ManagementPort: rw.bool(false),
        },
        [
          { Alias: 'management', ManagementPort: true },
          { Alias: 'lan1', LowerLayers: 'Device.Ethernet.Interface.2' },
          { Alias: 'lan2', LowerLayers: 'Device.Ethernet.Interface.3' },
          { Alias: 'wifi1', LowerLayers: 'Device.WiFi.SSID.1' },
          { Alias: 'wifi2', LowerLayers: 'Device.WiFi.SSID.2' },
        ],
      ),
    },
    [{}],
  ),
};

type Tr181 = {
  modelName: string;
  description: string;
  /** Null: a box without Wi-Fi. */
  ssid: string | null;
  wan: string;
  memory: number;
  more?: Fields;
};

function device({ modelName, description, ssid, wan, memory, more = {} }: Tr181): Fields {
  return {
    RootDataModelVersion: ro.text('2.15'),
    InterfaceStackNumberOfEntries: ro.number(0),
    DeviceInfo: { ...deviceInfo(modelName, description), ...memoryAndProcess(memory) },
    ManagementServer: {
      ...managementServer(),
      AliasBasedAddressing: ro.bool(false),
      DefaultActiveNotificationThrottle: rw.number(0),
    },
    Time: time({ LocalTimeZone: rw.text('CET-1CEST,M3.5.0,M10.5.0/3') }),
    UserInterface: { RemoteAccess: { Enable: rw.bool(false), Port: rw.number(8080, [1, 65535]) } },
    Users: users,
    Ethernet: ethernet(wan),
    Bridging: bridging,
    ...more,
    ...(ssid === null ? {} : { WiFi: wifi(ssid) }),
    IP: ip(diagnosticsUnder('Device.', 'IP.Diagnostics.')),
    DHCPv4: dhcpv4,
    DNS: { ...dns, Diagnostics: diagnosticsUnder('Device.', 'DNS.Diagnostics.') },
    NAT: nat,
    Routing: routing,
    Hosts: hosts(),
  };
}

export function auroraFields(): Fields {
  return device({
    modelName: 'AX-3000',
    description: 'Aurora AX-3000 Wi-Fi 6 gateway',
    ssid: 'Aurora-Home',
    wan: 'eth0',
    memory: 524_288,
  });
}

export function corvidFields(): Fields {
  return device({
    modelName: 'C7 ONT',
    description: 'Corvid C7 optical network terminal with Wi-Fi',
    ssid: 'Corvid',
    wan: 'pon0',
    memory: 262_144,
    more: { Optical: optical },
  });
}

export function dunlinFields(): Fields {
  return device({
    modelName: 'D-500',
    description: 'Dunlin D-500 business router without Wi-Fi',
    ssid: null,
    wan: 'ge0',
    memory: 1_048_576,
  });
}

const ppp: Fields = {
  Interface: table(
    {
      Enable: rw.bool(true),
      Status: ro.choice(['Up', 'Down', 'Error']),
      Alias: rw.text('', 64),
      Name: ro.text('ppp0'),
      ConnectionStatus: ro.choice(['Connected', 'Connecting', 'Disconnected', 'Unconfigured']),
      Username: rw.text('practice@access.example', 64),
      Password: rw.secret('practice-only'),
      MaxMRUSize: rw.number(1492, [64, 65535]),
      ConnectionTrigger: rw.choice(['AlwaysOn', 'OnDemand', 'Manual']),
    },
    [{ Alias: 'wan' }],
  ),
};

export function emberFields(): Fields {
  return device({
    modelName: 'E-20',
    description: 'Ember E-20 PPPoE gateway with Wi-Fi',
    ssid: 'Ember',
    wan: 'eth0',
    memory: 131_072,
    more: { PPP: ppp },
  });
}
