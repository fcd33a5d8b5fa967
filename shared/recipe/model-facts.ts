import type { ValueType } from '../cwmp/schema.ts';
import { valueProblem } from '../parameters.ts';

/**
 * What the data models say of the values a recipe commonly sets (TR-181 Issue 2, TR-098 Amendment 2): lengths, ranges
 * and choices. A device tells names, types and what may be written, but not these; so they are known here.
 */
type Fact = {
  readonly longest?: number;
  readonly range?: readonly [number, number];
  readonly choices?: readonly string[];
};

const PORT: Fact = { range: [0, 65_535] };
const IPV4: Fact = { longest: 15 };
const HOST: Fact = { longest: 64 };
const CHANNEL: Fact = { range: [0, 255] };

/** By the end of a path, numbers written as `{i}`; the same words mean the same in both data models. */
const FACTS: Readonly<Record<string, Fact>> = {
  'WiFi.SSID.{i}.SSID': { longest: 32 },
  'WLANConfiguration.{i}.SSID': { longest: 32 },
  'Security.KeyPassphrase': { longest: 63 },
  'WLANConfiguration.{i}.KeyPassphrase': { longest: 63 },
  'PreSharedKey.{i}.KeyPassphrase': { longest: 63 },
  'PreSharedKey.{i}.PreSharedKey': { longest: 64 },
  'WiFi.Radio.{i}.Channel': { range: [1, 255] },
  'WLANConfiguration.{i}.Channel': CHANNEL,
  'WiFi.Radio.{i}.TransmitPower': { range: [-1, 100] },
  'WLANConfiguration.{i}.TransmitPower': { range: [0, 100] },
  'WiFi.Radio.{i}.OperatingFrequencyBand': { choices: ['2.4GHz', '5GHz', '6GHz'] },
  'WiFi.Radio.{i}.OperatingChannelBandwidth': { choices: ['20MHz', '40MHz', '80MHz', '160MHz', 'Auto'] },
  'Radio.{i}.RegulatoryDomain': { longest: 3 },
  'WLANConfiguration.{i}.RegulatoryDomain': { longest: 3 },
  'VLANTermination.{i}.VLANID': { range: [0, 4094] },
  'IP.Interface.{i}.MaxMTUSize': { range: [64, 65_535] },
  'WANPPPConnection.{i}.MaxMTUSize': { range: [1, 1540] },
  'WANIPConnection.{i}.MaxMTUSize': { range: [1, 1540] },
  'PortMapping.{i}.ExternalPort': PORT,
  'PortMapping.{i}.InternalPort': PORT,
  'PortMapping.{i}.Protocol': { choices: ['TCP', 'UDP'] },
  'PortMapping.{i}.PortMappingProtocol': { choices: ['TCP', 'UDP'] },
  'ManagementServer.PeriodicInformInterval': { range: [1, 4_294_967_295] },
  'ManagementServer.URL': { longest: 256 },
  'ManagementServer.Username': { longest: 256 },
  'ManagementServer.Password': { longest: 256 },
  'ManagementServer.CWMPRetryMinimumWaitInterval': { range: [1, 65_535] },
  'ManagementServer.CWMPRetryIntervalMultiplier': { range: [1000, 65_535] },
  'DeviceInfo.ProvisioningCode': { longest: 64 },
  'Time.NTPServer1': HOST,
  'Time.NTPServer2': HOST,
  'LANHostConfigManagement.MinAddress': IPV4,
  'LANHostConfigManagement.MaxAddress': IPV4,
  'LANHostConfigManagement.SubnetMask': IPV4,
  'LANHostConfigManagement.DomainName': { longest: 64 },
  'Pool.{i}.MinAddress': IPV4,
  'Pool.{i}.MaxAddress': IPV4,
  'Pool.{i}.DomainName': { longest: 64 },
  'WANPPPConnection.{i}.Username': { longest: 64 },
  'WANPPPConnection.{i}.Password': { longest: 64 },
  'PPP.Interface.{i}.Username': { longest: 64 },
  'PPP.Interface.{i}.Password': { longest: 64 },
};

const DEPTHS = [4, 3, 2];

/** What is known of a parameter beyond what its device tells; null: nothing. */
export function factOf(path: string): Fact | null {
  const parts = path.replaceAll(/\.\d+(?=\.)/g, '.{i}').split('.');
  for (const depth of DEPTHS) {
    const fact = FACTS[parts.slice(-depth).join('.')];
    if (fact !== undefined) return fact;
  }
  return null;
}

/** Why a device would refuse this value with fault 9007, in words; null: nothing says that it would. */
export function valueFault(path: string, type: ValueType, value: string): string | null {
  const wrong = valueProblem(type, value);
  if (wrong !== null) return wrong;
  const fact = factOf(path);
  if (fact === null) return null;
  const { longest, range, choices } = fact;
  if (longest !== undefined && value.length > longest) return `${value.length} characters, at most ${longest}.`;
  if (choices !== undefined && !choices.includes(value)) return `One of ${choices.join(', ')}.`;
  if (range !== undefined && (Number(value) < range[0] || Number(value) > range[1])) {
    return `From ${range[0]} to ${range[1]}.`;
  }
  return null;
}
