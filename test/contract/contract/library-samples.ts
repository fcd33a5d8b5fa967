import type { Instant } from '#shared/ids.ts';
import type { UploadId } from '#shared/library.ts';
import type { SamplesOf } from './samples.ts';

const at = '2024-01-15T14:25:00Z' as Instant;
const upload = 'upload-0001' as UploadId;
const key = 'change-0001';
const values = { name: 'Router 2.5.0', version: '2.5.0', type: 12, hardwareVersions: 'v1', fromVersions: '>=2.1' };
const image = { ...values, id: 47, fileName: 'r.bin', size: 3, sha256: 'a'.repeat(64), created: at };
const type = {
  id: 12,
  name: 'Enterprise router',
  shortName: 'enterprise_router',
  description: null,
  dataModel: 'Device.' as const,
};
const organization = { id: 5, name: 'North', shortName: 'north', parent: null };
const place = { name: 'Depot', shortName: 'depot', organization: 5, parent: null, latitude: '40.7', longitude: null };
const token = {
  name: 'Dashboard',
  organizations: [5],
  rights: ['view' as const],
  createdAt: at,
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
  own: false,
};

/** One good call of every procedure of the library. */
export const LIBRARY_SAMPLES: SamplesOf<'library'> = {
  firmware: { input: {}, output: { items: [image], editable: true } },
  types: { input: {}, output: { items: [type], editable: true } },
  organizations: { input: {}, output: { items: [organization], editable: false } },
  locations: { input: {}, output: { items: null, editable: false } },
  save: { input: { kind: 'locations', id: null, key, values: place }, output: { id: 25 } },
  remove: { input: { kind: 'types', id: 12, key }, output: {} },
  beginUpload: { input: { name: 'r.bin', size: 3 }, output: { upload } },
  uploadPart: { input: { upload, offset: 0, base64: 'AAAA' }, output: { received: 3 } },
  dropUpload: { input: { upload }, output: {} },
  importFirmware: { input: { upload, image: values, sha256: null, key }, output: image },
  tokens: { input: {}, output: { tokens: [token] } },
  createToken: {
    input: { name: 'Dashboard', organizations: null, rights: ['view'], expiresAt: null },
    output: { shownOnce: 's'.repeat(43) },
  },
  revokeToken: { input: { name: 'Dashboard' }, output: { tokens: [] } },
};
