import { auditDevice, auditOf, happened, scanOf } from '../../fakes/audit.ts';
import type { SamplesOf } from './samples.ts';

const audit = auditOf();
const event = happened(1, scanOf('SN-1'));
const photo = 'photo-0001' as SamplesOf<'audit'>['photo']['input']['photo'];

/** One good call of every procedure of audits. */
export const AUDIT_SAMPLES: SamplesOf<'audit'> = {
  keep: { input: { audit }, output: {} },
  expect: { input: { audit: audit.id, part: 0, devices: [auditDevice(1)] }, output: {} },
  append: { input: { events: [event] }, output: {} },
  list: { input: { site: audit.site }, output: { audits: [audit] } },
  expected: { input: { audit: audit.id, part: 0 }, output: { devices: [auditDevice(1)] } },
  events: { input: { audit: audit.id, offset: 0, limit: 100 }, output: { events: [event], unreadable: 0 } },
  keepPhoto: { input: { audit: audit.id, photo, data: 'AAAA' }, output: {} },
  photo: { input: { audit: audit.id, photo }, output: { data: null } },
  sign: { input: { sha256: 'a'.repeat(64) }, output: { publicKey: 'b'.repeat(64), signature: 'c'.repeat(128) } },
};
