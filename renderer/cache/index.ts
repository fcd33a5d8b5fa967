export { type Field, type FieldOptions, type HostClient, openField } from './field.ts';
export * from './hooks.ts';
export type { Cell, Store } from './store.ts';
export * from './types.ts';
