import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { CpeKey } from '#shared/ids.ts';

/** Who a CPE is and what its Inform tells about it. */

export type CpeIdentity = {
  readonly oui: string;
  readonly productClass: string;
  readonly serialNumber: string;
};

export type CpeFacts = {
  readonly manufacturer: string;
  readonly softwareVersion: string | null;
  readonly hardwareVersion: string | null;
  readonly root: DataModelRoot | null;
  readonly connectionRequestUrl: string | null;
  /** Where it says it can be called by UDP (TR-069 G.2.1). */
  readonly udpAddress: string | null;
};

const KEY_LENGTH = 400;

/** Percent-encodes everything but letters, digits and `_`, so that `-` parts the parts (TR-069 3.4.4). */
function encodePart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[-.!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The ACS's own key of a CPE. CPEs that leave the product class out have a key of two parts. */
export function cpeKeyOf({ oui, productClass, serialNumber }: CpeIdentity): CpeKey {
  const parts = [oui.toUpperCase(), ...(productClass === '' ? [] : [productClass]), serialNumber];
  return CpeKey.parse(parts.map(encodePart).join('-').slice(0, KEY_LENGTH));
}

export function identityOf(inform: Request<'Inform'>): CpeIdentity {
  const { oui, productClass, serialNumber } = inform.deviceId;
  return { oui, productClass, serialNumber };
}

/** The value of the first parameter that ends so, whatever the root it hangs on. */
function ending(rows: readonly ParameterValue[], suffix: string): string | null {
  const value = rows.find(({ name }) => name.endsWith(suffix))?.value.trim();
  return value === undefined || value === '' ? null : value;
}

/** Which data model, by the parameters reported; null while a CPE reports none. */
export function rootOf(rows: readonly ParameterValue[]): DataModelRoot | null {
  for (const { name } of rows) {
    if (name.startsWith('InternetGatewayDevice.')) return 'InternetGatewayDevice.';
    if (name.startsWith('Device.')) return 'Device.';
  }
  return null;
}

export function factsOf(inform: Request<'Inform'>): CpeFacts {
  const rows = inform.parameterList;
  return {
    manufacturer: inform.deviceId.manufacturer,
    softwareVersion: ending(rows, 'DeviceInfo.SoftwareVersion'),
    hardwareVersion: ending(rows, 'DeviceInfo.HardwareVersion'),
    root: rootOf(rows),
    connectionRequestUrl: ending(rows, 'ManagementServer.ConnectionRequestURL'),
    udpAddress: ending(rows, 'ManagementServer.UDPConnectionRequestAddress'),
  };
}
