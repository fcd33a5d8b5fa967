import type { Acs } from '#electron/acs/acs.ts';
import type { Provisioning } from '#electron/acs/ports.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Tree, TreeNode } from '#shared/recipe/tree.ts';

/**
 * A reading of the ACS as one tree. The inventory keeps what a device tells, but no secrets, and only rows; who wants
 * the values themselves listens here while they come by.
 */
export type TreeReader = {
  /** What the ACS is given instead: everything goes on to the inventory, and is heard on the way. */
  readonly provisioning: Provisioning;
  /** Errors are those of `Acs.read`. */
  read(acs: Pick<Acs, 'read'>, device: DeviceRef, paths: readonly string[], names: boolean): Promise<Tree>;
};

export function createTreeReader(kept: Provisioning): TreeReader {
  const listening = new Map<DeviceRef, Set<Map<string, TreeNode>>>();

  function hear(device: DeviceRef, name: string, node: Partial<TreeNode>): void {
    for (const tree of listening.get(device) ?? []) {
      tree.set(name, { type: null, value: null, writable: null, ...tree.get(name), ...node });
    }
  }

  return {
    provisioning: {
      ...kept,
      async reportedSome(device, rows) {
        for (const { name, type, value } of rows) hear(device, name, { type, value });
        await kept.reportedSome?.(device, rows);
      },
      async named(device, path, names) {
        for (const { name, writable } of names) hear(device, name, { writable });
        await kept.named?.(device, path, names);
      },
    },
    async read(acs, device, paths, names) {
      const tree = new Map<string, TreeNode>();
      const trees = listening.get(device) ?? new Set();
      listening.set(device, trees);
      trees.add(tree);
      try {
        await acs.read(device, { paths, names });
        return tree;
      } finally {
        trees.delete(tree);
        if (trees.size === 0) listening.delete(device);
      }
    },
  };
}
