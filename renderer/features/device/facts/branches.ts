import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';

/** Where in its tree a device tells what it is (TR-181 2.15, TR-098 1.8). */
const BRANCHES: Readonly<
  Record<DataModelRoot, { readonly info: string; readonly macs: string; readonly hosts: string }>
> = {
  'Device.': { info: 'Device.DeviceInfo.', macs: 'Device.Ethernet.Interface.', hosts: 'Device.Hosts.' },
  'InternetGatewayDevice.': {
    info: 'InternetGatewayDevice.DeviceInfo.',
    macs: 'InternetGatewayDevice.LANDevice.1.LANEthernetInterfaceConfig.',
    hosts: 'InternetGatewayDevice.LANDevice.1.Hosts.',
  },
};

/** The branches that tell what a device is; empty while nobody knows its data model. */
export function factBranches(root: DataModelRoot | null): string {
  return root === null ? '' : `${BRANCHES[root].info} ${BRANCHES[root].macs}`;
}

/** The branch that tells which hosts a device sees. */
export function hostBranch(root: DataModelRoot | null): string {
  return root === null ? '' : BRANCHES[root].hosts;
}
