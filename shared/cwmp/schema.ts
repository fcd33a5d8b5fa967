/**
 * The small language in which rpc.ts writes down what each message carries. One table, three readers: the types of the
 * messages are inferred from it, decode.ts reads by it, encode.ts writes by it; so they cannot disagree.
 */

/** The simple types of a parameter value, by local name (TR-106 3.1); everything else is read as `string`. */
export const VALUE_TYPES = [
  'string',
  'int',
  'unsignedInt',
  'long',
  'unsignedLong',
  'boolean',
  'dateTime',
  'base64',
  'base64Binary',
  'hexBinary',
  'decimal',
  'float',
  'double',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** One row of a ParameterList. `value` is the text as the other end wrote it, entities undone. */
export type ParameterValue = { readonly name: string; readonly value: string; readonly type: ValueType };

/** What ChangeDUState asks for (TR-069 A.4.1.10). Empty text: not given. */
export type DeploymentOperation = {
  readonly operation: 'Install' | 'Update' | 'Uninstall';
  readonly url: string;
  readonly uuid: string;
  readonly username: string;
  readonly password: string;
  readonly version: string;
  readonly executionEnvRef: string;
};

type Common = { readonly tag: string; readonly optional: boolean };
/** `some`: the schema wants at least one item. What comes in is read all the same. */
type Many = Common & { readonly some?: true };
export type TextField = Common & { readonly kind: 'text' };
export type NumberField = Common & {
  readonly kind: 'number';
  /** What it means that there is none, or no number. */
  readonly missing: number;
};
export type BooleanField = Common & { readonly kind: 'boolean' };
export type TimeField = Common & { readonly kind: 'time' };
export type StructField<S extends Shape = Shape> = Common & { readonly kind: 'struct'; readonly shape: S };
/** A SOAP array of structs: wrapper, `arrayType`, one `item` per element. */
export type ListField<S extends Shape = Shape> = Many & {
  readonly kind: 'list';
  readonly item: string;
  readonly shape: S;
};
/** A SOAP array of `string` elements. */
export type TextsField = Many & { readonly kind: 'texts' };
/** The SOAP array of ParameterValueStruct: the hot one, read by code of its own. */
export type ValuesField = Common & { readonly kind: 'values' };
/** The same element again and again, without a wrapper. */
export type RepeatedField<S extends Shape = Shape> = Many & { readonly kind: 'repeated'; readonly shape: S };
/** `Operations` of ChangeDUState, told apart by xsi:type. */
export type OperationsField = Many & { readonly kind: 'operations' };

export type Field =
  | TextField
  | NumberField
  | BooleanField
  | TimeField
  | StructField
  | ListField
  | TextsField
  | ValuesField
  | RepeatedField
  | OperationsField;

/** What a message or struct carries, in the order in which it is written. */
export type Shape = { readonly [field: string]: Field };

type ValueOf<F> = F extends TextField | TimeField
  ? string
  : F extends NumberField
    ? number
    : F extends BooleanField
      ? boolean
      : F extends ValuesField
        ? readonly ParameterValue[]
        : F extends TextsField
          ? readonly string[]
          : F extends OperationsField
            ? readonly DeploymentOperation[]
            : F extends ListField<infer S>
              ? readonly Values<S>[]
              : F extends RepeatedField<infer S>
                ? readonly Values<S>[]
                : F extends StructField<infer S>
                  ? Values<S>
                  : never;

/** The TypeScript type of a shape. */
export type Values<S extends Shape> = { readonly [K in keyof S]: ValueOf<S[K]> };

export const text = (tag: string): TextField => ({ kind: 'text', tag, optional: false });
/** May be missing; read as `''`, not written when `''`. */
export const optionalText = (tag: string): TextField => ({ kind: 'text', tag, optional: true });
export const number = (tag: string, missing = 0): NumberField => ({ kind: 'number', tag, missing, optional: false });
export const boolean = (tag: string): BooleanField => ({ kind: 'boolean', tag, optional: false });
/** An xsd:dateTime kept as text; `''` is written as the unknown time. */
export const time = (tag: string): TimeField => ({ kind: 'time', tag, optional: false });
export const struct = <const S extends Shape>(tag: string, shape: S): StructField<S> => ({
  kind: 'struct',
  tag,
  shape,
  optional: false,
});
export const list = <const S extends Shape>(tag: string, item: string, shape: S): ListField<S> => ({
  kind: 'list',
  tag,
  item,
  shape,
  optional: false,
});
export const texts = (tag: string): TextsField => ({ kind: 'texts', tag, optional: false });
export const values = (tag: string): ValuesField => ({ kind: 'values', tag, optional: false });
export const repeated = <const S extends Shape>(tag: string, shape: S): RepeatedField<S> => ({
  kind: 'repeated',
  tag,
  shape,
  optional: false,
});
export const operations = (tag: string): OperationsField => ({ kind: 'operations', tag, optional: false });
/** The same list, which the schema wants to hold something. */
export const some = <const F extends ListField | TextsField | RepeatedField | OperationsField>(field: F): F => ({
  ...field,
  some: true,
});
