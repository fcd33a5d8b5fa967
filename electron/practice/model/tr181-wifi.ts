import { diagnosticsUnder, wave } from './common.ts';
import { counter, type Fields, growing, live, type Row, ro, rw, table } from './schema.ts';

/** Wi-Fi of a TR-181 gateway: radios, SSIDs and access points, joined by their references. */

const STATUS = ['Up', 'Down', 'Unknown', 'Dormant', 'NotPresent', 'LowerLayerDown', 'Error'] as const;

const radioFields: Fields = {
  Enable: rw.bool(true),
  Status: ro.choice(STATUS),
  Alias: rw.text('', 64),
  Name: ro.text(''),
  MaxBitRate: ro.number(574),
  SupportedFrequencyBands: ro.text('2.4GHz'),
  OperatingFrequencyBand: rw.choice(['2.4GHz', '5GHz', '6GHz']),
  SupportedStandards: ro.text('b,g,n,ax'),
  OperatingStandards: rw.text('g,n,ax', 64),
  PossibleChannels: ro.text('1,2,3,4,5,6,7,8,9,10,11,12,13', 1024),
  ChannelsInUse: ro.text('6'),
  Channel: rw.number(6, [1, 255]),
  AutoChannelSupported: ro.bool(true),
  AutoChannelEnable: rw.bool(true),
  OperatingChannelBandwidth: rw.choice(['20MHz', '40MHz', '80MHz', '160MHz', 'Auto']),
  TransmitPower: rw.int(100, [-1, 100]),
  RegulatoryDomain: rw.text('DE ', 3),
  Stats: { BytesSent: counter(14_000), BytesReceived: counter(5_200), Noise: live(noise, 'int') },
};

function noise(facts: Parameters<typeof wave>[0]): string {
  return String(Math.round(-94 + 2 * wave(facts, 120)));
}

const ssidFields: Fields = {
  Enable: rw.bool(true),
  Status: ro.choice(STATUS),
  Alias: rw.text('', 64),
  Name: ro.text(''),
  LowerLayers: rw.text('', 1024),
  BSSID: ro.text((facts) => facts.mac(4)),
  MACAddress: ro.text((facts) => facts.mac(4)),
  SSID: rw.text('', 32),
  Stats: { BytesSent: counter(9_000), BytesReceived: counter(3_100) },
};

const accessPointFields: Fields = {
  Enable: rw.bool(true),
  Status: ro.choice(['Enabled', 'Disabled', 'Error_Misconfigured', 'Error']),
  Alias: rw.text('', 64),
  SSIDReference: rw.text('', 256),
  SSIDAdvertisementEnabled: rw.bool(true),
  IsolationEnable: rw.bool(false),
  MaxAssociatedDevices: rw.number(64, [0, 128]),
  Security: {
    ModesSupported: ro.text('None,WPA2-Personal,WPA2-WPA3-Personal,WPA3-Personal'),
    ModeEnabled: rw.choice(['WPA2-WPA3-Personal', 'WPA2-Personal', 'WPA3-Personal', 'None']),
    KeyPassphrase: rw.secret('practice-only', 63),
    RekeyingInterval: rw.number(3600),
  },
  AssociatedDevice: table(
    {
      MACAddress: ro.text(''),
      OperatingStandard: ro.text('ax'),
      AuthenticationState: ro.bool(true),
      LastDataDownlinkRate: ro.number(573_500),
      LastDataUplinkRate: ro.number(480_400),
      SignalStrength: live((facts) => String(Math.round(-57 + 6 * wave(facts, 45))), 'int'),
      Retransmissions: counter(0.02),
      Active: ro.bool(true),
    },
    [],
  ),
};

/** A gateway that speaks on 2.4 and 5 GHz with a home and a guest network each. */
export function wifi(name: string): Fields {
  const bands: readonly Row[] = [
    { Alias: 'radio24', Name: 'wl0' },
    {
      Alias: 'radio5',
      Name: 'wl1',
      MaxBitRate: 2402,
      SupportedFrequencyBands: '5GHz',
      OperatingFrequencyBand: '5GHz',
      SupportedStandards: 'a,n,ac,ax',
      OperatingStandards: 'n,ac,ax',
      PossibleChannels: '36,40,44,48,52,56,60,64,100,104,108,112',
      ChannelsInUse: '36,40,44,48',
      Channel: 36,
      OperatingChannelBandwidth: '80MHz',
    },
  ];
  const ssid = (index: number, text: string, radio: number): Row => ({
    Alias: `ssid${index}`,
    Name: `wl${radio - 1}.${index}`,
    LowerLayers: `Device.WiFi.Radio.${radio}`,
    SSID: text,
    BSSID: (facts) => facts.mac(3 + index),
    MACAddress: (facts) => facts.mac(3 + index),
  });
  const accessPoint = (index: number, associated: readonly Row[]): Row => ({
    Alias: `ap${index}`,
    SSIDReference: `Device.WiFi.SSID.${index}`,
    AssociatedDevice: associated,
  });
  return {
    Radio: table(radioFields, bands),
    SSID: growing(
      ssidFields,
      [ssid(1, name, 1), ssid(2, `${name}-5G`, 2), { ...ssid(3, `${name}-Guest`, 1), Enable: false, Status: 'Down' }],
      8,
    ),
    AccessPoint: growing(
      accessPointFields,
      [
        accessPoint(1, [{ MACAddress: '0E:11:22:5A:07:A1' }, { MACAddress: '0E:11:22:5A:07:B4' }]),
        accessPoint(2, []),
        { ...accessPoint(3, []), Enable: false, Status: 'Disabled', IsolationEnable: true },
      ],
      8,
    ),
    NeighboringWiFiDiagnostic: {
      ...diagnosticsUnder('Device.', 'WiFi.')['NeighboringWiFiDiagnostic'],
      Result: table(
        {
          Radio: ro.text('Device.WiFi.Radio.1'),
          SSID: ro.text(''),
          BSSID: ro.text(''),
          Channel: ro.number(1),
          SignalStrength: ro.int(-71),
          SecurityModeEnabled: ro.text('WPA2'),
        },
        [
          { SSID: 'Bakery-Office', BSSID: '0E:90:01:44:10:01', Channel: 1, SignalStrength: -68 },
          { SSID: 'FLOOR-2', BSSID: '0E:90:01:44:10:7C', Channel: 6, SignalStrength: -81 },
        ],
      ),
    },
  };
}
