import { DETAIL_KEYS } from '#shared/device.ts';
import { describeInput, type InputMode } from '#shared/device-input.ts';
import type { FieldShape } from '#shared/fields/field.ts';

type Described = { readonly name: string; readonly actions?: Readonly<Record<string, unknown>> };

/** What OPTIONS tells about a view, in DRF's shape. */
export function describeView({ name, actions }: Described): Record<string, unknown> {
  return {
    name,
    description: '',
    renders: ['application/json'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    ...(actions === undefined ? {} : { actions }),
  };
}

/** The words DRF has for kinds of fields. */
const TYPE_WORD: Record<FieldShape['kind'], string> = {
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  boolean: 'boolean',
  reference: 'field',
};

/** The fields of a device as an action takes them; what cannot be written is told as read-only. */
export function describeDeviceFields(mode: InputMode): Record<string, unknown> {
  const writable = new Map(describeInput(mode).map((field) => [String(field.name), field]));
  return Object.fromEntries(
    [...new Set([...DETAIL_KEYS, ...writable.keys()])].map((name) => {
      const field = writable.get(name);
      const label = name.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
      if (field === undefined) return [name, { type: 'field', required: false, read_only: true, label }];
      const { kind, nullable: _, minLength: __, maxLength, minimum, maximum } = field.shape;
      const limits = Object.entries({ max_length: maxLength, min_value: minimum, max_value: maximum });
      return [
        name,
        {
          type: TYPE_WORD[kind],
          required: field.required,
          read_only: false,
          label,
          ...Object.fromEntries(limits.filter(([, limit]) => limit !== undefined)),
        },
      ];
    }),
  );
}
