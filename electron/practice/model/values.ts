import type { Limits, Parameter, ParameterType } from './schema.ts';

/** Whether a value may be written: by type (fault 9006) and by limit (9007). */

export type ValueFault = { code: 9006 | 9007; words: string };

const LEXICAL: Readonly<Record<ParameterType, RegExp>> = {
  string: /^[\s\S]*$/,
  int: /^[+-]?\d{1,10}$/,
  unsignedInt: /^\+?\d{1,10}$/,
  unsignedLong: /^\+?\d{1,20}$/,
  boolean: /^(0|1|true|false)$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  base64: /^[A-Za-z0-9+/=\s]*$/,
};

const BOUNDS: Partial<Record<ParameterType, readonly [number, number]>> = {
  int: [-2147483648, 2147483647],
  unsignedInt: [0, 4294967295],
};

function limitFault(value: string, limits: Limits): string | undefined {
  if (limits.max !== undefined && value.length > limits.max)
    return `too long: ${value.length} characters, at most ${limits.max}`;
  if (limits.choices && !limits.choices.includes(value)) return `not one of ${limits.choices.join(', ')}`;
  const number = Number(value);
  if (limits.range && (number < limits.range[0] || number > limits.range[1]))
    return `not between ${limits.range[0]} and ${limits.range[1]}`;
  return undefined;
}

/**
 * Judges a value for a parameter; `statedType` is the type the ACS sent along, without its prefix.
 */
export function checkValue(parameter: Parameter, value: string, statedType: string): ValueFault | undefined {
  if (statedType !== parameter.type)
    return { code: 9006, words: `Invalid parameter type: ${parameter.type} wanted, ${statedType} sent` };
  if (!LEXICAL[parameter.type].test(value))
    return { code: 9007, words: `Invalid parameter value: not of type ${parameter.type}` };
  const bounds = BOUNDS[parameter.type];
  const wrong = limitFault(
    value,
    bounds && !parameter.limits.range ? { ...parameter.limits, range: bounds } : parameter.limits,
  );
  return wrong === undefined ? undefined : { code: 9007, words: `Invalid parameter value: ${wrong}` };
}

/** The value as the CPE keeps and reports it: booleans as 0 or 1. */
export function canonicalValue(parameter: Parameter, value: string): string {
  if (parameter.type !== 'boolean') return value;
  return value === 'true' || value === '1' ? '1' : '0';
}
