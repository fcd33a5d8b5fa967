import { deviceInfo, diagnosticsUnder, managementServer, memoryAndProcess, time } from './common.ts';
import { counter, type Fields, growing, live, ro, rw, table } from './schema.ts';
import { lanDevice } from './tr098-lan.ts';

/** The `InternetGatewayDevice.` model (TR-098 Amendment 2): an older DSL gateway. */

const portMapping = growing(
  {
    PortMappingEnabled: rw.bool(false),
    PortMappingLeaseDuration: rw.number(0),
    RemoteHost: rw.text('', 45),
    ExternalPort: rw.number(0, [0, 65535]),
    InternalPort: rw.number(0, [0, 65535]),
    PortMappingProtocol: rw.choice(['TCP', 'UDP']),
    InternalClient: rw.text(''),
    PortMappingDescription: rw.text(''),
  },
  [],
  32,
);

const connection: Fields = {
  Enable: rw.bool(true),
  ConnectionStatus: ro.choice(['Connected', 'Connecting', 'Disconnected', 'Unconfigured']),
  Uptime: live((facts) => String(Math.max(0, facts.uptime() - 25))),
  LastConnectionError: ro.text('ERROR_NONE'),
  NATEnabled: rw.bool(true),
  Name: rw.text('internet'),
  DNSEnabled: rw.bool(true),
  DNSServers: rw.text('198.51.100.53,198.51.100.54', 64),
  MaxMTUSize: rw.number(1492, [1, 1540]),
  MACAddress: ro.text((facts) => facts.mac(1)),
  ExternalIPAddress: ro.text((facts) => facts.wanAddress),
};

const traffic: Fields = {
  EthernetBytesSent: counter(2_100),
  EthernetBytesReceived: counter(11_700),
  EthernetPacketsSent: counter(4),
  EthernetPacketsReceived: counter(12),
};

const wanConnectionDevice: Fields = {
  WANDSLLinkConfig: {
    Enable: rw.bool(true),
    LinkStatus: ro.choice(['Up', 'Down', 'Initializing', 'Unavailable']),
    LinkType: rw.choice(['EoA', 'IPoA', 'PPPoA', 'PPPoE']),
    DestinationAddress: rw.text('PVC: 1/32', 64),
    ATMEncapsulation: rw.choice(['LLC', 'VCMUX']),
    ATMQoS: rw.choice(['UBR', 'CBR', 'GFR', 'VBR-nrt', 'VBR-rt']),
  },
  WANIPConnection: growing(
    {
      ...connection,
      ConnectionType: rw.choice(['Unconfigured', 'IP_Routed', 'IP_Bridged']),
      AddressingType: rw.choice(['DHCP', 'Static']),
      PortMapping: portMapping,
      Stats: traffic,
    },
    [],
    4,
  ),
  WANPPPConnection: growing(
    {
      ...connection,
      ConnectionType: rw.choice(['IP_Routed', 'Unconfigured', 'PPPoE_Bridged']),
      Username: rw.text('practice@access.example', 64),
      Password: rw.secret('practice-only'),
      ConnectionTrigger: rw.choice(['AlwaysOn', 'OnDemand', 'Manual']),
      PPPoEACName: rw.text('bras-02'),
      TransportType: ro.choice(['PPPoE', 'PPPoA']),
      PPPLCPEcho: ro.number(30),
      PPPLCPEchoRetry: ro.number(3),
      PortMapping: portMapping,
      Stats: traffic,
    },
    [
      {
        PortMapping: [
          {
            PortMappingEnabled: true,
            ExternalPort: 8443,
            InternalPort: 443,
            InternalClient: '192.168.1.64',
            PortMappingDescription: 'Camera recorder',
          },
        ],
      },
    ],
    4,
  ),
};

const dslInterface: Fields = {
  Enable: rw.bool(true),
  Status: ro.choice(['Up', 'Initializing', 'EstablishingLink', 'NoSignal', 'Error', 'Disabled']),
  ModulationType: ro.choice(['VDSL2', 'ADSL_2plus', 'ADSL_2']),
  LineEncoding: ro.text('DMT'),
  DataPath: ro.choice(['Interleaved', 'Fast']),
  UpstreamCurrRate: ro.number(10_047),
  DownstreamCurrRate: ro.number(51_392),
  UpstreamMaxRate: ro.number(13_900),
  DownstreamMaxRate: ro.number(62_710),
  UpstreamNoiseMargin: live((facts) => String(92 + (facts.uptime() % 7)), 'int'),
  DownstreamNoiseMargin: live((facts) => String(74 + (facts.uptime() % 11)), 'int'),
  UpstreamAttenuation: ro.int(118),
  DownstreamAttenuation: ro.int(231),
  UpstreamPower: ro.int(71),
  DownstreamPower: ro.int(127),
  ATURVendor: ro.text('BSLT'),
  ATUCVendor: ro.text('EXCH'),
  ShowtimeStart: ro.number(25),
  Stats: {
    Total: {
      ReceiveBlocks: counter(430),
      TransmitBlocks: counter(120),
      CRCErrors: counter(0.001),
      FECErrors: counter(0.05),
      LinkRetrain: ro.number(1),
    },
  },
};

