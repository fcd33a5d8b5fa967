import * as z from 'zod';
import {
  DeviceType,
  FIRMWARE_BYTES,
  FirmwareImage,
  ImportRequest,
  LibraryChange,
  LibraryRemoval,
  Location,
  Organization,
  PART_BYTES,
  TokenRequest,
  TokenSummary,
  UploadId,
} from '../library.ts';
import { Nothing, procedure } from './procedure.ts';

/** Base64 makes four characters of three bytes. */
const PART_CHARACTERS = Math.ceil(PART_BYTES / 3) * 4;

/**
 * Records of one kind; `items` null: the control server does not offer them. `editable`: it takes changes under a key,
 * so that each is made once whatever becomes of its answer.
 */
function recordsOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).nullable(), editable: z.boolean() });
}

/** What devices refer to, as the control server of the open site keeps it, and the tokens of a site of one's own. */
export const library = {
  firmware: procedure.input(Nothing).output(recordsOf(FirmwareImage)),
  types: procedure.input(Nothing).output(recordsOf(DeviceType)),
  organizations: procedure.input(Nothing).output(recordsOf(Organization)),
  locations: procedure.input(Nothing).output(recordsOf(Location)),
  /** Creates a record or changes one. Fails with `library.unknown-outcome` where the answer was lost: ask again with the same key. */
  save: procedure.input(LibraryChange).output(z.object({ id: z.int().positive() })),
  /** Deletes a record; what stands in the way is told by `control.blocked` or `library.in-use`. */
  remove: procedure.input(LibraryRemoval).output(Nothing),

  /** Begins to take a file in. The parts go to the disk, none is kept in memory. */
  beginUpload: procedure
    .input(z.object({ name: z.string().trim().min(1).max(255), size: z.int().min(1).max(FIRMWARE_BYTES) }))
    .output(z.object({ upload: UploadId })),
  /** The part that begins at `offset`; one that is already here is not taken twice. */
  uploadPart: procedure
    .input(
      z.object({
        upload: UploadId,
        offset: z.int().nonnegative(),
        base64: z.base64().min(4).max(PART_CHARACTERS),
      }),
    )
    .output(z.object({ received: z.int().nonnegative() })),
  /** Forgets a file that was begun. */
  dropUpload: procedure.input(z.object({ upload: UploadId })).output(Nothing),
  /** Compares the checksum, then gives record and file to the control server. */
  importFirmware: procedure.input(ImportRequest).output(FirmwareImage),

  /** Null: the tokens of this site are made elsewhere. No token is in it. */
  tokens: procedure.input(Nothing).output(z.object({ tokens: z.array(TokenSummary).nullable() })),
  /** Makes a token for somebody else. This answer is the only place where it ever is (SECURITY.md). */
  createToken: procedure.input(TokenRequest).output(z.object({ shownOnce: z.string().regex(/^[\w-]{43}$/) })),
  revokeToken: procedure
    .input(z.object({ name: z.string().max(255) }))
    .output(z.object({ tokens: z.array(TokenSummary).nullable() })),
};
