import * as z from 'zod';
import { DeviceDetail, DeviceRow } from '../device.ts';
import { DeviceId, DeviceRef, Instant } from '../ids.ts';
import { Operation } from '../operation.ts';
import { Nothing, procedure } from './procedure.ts';

const Named = z.object({
  id: z.int(),
  name: z.string(),
  shortName: z.string().nullable(),
  /** What it lies in: of organizations and locations, where the server tells. */
  parent: z.int().optional(),
});

/** What a screen judges it by (shared/firmware-verdict.ts); a server may leave each of them out. */
const Firmware = Named.extend({
  version: z.string().optional(),
  type: z.int().optional(),
  hardwareVersions: z.string().optional(),
  fromVersions: z.string().optional(),
});

/** Reading from the control server of the open site. Every call fails with a `control.*` code when it is unreachable. */
export const control = {
  /** One page of the device list; rows that are no device records are counted, not returned. */
  list: procedure.input(z.object({ offset: z.int().nonnegative(), limit: z.int().min(1).max(1000) })).output(
    z.object({
      /** The server's count, or null where it answers a bare array. */
      count: z.int().nullable(),
      rows: z.array(DeviceRow),
      unreadable: z.int(),
      serverTime: Instant.nullable(),
    }),
  ),
  /** Rows whose status changed at or after the instant. */
  statusChangesSince: procedure
    .input(z.object({ since: Instant, offset: z.int().nonnegative(), limit: z.int().min(1).max(1000) }))
    .output(z.object({ count: z.int().nullable(), rows: z.array(DeviceRow) })),
  /**
   * What changed after a number of the server's change feed (`latest`: only where it stands), waiting up to so many
   * seconds where nothing has; `feed` is null where the server has none (a foreign one).
   */
  changes: procedure
    .input(
      z.object({
        after: z.union([z.int().nonnegative(), z.literal('latest')]),
        limit: z.int().min(1).max(5000),
        waitSeconds: z.int().min(0).max(25),
      }),
    )
    .output(
      z.object({
        feed: z
          .object({
            /** What to ask after next. */
            last: z.int().nonnegative(),
            more: z.boolean(),
            changed: z.array(DeviceRow),
            gone: z.array(DeviceId),
          })
          .nullable(),
      }),
    ),
  /** The detail record with detailed pending settings; null where the server says 404. */
  device: procedure
    .input(z.object({ id: DeviceId, updateStatus: z.boolean().default(false) }))
    .output(z.object({ device: DeviceDetail.nullable() })),
  /** The record with exactly this serial, or null. Pages through the list where the server has no serial endpoint. */
  findBySerial: procedure
    .input(z.object({ serial: z.string().min(1).max(255), organization: z.int().nullable() }))
    .output(z.object({ device: DeviceRow.nullable() })),
  /** Types, organizations, locations and firmware images, empty where the server has no such endpoint. */
  references: procedure.input(Nothing).output(
    z.object({
      types: z.array(Named),
      organizations: z.array(Named),
      locations: z.array(Named),
      firmware: z.array(Firmware),
    }),
  ),
  /** The operations of a device with their steps; null where the server cannot tell (a foreign one). */
  operations: procedure
    .input(z.object({ device: DeviceRef }))
    .output(z.object({ operations: z.array(Operation).nullable() })),
};
