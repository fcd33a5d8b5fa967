import type { DeviceRow } from '#shared/device.ts';
import { serialKey } from '#shared/serial.ts';
import type { ReadPath } from './read-path.ts';
import { type Page, readRow } from './records.ts';

/** The sibling endpoint of the real product and of ours (inventory-api 9.30); a server may not have it. */
const SERIAL_ENDPOINT = '/inventory_device_serial/';
const PAGE_ROWS = 500;

type ListPage = (
  query: { offset: number; limit: number; organization?: number | null },
  signal?: AbortSignal,
) => Promise<Page>;
type SerialLookup = (
  query: { serial: string; organization: number | null },
  signal?: AbortSignal,
) => Promise<DeviceRow | null>;

/**
 * Finds a record by its serial: by the serial endpoint where there is one, else by paging the list. A 404 of that
 * endpoint can mean "no such device" as well as "no such endpoint"; which of both, a serial that exists tells once.
 */
export function createSerialLookup({ readPath, list }: { readPath: ReadPath; list: ListPage }): SerialLookup {
  let endpoint: 'unknown' | 'there' | 'missing' = 'unknown';

  async function ask(serial: string, signal?: AbortSignal): Promise<DeviceRow | null> {
    const path = `${SERIAL_ENDPOINT}${encodeURIComponent(serial)}/`;
    const got = await readPath(path, new URLSearchParams(), signal, 'optional');
    const row = got.missing ? null : readRow(got.body);
    if (row === null || serialKey(row.serial_number ?? '') !== serialKey(serial)) return null;
    endpoint = 'there';
    return row;
  }

  /** Asks for a serial that is known to exist. */
  async function probe(signal?: AbortSignal): Promise<void> {
    const { rows } = await list({ offset: 0, limit: 50 }, signal);
    const known = rows.find((row) => (row.serial_number ?? '').trim() !== '')?.serial_number;
    if (known === undefined || known === null) return;
    if ((await ask(known, signal)) === null) endpoint = 'missing';
  }

  return async ({ serial, organization }, signal) => {
    // `.` and `..` would be taken for path segments and could never be asked for.
    if (endpoint !== 'missing' && !/^\.{1,2}$/.test(serial.trim())) {
      const row = await ask(serial.trim(), signal);
      if (row !== null) return row;
      if (endpoint === 'unknown') await probe(signal);
      if (endpoint === 'there') return null;
    }
    return sweep({ serial, organization, list, signal });
  };
}

/** Pages through the list, each page overlapping the last by a row, so that a deletion meanwhile hides nothing. */
async function sweep({
  serial,
  organization,
  list,
  signal,
}: {
  serial: string;
  organization: number | null;
  list: ListPage;
  signal: AbortSignal | undefined;
}): Promise<DeviceRow | null> {
  const wanted = serialKey(serial);
  let offset = 0;
  for (;;) {
    const { count, rows, unreadable } = await list({ offset, limit: PAGE_ROWS, organization }, signal);
    const found = rows.find((row) => serialKey(row.serial_number ?? '') === wanted);
    if (found !== undefined) return found;
    const received = rows.length + unreadable;
    // A bare array is the whole list; a short page is the last one only where the server did not clamp the limit.
    if (count === null || received <= 1 || offset + received >= count) return null;
    offset += received - 1;
  }
}
