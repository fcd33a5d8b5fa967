/** Joins class names; what is false or missing leaves no trace. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
