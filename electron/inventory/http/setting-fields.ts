import { VALUE_TYPES, type ValueType } from '#shared/cwmp/schema.ts';
import { accepted, type Field, type FieldResult, refused } from '#shared/fields/field.ts';
import { text } from '#shared/fields/text.ts';

/** The fields of a device setting (openapi: DeviceSetting). */

const path = text({ maxLength: 256, blank: false });
const FULL_NAME = /^(?:Device|InternetGatewayDevice)(?:\.[A-Za-z_0-9][\w-]*)*\.[A-Za-z_][\w-]*$/;

/** The full path of one parameter; a path that ends in a dot names many. */
export const parameterName: Field<string> = {
  shape: path.shape,
  read(input) {
    const result = path.read(input);
    if (!result.ok || FULL_NAME.test(result.value)) return result;
    return refused('Enter the full name of one parameter, for example Device.WiFi.SSID.1.SSID.');
  },
};

export const parameterType: Field<ValueType> = {
  shape: { kind: 'text' },
  read(input) {
    const type = VALUE_TYPES.find((candidate) => candidate === input);
    return type === undefined ? refused(`Choose one of ${VALUE_TYPES.join(', ')}.`) : accepted(type);
  },
};

/** Spaces count: they may be part of a passphrase. */
export const parameterValue = text({ maxLength: 65_535, trim: false });

const WHOLE = /^[+-]?\d+$/;

/** Whether the text is a value of the type; a CPE would refuse it only in its next session, when nobody looks. */
export function fitsType(type: ValueType, value: string): FieldResult<string> {
  switch (type) {
    case 'boolean':
      return /^(?:0|1|true|false)$/i.test(value.trim()) ? accepted(value) : refused('Must be a valid boolean.');
    case 'int':
    case 'long':
      return WHOLE.test(value.trim()) ? accepted(value) : refused('A valid integer is required.');
    case 'unsignedInt':
    case 'unsignedLong':
      if (!WHOLE.test(value.trim())) return refused('A valid integer is required.');
      return value.trim().startsWith('-')
        ? refused('Ensure this value is greater than or equal to 0.')
        : accepted(value);
    case 'dateTime':
      return Number.isNaN(Date.parse(value)) ? refused('Enter a valid date/time.') : accepted(value);
    case 'decimal':
    case 'float':
    case 'double':
      return value.trim() !== '' && Number.isFinite(Number(value))
        ? accepted(value)
        : refused('A valid number is required.');
    default:
      return accepted(value);
  }
}
