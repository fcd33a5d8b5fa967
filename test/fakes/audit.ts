import { Audit } from '#shared/audit/audit.ts';
import { AuditDevice } from '#shared/audit/device.ts';
import { AuditEvent, type AuditHappening } from '#shared/audit/event.ts';

/** An audit, a device, an event as tests want them: only what matters is named. */
export function auditOf(change: Partial<Audit> = {}): Audit {
  return Audit.parse({
    id: 'audit-0001',
    site: 'practice',
    title: 'Basement',
    scope: { of: 'everything' },
    place: null,
    rules: { blind: false, codesPerDevice: 1, keepPhotoPlace: false },
    auditor: 'Robin',
    preparedAt: '2026-11-25T08:00:00.000Z',
    expected: 0,
    withoutDetails: 0,
    ...change,
  });
}

export function auditDevice(id: number, change: Partial<AuditDevice> = {}): AuditDevice {
  return AuditDevice.parse({
    key: `d:${id}`,
    id,
    name: `Router ${id}`,
    serial: `SN-${String(id).padStart(6, '0')}`,
    alternativeSerial: null,
    macs: [macOfDevice(id)],
    labels: [],
    type: 12,
    typeName: 'router',
    productClass: 'HX-1',
    manufacturer: null,
    organization: 1,
    location: 5,
    locationName: 'Rack A',
    isActive: true,
    status: 'Up',
    ...change,
  });
}

/** MACs far enough apart to belong to different boxes. */
export function macOfDevice(id: number): string {
  const hex = (id * 256).toString(16).padStart(6, '0').toUpperCase();
  return `AC:DE:48:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}`;
}

export function happened(n: number, what: AuditHappening): AuditEvent {
  const at = new Date(Date.UTC(2026, 10, 25, 8, 0, n)).toISOString();
  return AuditEvent.parse({ id: `event-${String(n).padStart(4, '0')}`, audit: 'audit-0001', n, at, what });
}

export function scanOf(text: string, known: readonly AuditDevice[] = []): AuditHappening {
  return { type: 'scan', source: 'scanner', codes: [{ raw: text, text, role: 'any' }], known: [...known] };
}
