import { DeviceRow } from '#shared/device.ts';

const TEMPLATE = DeviceRow.parse({
  id: 1,
  uuid: '550e8400-e29b-41d4-a716-446655440001',
  is_active: true,
  status_change: '2024-01-15T14:22:30Z',
  type: 12,
  type_short_name: 'enterprise_router',
  software_version: '2.4.1',
  hardware_version: 'v1.2',
  manufacturer: 'Zequenze Systems',
  organization_id: 5,
  latitude: '40.7128',
  longitude: '-74.0060',
  last_connection: '2024-01-15T14:22:30Z',
  created: '2024-01-10T08:00:00Z',
});

/** The n-th device of the bench, the same in the server and in the page. */
export function benchRow(n: number): DeviceRow {
  return {
    ...TEMPLATE,
    id: n as DeviceRow['id'],
    name: `Branch router ${n}`,
    serial_number: `ZEQ-${String(n * 7919).padStart(8, '0')}`,
    customer_id: `CUST-${n}`,
    address: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    status: n % 7 === 0 ? 'Down' : 'Up',
    location_name: `Street ${n % 997}`,
  };
}

/** A page of the list as JSON, as a control server sends it. */
export function benchPage(devices: number, offset: number, limit: number): string {
  const results = Array.from({ length: Math.max(0, Math.min(limit, devices - offset)) }, (_, index) =>
    benchRow(offset + index + 1),
  );
  return JSON.stringify({ count: devices, next: null, previous: null, results });
}
