import { parseCsv, plainCell } from '../csv.ts';
import { macOf } from '../discovery.ts';
import { spreadsheetNumber } from '../serial.ts';
import { type AuditDevice, AuditDeviceKey } from './device.ts';
import { indexDevices, macsIn } from './matching.ts';

/** A line of an imported list that cannot be used, and why. */
export type ListFault = { readonly line: number; readonly words: string };
export type ExpectedList =
  | { readonly is: 'list'; readonly devices: readonly AuditDevice[]; readonly unmatched: number }
  | { readonly is: 'refused'; readonly faults: readonly ListFault[] };

const FIELDS = {
  serial: /^(serial|serial ?(number|no\.?|nr\.?)|s\/?n|seriennummer)$/i,
  mac: /^mac( ?address)?$/i,
  label: /^(label|asset|asset ?(tag|label|number)|inventory ?number)$/i,
  name: /^name$/i,
  type: /^(type|model|device ?type)$/i,
  location: /^(location|location ?name|place|site)$/i,
} as const;
type ListField = keyof typeof FIELDS;

const LINES = 100_000;

/**
 * A list of what is expected: comma, semicolon or tab separated with a line of titles, or one serial number a line.
 * Refused as a whole where a serial number was turned into a number by a spreadsheet: half a list would call the rest
 * unexpected.
 * @param inventory what is known: a line that names a device of it takes its facts
 */
export function readExpectedList(text: string, inventory: readonly AuditDevice[]): ExpectedList {
  const table = parseCsv(text);
  // One column: a comma in it is a decimal comma of a spreadsheet, not a second cell.
  const rows = table[0]?.length === 1 ? table.map((cells) => [cells.join(',')]) : table;
  const columns = columnsOf(rows[0] ?? []);
  const body = columns === null ? rows : rows.slice(1);
  const at = columns ?? new Map<ListField, number>([['serial', 0]]);
  const faults: ListFault[] = [];
  const index = indexDevices(inventory);
  const devices = new Map<string, AuditDevice>();
  let unmatched = 0;
  if (body.length === 0) faults.push({ line: 1, words: 'The list is empty.' });
  if (body.length > LINES) faults.push({ line: LINES + 1, words: `More than ${LINES.toLocaleString('en')} lines.` });
  for (const [offset, cells] of body.slice(0, LINES).entries()) {
    const line = offset + (columns === null ? 1 : 2);
    const cell = (field: ListField): string | null => blank(cells[at.get(field) ?? -1]);
    const fault = faultOf(cell('serial'), cell('mac'), cell('label'));
    if (fault !== null) {
      faults.push({ line, words: fault });
      continue;
    }
    const made = deviceOf(line, cell);
    const [known, ...more] = index.find(made.serial ?? made.macs[0] ?? made.labels[0] ?? '');
    const device =
      known !== undefined && more.length === 0
        ? {
            ...known,
            macs: [...new Set([...known.macs, ...made.macs])],
            labels: [...new Set([...known.labels, ...made.labels])],
          }
        : made;
    if (device === made) unmatched += 1;
    if (devices.has(device.key))
      faults.push({ line, words: `${made.serial ?? 'This device'} stands in the list twice.` });
    devices.set(device.key, device);
  }
  return faults.length > 0 ? { is: 'refused', faults } : { is: 'list', devices: [...devices.values()], unmatched };
}

function faultOf(serial: string | null, mac: string | null, label: string | null): string | null {
  if (serial === null && mac === null && label === null) return 'Neither a serial number, nor a MAC, nor a label.';
  const mangled = spreadsheetNumber(serial);
  if (mangled !== null) return mangled;
  if (serial !== null && serial.length > 255) return 'The serial number is longer than 255 characters.';
  if (mac !== null && macOf(mac) === null) return `“${mac}” is no MAC.`;
  return null;
}

function deviceOf(line: number, cell: (field: ListField) => string | null): AuditDevice {
  const mac = cell('mac');
  const label = cell('label');
  return {
    key: AuditDeviceKey.parse(`l:${line}`),
    id: null,
    name: cell('name'),
    serial: cell('serial'),
    alternativeSerial: null,
    macs: [...macsIn(mac), ...(mac === null ? [] : [macOf(mac) ?? ''])].filter(
      (each, at, all) => each !== '' && all.indexOf(each) === at,
    ),
    labels: label === null ? [] : [label.slice(0, 255)],
    type: null,
    typeName: cell('type'),
    productClass: null,
    manufacturer: null,
    organization: null,
    location: null,
    locationName: cell('location'),
    isActive: null,
    status: null,
  };
}

function columnsOf(titles: readonly string[]): Map<ListField, number> | null {
  const found = new Map<ListField, number>();
  for (const [column, title] of titles.entries()) {
    for (const field of Object.keys(FIELDS) as ListField[]) {
      if (FIELDS[field].test(title.trim()) && !found.has(field)) found.set(field, column);
    }
  }
  return found.has('serial') || found.has('mac') || found.has('label') ? found : null;
}

function blank(cell: string | undefined): string | null {
  // Ours keep text by an apostrophe, others as ="007"; what is inside is the text.
  const text = plainCell(cell ?? '')
    .trim()
    .replace(/^="(.*)"$/, '$1');
  return text === '' ? null : text;
}
