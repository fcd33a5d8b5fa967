/**
 * Reading one value of a request body, with the words Django REST Framework has for each refusal (inventory-api 10),
 * because clients of the real service know those words.
 */
export type FieldResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: string[] };

/** What OPTIONS and the API's description tell about a field. */
export type FieldShape = {
  kind: 'text' | 'integer' | 'decimal' | 'boolean' | 'reference';
  nullable?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

export type Field<T> = {
  readonly shape: FieldShape;
  /** Reads a value as it came out of JSON or a form. */
  read(input: unknown): FieldResult<T>;
};

/** Field name → what is wrong with it, as it goes out. */
export type FieldErrors = Record<string, string[]>;

export const REQUIRED = 'This field is required.';
export const NOT_NULL = 'This field may not be null.';

export function accepted<T>(value: T): FieldResult<T> {
  return { ok: true, value };
}

export function refused(...errors: string[]): FieldResult<never> {
  return { ok: false, errors };
}

/** The same field where null is welcome. */
export function nullable<T>(field: Field<T>): Field<T | null> {
  return {
    shape: { ...field.shape, nullable: true },
    read: (input) => (input === null ? accepted(null) : field.read(input)),
  };
}

/** What Python calls the type of a JSON value; its names are part of the messages. */
export function pythonType(input: unknown): string {
  if (Array.isArray(input)) return 'list';
  switch (typeof input) {
    case 'string':
      return 'str';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(input) ? 'int' : 'float';
    default:
      return input === null ? 'NoneType' : 'dict';
  }
}
