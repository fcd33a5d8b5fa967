/** The CWMP versions by the namespace a message is in. 1.3 and 1.4 belong into the 1.2 namespace, but some CPEs differ. */
export const CWMP_VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4'] as const;
export type CwmpVersion = (typeof CWMP_VERSIONS)[number];

const BY_NAMESPACE = new Map<string, CwmpVersion>(CWMP_VERSIONS.map((version) => [namespaceOf(version), version]));

/** `urn:dslforum-org:cwmp-1-0` … */
export function namespaceOf(version: CwmpVersion): string {
  return `urn:dslforum-org:cwmp-${version.replace('.', '-')}`;
}

/** The version of a namespace; null where it is none of CWMP's. */
export function versionOf(namespace: string): CwmpVersion | null {
  return BY_NAMESPACE.get(namespace) ?? null;
}
