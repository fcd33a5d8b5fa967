import { Instant } from '#shared/ids.ts';
import type { ParameterRow } from '#shared/parameters.ts';

/** A row as the host gives it. */
export function row(name: string, value: string | null = 'x', over: Partial<ParameterRow> = {}): ParameterRow {
  const isObject = name.endsWith('.');
  return {
    name,
    type: isObject ? null : 'string',
    value: isObject ? null : value,
    secret: false,
    writable: !isObject,
    at: Instant.parse('2026-11-25T08:00:00Z'),
    ...over,
  };
}