const wanDevice = table(
  {
    WANCommonInterfaceConfig: {
      EnabledForInternet: rw.bool(true),
      WANAccessType: ro.choice(['DSL', 'Ethernet', 'POTS']),
      Layer1UpstreamMaxBitRate: ro.number(10_047_000),
      Layer1DownstreamMaxBitRate: ro.number(51_392_000),
      PhysicalLinkStatus: ro.choice(['Up', 'Down', 'Initializing', 'Unavailable']),
      TotalBytesSent: counter(2_100),
      TotalBytesReceived: counter(11_700),
      TotalPacketsSent: counter(4),
      TotalPacketsReceived: counter(12),
    },
    WANDSLInterfaceConfig: dslInterface,
    WANConnectionDevice: growing(wanConnectionDevice, [{}], 4, 'WANConnectionNumberOfEntries'),
  },
  [{}],
);

const layer3Forwarding: Fields = {
  DefaultConnectionService: rw.text('InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANPPPConnection.1'),
  Forwarding: growing(
    {
      Enable: rw.bool(false),
      Status: ro.choice(['Enabled', 'Disabled', 'Error']),
      DestIPAddress: rw.text('', 15),
      DestSubnetMask: rw.text('', 15),
      GatewayIPAddress: rw.text('', 15),
      Interface: rw.text(''),
      ForwardingMetric: rw.int(-1),
    },
    [],
    16,
    'ForwardNumberOfEntries',
  ),
};

type Tr098 = { modelName: string; description: string; wan: Fields[string] };

function gateway({ modelName, description, wan }: Tr098): Fields {
  return {
    DeviceSummary: ro.text(
      'InternetGatewayDevice:1.4[](Baseline:1, EthernetLAN:1, WiFiLAN:1, ADSLWAN:1, IPPing:1)',
      1024,
    ),
    DeviceInfo: {
      ...deviceInfo(modelName, description),
      SpecVersion: ro.text('1.0'),
      DeviceLog: live((facts) => `dsl0: showtime at 25 s\nppp0: up ${Math.max(0, facts.uptime() - 25)} s`, 'string'),
      ...memoryAndProcess(65_536),
    },
    ManagementServer: managementServer(),
    Time: time({
      LocalTimeZone: rw.text('+01:00', 6),
      LocalTimeZoneName: rw.text('CET-1CEST', 64),
      DaylightSavingsUsed: rw.bool(true),
    }),
    UserInterface: { PasswordRequired: rw.bool(true), RemoteAccess: { Enable: rw.bool(false), Port: rw.number(8080) } },
    LANDevice: table(lanDevice, [{}]),
    WANDevice: wan,
    Layer3Forwarding: layer3Forwarding,
    ...diagnosticsUnder('InternetGatewayDevice.', ''),
  };
}

export function basaltFields(): Fields {
  return gateway({ modelName: 'B-120', description: 'Basalt B-120 VDSL2 gateway', wan: wanDevice });
}

/** Ethernet on the WAN side and an address by DHCP: nothing of DSL, and no PPP. */
const ethernetWan = table(
  {
    WANCommonInterfaceConfig: {
      EnabledForInternet: rw.bool(true),
      WANAccessType: ro.choice(['Ethernet', 'DSL', 'POTS']),
      PhysicalLinkStatus: ro.choice(['Up', 'Down', 'Initializing', 'Unavailable']),
    },
    WANEthernetInterfaceConfig: {
      Enable: rw.bool(true),
      Status: ro.choice(['Up', 'NoLink', 'Error', 'Disabled']),
      MACAddress: ro.text((facts) => facts.mac(1)),
      MaxBitRate: rw.choice(['Auto', '10', '100', '1000']),
      DuplexMode: rw.choice(['Auto', 'Half', 'Full']),
    },
    WANConnectionDevice: table(
      {
        WANIPConnection: growing(
          {
            ...connection,
            ConnectionType: rw.choice(['IP_Routed', 'Unconfigured', 'IP_Bridged']),
            AddressingType: rw.choice(['DHCP', 'Static']),
            PortMapping: portMapping,
            Stats: traffic,
          },
          [{}],
          4,
        ),
      },
      [{}],
      'WANConnectionNumberOfEntries',
    ),
  },
  [{}],
);

export function flintFields(): Fields {
  return gateway({ modelName: 'F-8', description: 'Flint F-8 Ethernet gateway', wan: ethernetWan });
}
