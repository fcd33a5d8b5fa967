import { VALUE_TYPES, type ValueType } from '#shared/cwmp/schema.ts';
import { valueFault } from '#shared/cwmp/value-rule.ts';
import { accepted, type Field, type FieldResult, refused } from '#shared/fields/field.ts';
import { tooHigh, tooLow } from '#shared/fields/number.ts';
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

/** Whether the text is a value of the type (shared/cwmp/value-rule.ts), in the words of the API. */
export function fitsType(type: ValueType, value: string): FieldResult<string> {
  const fault = valueFault(type, value);
  switch (fault?.wants) {
    case undefined:
      return accepted(value);
    case 'whole-number':
      return refused('A valid integer is required.');
    case 'range':
      return refused(fault.below ? tooLow(fault.least) : tooHigh(fault.most));
    case 'boolean':
      return refused('Must be a valid boolean.');
    case 'number':
      return refused('A valid number is required.');
    case 'time':
      return refused('Enter a valid date/time.');
    case 'base64':
      return refused('Enter valid base64.');
    case 'hexadecimal':
      return refused('Enter pairs of hexadecimal digits.');
  }
}
