import { wave } from './common.ts';
import { instant } from './instant.ts';
import { counter, type Fields, growing, live, ro, rw, table } from './schema.ts';

/** Wires, addresses and the customer's devices of a TR-181 gateway (TR-181 Issue 2 Amendment 15). */

const statistics = (bytesDown: number, bytesUp: number): Fields => ({
  BytesSent: counter(bytesUp),
  BytesReceived: counter(bytesDown),
  PacketsSent: counter(bytesUp / 700),
  PacketsReceived: counter(bytesDown / 900),
  ErrorsSent: ro.number(0),
  ErrorsReceived: ro.number(0),
  DiscardPacketsSent: ro.number(0),
  DiscardPacketsReceived: ro.number(0),
});

const STATUS = ['Up', 'Down', 'Unknown', 'Dormant', 'NotPresent', 'LowerLayerDown', 'Error'] as const;

const sinceStart = live((facts) => String(facts.uptime()));

export function ethernet(wanName: string): Fields {
  return {
    Interface: table(
      {
        Enable: rw.bool(true),
        Status: ro.choice(STATUS),
        Alias: rw.text('', 64),
        Name: ro.text(''),
        LastChange: sinceStart,
        Upstream: ro.bool(false),
        MACAddress: ro.text((facts) => facts.mac(0)),
        MaxBitRate: rw.choice(['-1', '10', '100', '1000', '2500']),
        CurrentBitRate: ro.number(1000),
        DuplexMode: rw.choice(['Auto', 'Half', 'Full']),
        Stats: statistics(21_000, 9_000),
      },
      [
        { Alias: 'wan', Name: wanName, Upstream: true, MACAddress: (facts) => facts.mac(1) },
        { Alias: 'lan1', Name: 'eth1' },
        { Alias: 'lan2', Name: 'eth2' },
        { Alias: 'lan3', Name: 'eth3', Status: 'Down', CurrentBitRate: 0 },
        { Alias: 'lan4', Name: 'eth4', Status: 'Down', CurrentBitRate: 0 },
      ],
    ),
    Link: table(
      {
        Enable: rw.bool(true),
        Status: ro.choice(STATUS),
        Name: ro.text(''),
        LastChange: sinceStart,
        LowerLayers: rw.text('', 1024),
        MACAddress: ro.text((facts) => facts.mac(0)),
      },
      [
        { Name: wanName, LowerLayers: 'Device.Ethernet.Interface.1', MACAddress: (facts) => facts.mac(1) },
        { Name: 'br0', LowerLayers: 'Device.Bridging.Bridge.1.Port.1' },
      ],
    ),
    VLANTermination: growing(
      {
        Enable: rw.bool(false),
        Status: ro.choice(['Down', ...STATUS]),
        Alias: rw.text('', 64),
        Name: ro.text(''),
        LowerLayers: rw.text('Device.Ethernet.Link.1', 1024),
        VLANID: rw.number(0, [0, 4094]),
        TPID: rw.number(33024),
      },
      [{ Enable: true, Status: 'Up', Alias: 'internet', Name: `${wanName}.10`, VLANID: 10 }],
      8,
    ),
  };
}

export function ip(diagnostics: Fields): Fields {
  return {
    IPv4Capable: ro.bool(true),
    IPv4Enable: rw.bool(true),
    IPv4Status: ro.choice(['Enabled', 'Disabled', 'Error']),
    IPv6Capable: ro.bool(true),
    IPv6Enable: rw.bool(false),
    Interface: table(
      {
        Enable: rw.bool(true),
        Status: ro.choice(STATUS),
        Alias: rw.text('', 64),
        Name: ro.text(''),
        LastChange: sinceStart,
        LowerLayers: rw.text('', 1024),
        Router: rw.text('Device.Routing.Router.1'),
        MaxMTUSize: rw.number(1500, [64, 65535]),
        Type: ro.choice(['Normal', 'Loopback', 'Tunnel', 'Tunneled']),
        IPv4Address: growing(
          {
            Enable: rw.bool(true),
            Status: ro.choice(['Enabled', 'Disabled', 'Error_Misconfigured', 'Error']),
            Alias: rw.text('', 64),
            IPAddress: rw.text('', 15),
            SubnetMask: rw.text('255.255.255.0', 15),
            AddressingType: ro.choice(['Static', 'DHCP', 'IPCP']),
          },
          [],
          4,
        ),
        Stats: statistics(20_500, 8_800),
      },
      [
        {
          Alias: 'wan',
          Name: 'wan0',
          LowerLayers: 'Device.Ethernet.Link.1',
          IPv4Address: [
            {
              Alias: 'wan-dhcp',
              IPAddress: (facts) => facts.wanAddress,
              SubnetMask: '255.255.252.0',
              AddressingType: 'DHCP',
            },
          ],
        },
        {
          Alias: 'lan',
          Name: 'br0',
          LowerLayers: 'Device.Ethernet.Link.2',
          IPv4Address: [{ Alias: 'lan-static', IPAddress: '192.168.1.1' }],
        },
      ],
    ),
    Diagnostics: diagnostics,
  };
}

