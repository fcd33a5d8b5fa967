import type { Clock } from '#electron/ports/clock.ts';
import type { StoredOperation } from '#electron/store/operations.ts';
import type { DeviceRef, OperationId } from '#shared/ids.ts';

/**
 * Who gets a firmware image by its address alone (SPEC FS-10). TR-069 A.3.2.8 sends a username and a password beside
 * the URL, but many a CPE leaves them unread, and would never be upgraded. The address cannot be guessed and the image
 * is no secret of a customer; how far somebody gets who learnt the address on the wire is bounded all the same.
 */
export type BareFetches = {
  /** May `peer` have `bytes` more of the operation's image, which is `size` bytes long? If so they are counted. */
  admits(operation: StoredOperation, fetch: { peer: string; bytes: number; size: number }): boolean;
};

const OPEN_FOR_MS = 60 * 60 * 1000;
/** A device that breaks off begins again; more than that often nobody installs one image. */
const WHOLE_FETCHES = 5;
/** More than that are forgotten, the oldest first. */
const OPERATIONS_REMEMBERED = 10_000;

export function createBareFetches({
  clock,
  addressOf,
}: {
  clock: Clock;
  /** The IP address from which the device informed last; null: it never did. */
  addressOf(device: DeviceRef): string | null;
}): BareFetches {
  const handedOut = new Map<OperationId, number>();

  return {
    admits(operation, { peer, bytes, size }) {
      const sent = operation.steps.findLast(({ state }) => state === 'sent');
      if (sent === undefined || clock.now() - Date.parse(sent.at) > OPEN_FOR_MS) return false;
      if (addressOf(operation.device) !== peer) return false;
      const before = handedOut.get(operation.id) ?? 0;
      if (before + bytes > WHOLE_FETCHES * size) return false;
      const oldest = handedOut.keys().next().value;
      if (before === 0 && handedOut.size >= OPERATIONS_REMEMBERED && oldest !== undefined) handedOut.delete(oldest);
      handedOut.set(operation.id, before + bytes);
      return true;
    },
  };
}
