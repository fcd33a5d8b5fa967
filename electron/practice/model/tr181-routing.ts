import { type Fields, growing, ro, rw, table } from './schema.ts';

/** Names, address translation and routes of a TR-181 gateway (TR-181 Issue 2 Amendment 15). */

export const dns: Fields = {
  Client: {
    Enable: rw.bool(true),
    Server: growing(
      {
        Enable: rw.bool(true),
        Status: ro.choice(['Enabled', 'Disabled', 'Error']),
        DNSServer: rw.text('', 45),
        Interface: rw.text('Device.IP.Interface.1'),
        Type: ro.choice(['Static', 'DHCPv4']),
      },
      [
        { DNSServer: '198.51.100.53', Type: 'DHCPv4' },
        { DNSServer: '198.51.100.54', Type: 'DHCPv4' },
      ],
      8,
    ),
  },
};

export const nat: Fields = {
  InterfaceSetting: table(
    { Enable: rw.bool(true), Status: ro.choice(['Enabled', 'Disabled']), Interface: rw.text('Device.IP.Interface.1') },
    [{}],
  ),
  PortMapping: growing(
    {
      Enable: rw.bool(false),
      Status: ro.choice(['Enabled', 'Disabled', 'Error_Misconfigured', 'Error']),
      Alias: rw.text('', 64),
      Interface: rw.text('Device.IP.Interface.1'),
      AllInterfaces: rw.bool(false),
      RemoteHost: rw.text('', 45),
      ExternalPort: rw.number(0, [0, 65535]),
      InternalPort: rw.number(0, [0, 65535]),
      Protocol: rw.choice(['TCP', 'UDP']),
      InternalClient: rw.text('', 256),
      Description: rw.text('', 256),
    },
    [
      {
        Enable: true,
        Alias: 'cctv',
        ExternalPort: 8443,
        InternalPort: 443,
        InternalClient: '192.168.1.101',
        Description: 'Camera recorder',
      },
    ],
    32,
  ),
};

export const routing: Fields = {
  Router: table(
    {
      Enable: rw.bool(true),
      Status: ro.choice(['Enabled', 'Disabled', 'Error']),
      IPv4Forwarding: growing(
        {
          Enable: rw.bool(false),
          Status: ro.choice(['Enabled', 'Disabled', 'Error']),
          DestIPAddress: rw.text('', 15),
          DestSubnetMask: rw.text('', 15),
          GatewayIPAddress: rw.text('', 15),
          Interface: rw.text('Device.IP.Interface.1'),
          ForwardingMetric: rw.int(-1),
        },
        [{ Enable: true, DestIPAddress: '0.0.0.0', DestSubnetMask: '0.0.0.0', GatewayIPAddress: '198.51.100.1' }],
        16,
      ),
    },
    [{}],
  ),
};
