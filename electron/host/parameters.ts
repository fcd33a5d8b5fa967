import type { Acs } from '#electron/acs/acs.ts';
import type { Services } from '#electron/contract/services.ts';
import type { ParameterTree } from '#electron/inventory/parameter-tree.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { type ParameterChange, valueProblem } from '#shared/parameters.ts';
import type { Vault } from './vault.ts';

/** Parameters of devices: the tree as they told it lies in the store, the ACS reads and writes. */
export type Parameters = Services['parameters'];

type ParametersOptions = {
  readonly tree: Pick<ParameterTree, 'parameterPage' | 'readings'>;
  readonly acs: Pick<Acs, 'read' | 'contact' | 'cpeOfDevice'>;
  readonly operations: OperationStore;
  readonly vault: Vault;
  readonly secrets: SecretStore;
};

export function createParameters({ tree, acs, operations, vault, secrets }: ParametersOptions): Parameters {
  /** As the operation carries it: with the device's own type, a secret sealed. Nothing is sent where it does not fit. */
  async function checked(device: DeviceRef, change: ParameterChange) {
    const { name } = change;
    const { rows } = await tree.parameterPage({ device, under: name, after: null, limit: 1 });
    const row = rows.find((found) => found.name === name);
    if (row === undefined || row.type === null) throw new AppError('acs.parameter-unknown', { name });
    if (row.writable === false) throw new AppError('acs.parameter-read-only', { name });
    const value = 'secret' in change ? await vault.fetch(change.secret) : change.value;
    const problem = valueProblem(row.type, value);
    if (problem !== null) throw new AppError('acs.parameter-value', { name, problem });
    // What is secret by its name stays so even where the screen sent it in clear.
    if ('secret' in change || row.secret) return { name, type: row.type, sealed: await secrets.protect(value) };
    return { name, type: row.type, value };
  }

  return {
    page: (query) => tree.parameterPage(query),
    readings: async ({ device }) => ({ lines: await tree.readings(device) }),
    async read({ device, paths, names }) {
      await acs.read(device, { paths, names });
      return {};
    },
    async write({ device, changes }) {
      if ((await acs.cpeOfDevice(device)) === null) throw new AppError('acs.cpe-unknown');
      const parameters = await Promise.all(changes.map((change: ParameterChange) => checked(device, change)));
      const { id } = await operations.queue({
        device,
        kind: 'settings',
        createdBy: 'this laptop',
        arguments: { parameters },
      });
      void acs.contact(device);
      return { operation: id };
    },
  };
}
