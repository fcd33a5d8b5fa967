import { type DeviceInput, readDeviceInput } from '../device-input.ts';
import { type FieldErrors, pythonType } from '../fields/field.ts';
import { noSuchRecord } from '../fields/reference.ts';
import { spreadsheetNumber } from '../serial.ts';

/** What an import asks of what is there. */
export type ImportSurroundings = {
  readonly hasType: (id: number) => boolean;
  readonly hasOrganization: (id: number) => boolean;
  /** Whose device it is where a row does not say; null: a row must say it. */
  readonly home: number | null;
};

/**
 * One row of an import, read by the rules of a create: the same on the server, which then keeps it, and on the screen,
 * which makes an entry of the outbox of it. What is wrong is told for all fields at once.
 */
export function readImportRow(
  row: unknown,
  { hasType, hasOrganization, home }: ImportSurroundings,
): { input: DeviceInput; errors: FieldErrors } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    const words = `Invalid data. Expected a dictionary, but got ${pythonType(row)}.`;
    return { input: {}, errors: { non_field_errors: [words] } };
  }
  const given: Readonly<Record<string, unknown>> = { ...row };
  const body = home === null || 'organization_id' in given ? given : { ...given, organization_id: home };
  const { input, errors } = readDeviceInput(body, 'create');
  Object.assign(errors, serialErrors(body));
  if (input.type !== undefined && !hasType(input.type)) errors['type'] = [noSuchRecord(input.type)];
  const { organization_id: organization } = input;
  if (organization !== undefined && !hasOrganization(organization)) {
    errors['organization_id'] = [noSuchRecord(organization)];
  }
  return { input, errors };
}

/** What a spreadsheet did to the serial numbers of a row; such a number cannot be told any more. */
export function serialErrors(body: Readonly<Record<string, unknown>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of ['serial_number', 'serial_number_alt']) {
    const words = spreadsheetNumber(body[field]);
    if (words !== null) errors[field] = [words];
  }
  return errors;
}
