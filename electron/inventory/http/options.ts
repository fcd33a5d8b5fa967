import type { View } from './view.ts';

/** What OPTIONS tells about a view, in DRF's shape. */
export function describeView({ name }: View): Record<string, unknown> {
  return {
    name,
    description: '',
    renders: ['application/json'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  };
}