export const dhcpv4: Fields = {
  Client: table(
    {
      Enable: rw.bool(true),
      Alias: rw.text('wan', 64),
      Interface: rw.text('Device.IP.Interface.1'),
      Status: ro.choice(['Enabled', 'Disabled', 'Error']),
      DHCPStatus: ro.choice(['Bound', 'Init', 'Selecting', 'Requesting', 'Rebinding', 'Renewing']),
      Renew: rw.bool(false),
      IPAddress: ro.text((facts) => facts.wanAddress),
      SubnetMask: ro.text('255.255.252.0'),
      IPRouters: ro.text('198.51.100.1'),
      DNSServers: ro.text('198.51.100.53,198.51.100.54'),
      LeaseTimeRemaining: live((facts) => String(86_400 - (facts.uptime() % 43_200)), 'int'),
    },
    [{}],
  ),
  Server: {
    Enable: rw.bool(true),
    Pool: growing(
      {
        Enable: rw.bool(false),
        Status: ro.choice(['Enabled', 'Disabled', 'Error']),
        Alias: rw.text('', 64),
        Order: rw.number(1, [1, 8]),
        Interface: rw.text('Device.IP.Interface.2'),
        MinAddress: rw.text('', 15),
        MaxAddress: rw.text('', 15),
        SubnetMask: rw.text('255.255.255.0', 15),
        DNSServers: rw.text('192.168.1.1', 64),
        DomainName: rw.text('home.example', 64),
        IPRouters: rw.text('192.168.1.1', 64),
        LeaseTime: rw.int(86_400, [-1, 2_147_483_647]),
        StaticAddress: growing(
          { Enable: rw.bool(false), Alias: rw.text('', 64), Chaddr: rw.text('', 17), Yiaddr: rw.text('', 15) },
          [],
          32,
        ),
      },
      [{ Enable: true, Alias: 'home', MinAddress: '192.168.1.100', MaxAddress: '192.168.1.199' }],
      4,
    ),
  },
};

/** The customer's devices: what a technician finds in a home. */
export function hosts(): Fields {
  const host = (name: string, last: number, mac: string, via: string, active = true) => ({
    HostName: name,
    IPAddress: `192.168.1.${last}`,
    PhysAddress: mac,
    Layer1Interface: via,
    Active: active,
    AssociatedDevice: via.includes('WiFi') ? `Device.WiFi.AccessPoint.1.AssociatedDevice.${(last % 2) + 1}` : '',
  });
  return {
    Host: table(
      {
        Active: ro.bool(true),
        HostName: ro.text(''),
        IPAddress: ro.text(''),
        PhysAddress: ro.text(''),
        AddressSource: ro.choice(['DHCP', 'Static', 'AutoIP', 'None']),
        LeaseTimeRemaining: live((facts) => String(86_400 - (facts.uptime() % 43_200)), 'int'),
        Layer1Interface: ro.text(''),
        Layer3Interface: ro.text('Device.IP.Interface.2'),
        AssociatedDevice: ro.text(''),
        ActiveLastChange: ro.time((facts) => instant(facts.now() - facts.uptime() * 1000)),
      },
      [
        host('office-printer', 101, '0E:11:22:5A:01:10', 'Device.Ethernet.Interface.2'),
        host('till-1', 102, '0E:11:22:5A:01:2C', 'Device.Ethernet.Interface.3'),
        host('tablet-kitchen', 110, '0E:11:22:5A:07:A1', 'Device.WiFi.SSID.1'),
        host('phone-ana', 111, '0E:11:22:5A:07:B4', 'Device.WiFi.SSID.1'),
        host('laptop-guest', 120, '0E:11:22:5A:09:33', 'Device.WiFi.SSID.3', false),
      ],
    ),
  };
}

/** The glass of an ONT. */
export const optical: Fields = {
  Interface: table(
    {
      Enable: rw.bool(true),
      Status: ro.choice(STATUS),
      Alias: rw.text('pon', 64),
      Name: ro.text('pon0'),
      LastChange: sinceStart,
      Upstream: ro.bool(true),
      OpticalSignalLevel: live((facts) => String(Math.round(-18_400 + 300 * wave(facts, 300))), 'int'),
      LowerOpticalThreshold: rw.int(-27_000),
      UpperOpticalThreshold: rw.int(-8_000),
      TransmitOpticalLevel: live((facts) => String(Math.round(2_300 + 80 * wave(facts, 500))), 'int'),
      Stats: statistics(64_000, 19_000),
    },
    [{}],
  ),
};
