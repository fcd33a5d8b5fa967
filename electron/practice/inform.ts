import type { Request } from '#shared/cwmp/rpc.ts';
import type { DataModel } from './model/data-model.ts';

/** The ParameterList of an Inform: what every one carries (TR-181, TR-098 "forced inform"), and what has changed. */

const FORCED: Readonly<Record<string, readonly string[]>> = {
  'Device.': [
    'RootDataModelVersion',
    'DeviceInfo.HardwareVersion',
    'DeviceInfo.SoftwareVersion',
    'DeviceInfo.ProvisioningCode',
    'ManagementServer.ParameterKey',
    'ManagementServer.ConnectionRequestURL',
    'ManagementServer.AliasBasedAddressing',
  ],
  'InternetGatewayDevice.': [
    'DeviceSummary',
    'DeviceInfo.SpecVersion',
    'DeviceInfo.HardwareVersion',
    'DeviceInfo.SoftwareVersion',
    'DeviceInfo.ProvisioningCode',
    'ManagementServer.ConnectionRequestURL',
    'ManagementServer.ParameterKey',
    'WANDevice.1.WANConnectionDevice.1.WANPPPConnection.1.ExternalIPAddress',
  ],
};

/** Watched without being asked to: a change is told at once (TR-069 A.3.3.1, TR-181 "active notification forced"). */
const ALWAYS_ACTIVE =
  /\.(DeviceInfo\.(SoftwareVersion|ProvisioningCode)|ManagementServer\.ConnectionRequestURL|ExternalIPAddress)$/;

/** The values that changed behind the ACS's back and have not been told yet. */
export class ChangedValues {
  readonly #model: DataModel;
  readonly #paths = new Set<string>();
  /** Those the last list held. */
  #listed: readonly string[] = [];

  constructor(model: DataModel) {
    this.#model = model;
  }

  /** Notes a change. `active`: tell at once; `passive`: with the next Inform; `unwatched`: nobody asked. */
  changed(path: string): 'active' | 'passive' | 'unwatched' {
    const notification = ALWAYS_ACTIVE.test(path) ? 2 : this.#model.notification(path);
    if (notification === 0) return 'unwatched';
    this.#paths.add(path);
    return notification === 2 ? 'active' : 'passive';
  }

  /** The ParameterList of the next Inform. */
  parameterList(): Request<'Inform'>['parameterList'] {
    const forced = (FORCED[this.#model.root] ?? []).map((name) => this.#model.root + name);
    this.#listed = [...this.#paths];
    const paths = new Set([...forced, ...this.#listed]);
    return [...paths].flatMap((path) =>
      (this.#model.parameter(path) ? (this.#model.leaves(path) ?? []) : []).map((leaf) => ({
        name: path,
        value: this.#model.read(leaf),
        type: leaf.parameter.type,
      })),
    );
  }

  /** The ACS has the last list; what changed since then waits for the next. */
  told(): void {
    for (const path of this.#listed) this.#paths.delete(path);
    this.#listed = [];
  }

  clear(): void {
    this.#paths.clear();
  }
}
