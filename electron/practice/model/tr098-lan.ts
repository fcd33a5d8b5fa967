import { counter, type Fields, growing, live, type Row, ro, rw, table } from './schema.ts';

/** The customer's side of a TR-098 gateway: switch, DHCP, hosts, Wi-Fi. */

const hosts: readonly Row[] = [
  ['recorder', '192.168.1.64', '0E:11:22:60:00:10', 'Ethernet', true],
  ['desktop-front', '192.168.1.65', '0E:11:22:60:00:21', 'Ethernet', true],
  ['phone-1', '192.168.1.70', '0E:11:22:60:04:02', '802.11', true],
  ['phone-2', '192.168.1.71', '0E:11:22:60:04:9A', '802.11', false],
].map(([name, address, mac, via, active]) => ({
  HostName: String(name),
  IPAddress: String(address),
  MACAddress: String(mac),
  InterfaceType: String(via),
  Active: active === true,
}));

const wlan = growing(
  {
    Enable: rw.bool(true),
    Status: ro.choice(['Up', 'Disabled', 'Error']),
    BSSID: ro.text((facts) => facts.mac(4)),
    MaxBitRate: rw.text('Auto', 4),
    Channel: rw.number(11, [0, 255]),
    AutoChannelEnable: rw.bool(true),
    SSID: rw.text('', 32),
    BeaconType: rw.choice(['WPAand11i', 'None', 'Basic', 'WPA', '11i']),
    Standard: ro.text('n'),
    WPAAuthenticationMode: rw.choice(['PSKAuthentication', 'EAPAuthentication']),
    WPAEncryptionModes: rw.choice(['TKIPandAESEncryption', 'AESEncryption', 'TKIPEncryption']),
    IEEE11iAuthenticationMode: rw.choice(['PSKAuthentication', 'EAPAuthentication']),
    IEEE11iEncryptionModes: rw.choice(['AESEncryption', 'TKIPandAESEncryption']),
    KeyPassphrase: rw.secret('practice-only', 63),
    PossibleChannels: ro.text('1-13'),
    BasicDataTransmitRates: rw.text('1,2,5.5,11'),
    TransmitPower: rw.number(100, [0, 100]),
    SSIDAdvertisementEnabled: rw.bool(true),
    RadioEnabled: rw.bool(true),
    RegulatoryDomain: rw.text('DE ', 3),
    TotalBytesSent: counter(6_200),
    TotalBytesReceived: counter(1_700),
    TotalAssociations: ro.number(1),
    AssociatedDevice: table(
      {
        AssociatedDeviceMACAddress: ro.text('0E:11:22:60:04:02'),
        AssociatedDeviceIPAddress: ro.text('192.168.1.70'),
        AssociatedDeviceAuthenticationState: ro.bool(true),
      },
      [],
      'AssociatedDeviceNumberOfEntries',
    ),
    PreSharedKey: table(
      {
        PreSharedKey: rw.secret('', 64),
        KeyPassphrase: rw.secret('practice-only', 63),
        AssociatedDeviceMACAddress: rw.text(''),
      },
      [{}],
    ),
  },
  [
    { SSID: 'Basalt-120', AssociatedDevice: [{}] },
    { SSID: 'Basalt-120-Guest', Enable: false, Status: 'Disabled' },
  ],
  4,
  'LANWLANConfigurationNumberOfEntries',
);

export const lanDevice: Fields = {
  LANHostConfigManagement: {
    DHCPServerConfigurable: rw.bool(true),
    DHCPServerEnable: rw.bool(true),
    MinAddress: rw.text('192.168.1.64', 15),
    MaxAddress: rw.text('192.168.1.253', 15),
    ReservedAddresses: rw.text('', 1024),
    SubnetMask: rw.text('255.255.255.0', 15),
    DNSServers: rw.text('192.168.1.1', 64),
    DomainName: rw.text('home.example', 64),
    IPRouters: rw.text('192.168.1.1', 64),
    DHCPLeaseTime: rw.int(86_400, [-1, 2_147_483_647]),
    IPInterface: growing(
      {
        Enable: rw.bool(false),
        IPInterfaceIPAddress: rw.text('', 15),
        IPInterfaceSubnetMask: rw.text('255.255.255.0', 15),
        IPInterfaceAddressingType: rw.choice(['Static', 'DHCP', 'AutoIP']),
      },
      [{ Enable: true, IPInterfaceIPAddress: '192.168.1.1' }],
      4,
    ),
    DHCPStaticAddress: growing({ Enable: rw.bool(false), Chaddr: rw.text('', 17), Yiaddr: rw.text('', 15) }, [], 16),
  },
  LANEthernetInterfaceConfig: table(
    {
      Enable: rw.bool(true),
      Status: ro.choice(['Up', 'NoLink', 'Error', 'Disabled']),
      Name: ro.text(''),
      MACAddress: ro.text((facts) => facts.mac(0)),
      MaxBitRate: rw.choice(['Auto', '10', '100']),
      DuplexMode: rw.choice(['Auto', 'Half', 'Full']),
      Stats: {
        BytesSent: counter(5_000),
        BytesReceived: counter(1_300),
        PacketsSent: counter(6),
        PacketsReceived: counter(3),
      },
    },
    [{ Name: 'lan1' }, { Name: 'lan2' }, { Name: 'lan3', Status: 'NoLink' }, { Name: 'lan4', Status: 'NoLink' }],
    'LANEthernetInterfaceNumberOfEntries',
  ),
  WLANConfiguration: wlan,
  Hosts: {
    Host: table(
      {
        IPAddress: ro.text(''),
        AddressSource: ro.choice(['DHCP', 'Static', 'AutoIP']),
        LeaseTimeRemaining: live((facts) => String(86_400 - (facts.uptime() % 43_200)), 'int'),
        MACAddress: ro.text(''),
        HostName: ro.text(''),
        InterfaceType: ro.text('Ethernet'),
        Active: ro.bool(true),
      },
      hosts,
    ),
  },
};
