import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import type { DeviceRef, Instant, OperationId } from '#shared/ids.ts';
import type { FittingImage } from '#shared/recipe/compile.ts';
import type { Tree } from '#shared/recipe/tree.ts';
import type { DeviceField } from '#shared/recipe/variables.ts';

/** What recipes need of the inventory and of the ACS; the host joins them. */

/** The record of a device, as far as a recipe uses it. */
export type RecipeDevice = {
  readonly ref: DeviceRef;
  readonly name: string;
  /** What its type is called: its name and its short name. */
  readonly typeNames: readonly string[];
  /** The data model its type is expected to tell, until it does; null: nobody said. */
  readonly dataModel: DataModelRoot | null;
  readonly fields: Readonly<Record<DeviceField, string>>;
};

/** What the ACS knows of the CPE behind a device. */
export type RecipeCpe = {
  readonly serialNumber: string;
  readonly root: DataModelRoot | null;
  readonly softwareVersion: string | null;
  readonly lastInform: Instant;
  readonly lastEvents: readonly string[];
};

export type RecipeWorld = {
  device(ref: DeviceRef): Promise<RecipeDevice | null>;
  /** Images this site has a file of and that fit the device, whatever version it runs. */
  images(ref: DeviceRef): Promise<readonly FittingImage[]>;
  cpe(ref: DeviceRef): Promise<RecipeCpe | null>;
  /**
   * Reads these paths, and with `names` what may be written. Throws `acs.read-waits` where the device cannot be called:
   * then it is asked again at its next Inform.
   */
  read(ref: DeviceRef, paths: readonly string[], names: boolean): Promise<Tree>;
  /** The tree it told last; empty where it never did. */
  storedTree(ref: DeviceRef): Promise<Tree>;
  /** The number of the instance an `add_object` operation added; null: it is not known. */
  addedInstance(operation: OperationId): Promise<number | null>;
  /** An operation was queued: the device is called. */
  contact(ref: DeviceRef): void;
};

/** An Inform of a device of the inventory. */
export type RecipeInform = {
  readonly device: DeviceRef;
  readonly serialNumber: string;
  readonly events: readonly string[];
};
