/** Messages of devices that are not there, byte by byte: what responders answer and decoders are tried on. */

const text = new TextEncoder();

function bytesOf(value: string | readonly number[]): readonly number[] {
  return typeof value === 'string' ? [...text.encode(value)] : value;
}

export function macBytes(mac: string): number[] {
  return mac.split(':').map((part) => Number.parseInt(part, 16));
}

function tlv(type: readonly number[], lengthBytes: 1 | 2, value: string | readonly number[]): number[] {
  const bytes = bytesOf(value);
  const length = lengthBytes === 1 ? [bytes.length] : [bytes.length >> 8, bytes.length & 255];
  return [...type, ...length, ...bytes];
}

export type MndpDevice = { mac: string; identity: string; board: string; uptime: number; ipv4?: string };

/** A MikroTik announcement. */
export function mndpMessage(device: MndpDevice): Uint8Array {
  const field = (type: number, value: string | readonly number[]): number[] => tlv([0, type], 2, value);
  const uptime = [0, 8, 16, 24].map((shift) => (device.uptime >>> shift) & 255);
  return Uint8Array.from([
    ...[0x12, 0x34, 0, 1],
    ...field(1, macBytes(device.mac)),
    ...field(5, device.identity),
    ...field(7, '7.16 (stable)'),
    ...field(8, 'MikroTik'),
    ...field(10, uptime),
    ...field(11, 'ABCD-1234'),
    ...field(12, device.board),
    ...field(14, [1]),
    ...field(15, [0xfe, 0x80, ...new Array(13).fill(0), 1]),
    ...field(16, 'bridge'),
    ...(device.ipv4 === undefined ? [] : field(17, device.ipv4.split('.').map(Number))),
  ]);
}

export type UbiquitiDevice = { macs: readonly [string, ...string[]]; addresses: readonly string[]; host: string };

/** A Ubiquiti announcement of either version. */
export function ubiquitiMessage(version: 1 | 2, device: UbiquitiDevice): Uint8Array {
  const field = (type: number, value: string | readonly number[]): number[] => tlv([type], 2, value);
  const body = [
    ...device.addresses.flatMap((address, index) =>
      field(2, [...macBytes(device.macs[index] ?? device.macs[0]), ...address.split('.').map(Number)]),
    ),
    ...field(1, macBytes(device.macs[0])),
    ...field(0x0a, [0, 1, 0, 0]),
    ...field(0x0b, device.host),
    ...field(0x0c, 'LAP-120'),
    ...field(0x0d, 'yard'),
    ...field(0x03, 'XW.v8.7.1'),
  ];
  return Uint8Array.from([version, 0, body.length >> 8, body.length & 255, ...body]);
}

/** An answer to an SSDP search. */
export function ssdpMessage(location: string, target: string, server = 'Linux UPnP/1.0 Acme/2.0'): Uint8Array {
  return text.encode(
    `HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=1800\r\nEXT:\r\nLOCATION: ${location}\r\nSERVER: ${server}\r\n` +
      `ST: ${target}\r\nUSN: uuid:0001::${target}\r\n\r\n`,
  );
}

/** The description of a gateway that speaks TR-064. */
export function descriptionXml(device: {
  name: string;
  serial: string;
  control?: string;
  configuration?: string;
}): string {
  const control = device.control === undefined ? '' : `<controlURL>${device.control}</controlURL>`;
  const sessions =
    device.configuration === undefined
      ? ''
      : `<service><serviceType>urn:dslforum-org:service:DeviceConfig:1</serviceType>
<controlURL>${device.configuration}</controlURL></service>`;
  return `<?xml version="1.0"?>
<root xmlns="urn:dslforum-org:device-1-0"><specVersion><major>1</major></specVersion><device>
<deviceType>urn:dslforum-org:device:InternetGatewayDevice:1</deviceType>
<friendlyName>${device.name}</friendlyName><manufacturer>Acme &amp; Sons</manufacturer>
<modelName>Gateway 9</modelName><modelNumber>rev 3</modelNumber><serialNumber>${device.serial}</serialNumber>
<serviceList><service><serviceType>urn:dslforum-org:service:DeviceInfo:1</serviceType></service>
<service><serviceType>urn:dslforum-org:service:ManagementServer:1</serviceType>${control}</service>${sessions}</serviceList>
<deviceList><device><friendlyName>part</friendlyName><serviceList><service>
<serviceType>urn:schemas-upnp-org:service:WANIPConnection:1</serviceType></service></serviceList></device></deviceList>
<presentationURL>/index.html</presentationURL></device></root>`;
}

/** DHCP options, as raw values. */
export const dhcpOption43 = (url: string): Uint8Array =>
  Uint8Array.from([...tlv([1], 1, url), ...tlv([2], 1, 'PROV'), ...tlv([3], 1, '5'), ...tlv([4], 1, '2000')]);

export function dhcpOption125(...subOptions: readonly (readonly [code: number, value: string])[]): Uint8Array {
  const data = subOptions.flatMap(([code, value]) => tlv([code], 1, value));
  // Another vendor's part goes before ours.
  return Uint8Array.from([0, 0, 0, 9, 2, 1, 0, 0, 0, 0x0d, 0xe9, data.length, ...data]);
}
