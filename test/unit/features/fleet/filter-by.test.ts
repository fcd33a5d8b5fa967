import { describe, expect, test } from 'vitest';
import { layOver } from '#renderer/cache/data/overlay.ts';
import { printTerm } from '#renderer/cache/filter/print.ts';
import type { FleetRow, References } from '#renderer/cache/types.ts';
import { cellText, rowText } from '#renderer/features/fleet/copy-text.ts';
import { filterOffer } from '#renderer/features/fleet/filter-by.ts';
import { DeviceRow } from '#shared/device.ts';

const REFERENCES: References = {
  types: [],
  organizations: [{ id: 5, name: 'Campus North', shortName: null }],
  locations: [],
  firmware: [],
  fetchedAt: null,
};

function rowWith(values: Partial<Record<keyof DeviceRow, unknown>>): FleetRow {
  const row = layOver(DeviceRow.parse({ id: 1, ...values }), null);
  if (row === null) throw new Error('no row');
  return row;
}

describe('filter by this value', () => {
  test.each([
    ['status', { status: 'Down' }, 'status:down', '-status:down'],
    ['name', { name: 'Hall, "left"' }, 'name="Hall, \\"left\\""', '-name="Hall, \\"left\\""'],
    ['name', { name: null }, 'name:none', '-name:none'],
    ['software_version', { software_version: '2.4.1' }, 'fw=2.4.1', '-fw=2.4.1'],
    ['organization_id', { organization_id: 5 }, 'org="Campus North"', '-org="Campus North"'],
    ['organization_id', { organization_id: 6 }, 'org=6', '-org=6'],
    ['is_active', { is_active: false }, 'active:no', '-active:no'],
    ['pending_settings', { pending_settings: 'reboot_scheduled,sync' }, 'pending:reboot', '-pending:reboot'],
    ['pending_settings', {}, 'pending:no', '-pending:no'],
  ] as const)('%s of %o', (column, values, only, without) => {
    const offer = filterOffer(rowWith(values), column, REFERENCES);
    expect(offer && [printTerm(offer.only), printTerm(offer.without)]).toEqual([only, without]);
  });

  test('a time is filtered by as a day, an unknown one and an unknown state not at all', () => {
    const offer = filterOffer(rowWith({ created: '2024-01-15T12:00:00Z' }), 'created', REFERENCES);
    expect(offer && printTerm(offer.only)).toMatch(/^created=2024-01-1[456]$/);
    expect(filterOffer(rowWith({ created: 'long ago' }), 'created', REFERENCES)).toBeNull();
    expect(filterOffer(rowWith({}), 'status', REFERENCES)).toBeNull();
  });
});

test('a row is copied cell by cell, and no cell breaks the table', () => {
  const row = rowWith({ name: 'a\tb\nc', organization_id: 5, serial_number: '007' });
  expect(rowText(row, [{ id: 'name' }, { id: 'serial_number' }, { id: 'organization_id' }], REFERENCES)).toBe(
    'a b c\t007\tCampus North',
  );
  expect(cellText(row, 'address', REFERENCES)).toBe('');
});
