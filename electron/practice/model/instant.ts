/** Points in time as a CPE writes them: xsd:dateTime in UTC, whole seconds. */

export function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
