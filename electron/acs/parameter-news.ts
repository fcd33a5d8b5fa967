import type { AcsEvent } from '#shared/acs.ts';
import type { Provisioning } from './ports.ts';

/** Tells the screen which part of a device's tree is new, once it is kept. */
export function tellingProvisioning(kept: Provisioning, emit: (event: AcsEvent) => void): Provisioning {
  return {
    ...kept,
    async reported(device, rows, complete) {
      await kept.reported(device, rows, complete);
      const under = complete ? '' : commonPath(rows.map(({ name }) => name));
      emit({ type: 'parameters', device, under });
    },
    async reportedSome(device, rows) {
      await kept.reportedSome?.(device, rows);
      emit({ type: 'parameters', device, under: commonPath(rows.map(({ name }) => name)) });
    },
    async named(device, path, names) {
      await kept.named?.(device, path, names);
      emit({ type: 'parameters', device, under: path });
    },
  };
}

/** The object all names lie below; one name alone is itself. */
export function commonPath(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let common = first;
  for (const name of others) {
    while (common !== '' && !name.startsWith(common))
      common = common.slice(0, common.lastIndexOf('.', common.length - 2) + 1);
  }
  return common;
}
