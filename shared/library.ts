import './jitless.ts';
import * as z from 'zod';
import { Sha256 } from './attachment.ts';
import { DataModelRoot } from './cwmp/data-model-root.ts';
import { Instant } from './ids.ts';

/** What devices refer to, and who may call: firmware images, types, organizations, locations, tokens. */

const Id = z.int().positive();
const Name = z.string().trim().min(1).max(255);
const ShortName = z.string().trim().min(1).max(64);
const Versions = z.string().max(1000).nullable();

/** What a person says of a firmware image; lists have commas between (shared/firmware-fit.ts). */
export const FirmwareValues = z.strictObject({
  name: Name,
  version: ShortName,
  /** The device type it is for; null: any. */
  type: Id.nullable(),
  hardwareVersions: Versions,
  fromVersions: Versions,
});
export type FirmwareValues = z.infer<typeof FirmwareValues>;

export const FirmwareImage = z.object({
  ...FirmwareValues.shape,
  id: Id,
  fileName: z.string(),
  /** Bytes; null, as its SHA-256: there is no file yet. */
  size: z.int().nonnegative().nullable(),
  sha256: z.string().nullable(),
  created: Instant.nullable(),
});
export type FirmwareImage = z.infer<typeof FirmwareImage>;

export const DeviceTypeValues = z.strictObject({
  name: Name,
  shortName: ShortName,
  description: z.string().max(4000).nullable(),
  /** What its devices are expected to tell; null: nobody said. */
  dataModel: DataModelRoot.nullable(),
});
export type DeviceTypeValues = z.infer<typeof DeviceTypeValues>;
export const DeviceType = z.object({ ...DeviceTypeValues.shape, id: Id });
export type DeviceType = z.infer<typeof DeviceType>;

export const OrganizationValues = z.strictObject({ name: Name, shortName: ShortName, parent: Id.nullable() });
export type OrganizationValues = z.infer<typeof OrganizationValues>;
export const Organization = z.object({ ...OrganizationValues.shape, id: Id });
export type Organization = z.infer<typeof Organization>;

/** Degrees as text, as the API keeps them: a trailing zero stays (inventory-api 9.15). */
const Degrees = z.string().trim().max(20).nullable();

export const LocationValues = z.strictObject({
  name: Name,
  shortName: ShortName,
  organization: Id,
  parent: Id.nullable(),
  latitude: Degrees,
  longitude: Degrees,
});
export type LocationValues = z.infer<typeof LocationValues>;
export const Location = z.object({ ...LocationValues.shape, id: Id });
export type Location = z.infer<typeof Location>;

export const LibraryKind = z.enum(['firmware', 'types', 'organizations', 'locations']);
export type LibraryKind = z.infer<typeof LibraryKind>;

/** Names one intent of a person: the same change sent twice under one key is made once. */
const ChangeKey = z.string().regex(/^[\w-]{8,64}$/);

/** A new record (`id` null) or new values of some fields. A firmware image comes with its file (`ImportRequest`). */
export const LibraryChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('firmware'), id: Id, key: ChangeKey, values: FirmwareValues.partial() }),
  z.strictObject({ kind: z.literal('types'), id: Id.nullable(), key: ChangeKey, values: DeviceTypeValues.partial() }),
  z.strictObject({
    kind: z.literal('organizations'),
    id: Id.nullable(),
    key: ChangeKey,
    values: OrganizationValues.partial(),
  }),
  z.strictObject({
    kind: z.literal('locations'),
    id: Id.nullable(),
    key: ChangeKey,
    values: LocationValues.partial(),
  }),
]);
export type LibraryChange = z.infer<typeof LibraryChange>;

export const LibraryRemoval = z.strictObject({ kind: LibraryKind, id: Id, key: ChangeKey });

/** A file on its way from the screen to the host, part by part. */
export const UploadId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .brand<'UploadId'>();
export type UploadId = z.infer<typeof UploadId>;

/** Bytes of one part: as base64 well below the largest message of the contract. */
export const PART_BYTES = 1024 * 1024;
/** Larger than any firmware image there is. */
export const FIRMWARE_BYTES = 2 * 1024 * 1024 * 1024;

/** Gives the control server a file that was read: of a new firmware image, or of one whose file never came. */
export const ImportRequest = z.strictObject({
  upload: UploadId,
  image: z.union([Id, FirmwareValues]),
  /** As whoever made the file published it; null: nothing to compare with. */
  sha256: Sha256.nullable(),
  key: ChangeKey,
});

export const TokenRight = z.enum(['view', 'change', 'create', 'delete', 'operate']);
export type TokenRight = z.infer<typeof TokenRight>;

/** A token as a list tells it: everything but the token. */
export const TokenSummary = z.object({
  name: z.string(),
  /** Each with all below it; null: all, also those to come. */
  organizations: z.array(z.int()).nullable(),
  rights: z.array(TokenRight),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** The one by which Demarc works with its own site. */
  own: z.boolean(),
});
export type TokenSummary = z.infer<typeof TokenSummary>;

export const TokenRequest = z.strictObject({
  name: z.string().trim().min(1).max(120),
  organizations: z.array(Id).min(1).max(1000).nullable(),
  rights: z.array(TokenRight).min(1),
  expiresAt: Instant.nullable(),
});
