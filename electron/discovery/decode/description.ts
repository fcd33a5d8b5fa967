import { Refusal } from '#shared/cwmp/refusal.ts';
import { Scanner } from '#shared/cwmp/scanner.ts';
import { Warnings } from '#shared/cwmp/warnings.ts';
import { factsOf, type Sighting } from '../sighting.ts';
import { plainText } from './bytes.ts';

/** What the description of a UPnP or TR-064 device says of its root device (UPnP Device Architecture 1.1, section 2.3). */
export type Description = {
  readonly friendlyName: string | null;
  readonly manufacturer: string | null;
  readonly modelName: string | null;
  readonly modelNumber: string | null;
  readonly modelDescription: string | null;
  readonly serialNumber: string | null;
  readonly presentationUrl: string | null;
  /** Types of its services and those of its parts, each once. */
  readonly services: readonly string[];
  /** Where the service that sets the ACS URL takes its actions, as written: mostly a path. */
  readonly managementControl: string | null;
  /** Where it is told that a configuration begins and ends; null where it wants no such frame. */
  readonly configurationControl: string | null;
};

/** The most of a description that is read; real ones have a few hundred elements, eight deep. */
export const DESCRIPTION_BYTES = 256 * 1024;
const LIMITS = { depth: 24, elements: 8_000, attributes: 32, tag: 4_096 };
const SERVICES_MOST = 64;

const LEAVES = new Set([
  'friendlyname',
  'manufacturer',
  'modelname',
  'modelnumber',
  'modeldescription',
  'serialnumber',
  'presentationurl',
]);

/** Reads a description; null where it is none. One that breaks off tells what came before. */
export function decodeDescription(xml: string): Description | null {
  const scanner = new Scanner(xml.slice(0, DESCRIPTION_BYTES), new Warnings(1), LIMITS);
  const leaves = new Map<string, string>();
  const services = new Map<string, string>();
  try {
    scanner.root();
    if (scanner.local.toLowerCase() !== 'root') return null;
    while (scanner.child()) {
      if (scanner.local.toLowerCase() === 'device') readDevice(scanner, leaves, services);
      else scanner.skip();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  if (leaves.size === 0 && services.size === 0) return null;
  const leaf = (name: string): string | null => leaves.get(name) || null;
  return {
    friendlyName: leaf('friendlyname'),
    manufacturer: leaf('manufacturer'),
    modelName: leaf('modelname'),
    modelNumber: leaf('modelnumber'),
    modelDescription: leaf('modeldescription'),
    serialNumber: leaf('serialnumber'),
    presentationUrl: leaf('presentationurl'),
    services: [...services.keys()],
    managementControl: services.get(MANAGEMENT_SERVER) || null,
    configurationControl: services.get(DEVICE_CONFIG) || null,
  };
}

/** The device the scanner stands in; its parts' services count, their names do not. The depth is the scanner's limit. */
function readDevice(scanner: Scanner, leaves: Map<string, string> | null, services: Map<string, string>): void {
  while (scanner.child()) {
    const name = scanner.local.toLowerCase();
    if (name === 'servicelist') readServices(scanner, services);
    else if (name === 'devicelist') {
      while (scanner.child()) {
        if (scanner.local.toLowerCase() === 'device') readDevice(scanner, null, services);
        else scanner.skip();
      }
    } else if (leaves !== null && LEAVES.has(name) && !leaves.has(name)) leaves.set(name, plainText(scanner.text()));
    else scanner.skip();
  }
}

/** Types of services, each with the control URL it was first told with. */
function readServices(scanner: Scanner, services: Map<string, string>): void {
  while (scanner.child()) {
    let type = '';
    let control = '';
    while (scanner.child()) {
      const name = scanner.local.toLowerCase();
      if (name === 'servicetype') type = plainText(scanner.text());
      else if (name === 'controlurl') control = plainText(scanner.text());
      else scanner.skip();
    }
    if (type !== '' && services.size < SERVICES_MOST && !services.has(type)) services.set(type, control);
  }
}

/** The service by which a router can be told its ACS URL. */
export const MANAGEMENT_SERVER = 'urn:dslforum-org:service:ManagementServer:1';

/** The service that frames a configuration: sessions that begin and end (TR-064, DeviceConfig:1). */
export const DEVICE_CONFIG = 'urn:dslforum-org:service:DeviceConfig:1';

/** A description as facts of the device at `url`, which answered for itself. */
export function descriptionSighting(told: Description, url: URL): Sighting {
  return {
    source: 'description',
    addresses: [url.hostname],
    macs: [],
    facts: factsOf(
      ['name', told.friendlyName],
      ['vendor', told.manufacturer],
      ['model', told.modelName ?? told.modelDescription],
      ['hardware', told.modelNumber],
      ['serial', told.serialNumber],
      ['web', ownUrl(told.presentationUrl, url)],
      ['management', told.services.includes(MANAGEMENT_SERVER) ? 'TR-064 ManagementServer' : null],
      // A password is proved at these two.
      ['control', ownUrl(told.managementControl, url)],
      ['configuration', ownUrl(told.configurationControl, url)],
    ),
  };
}

/** A URL the description tells, where it is on the host that spoke: never on another. */
function ownUrl(written: string | null, url: URL): string | null {
  const told = written === null ? null : URL.parse(written, url.href);
  return told !== null && /^https?:$/.test(told.protocol) && told.hostname === url.hostname ? told.href : null;
}
