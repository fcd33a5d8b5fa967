import { copied } from './entities.ts';
import type { Scanner } from './scanner.ts';
import { VALUE_TYPES, type ValueType } from './schema.ts';

const TYPES = new Map<string, ValueType>(VALUE_TYPES.map((type) => [type.toLowerCase(), type]));

/** What the attributes of a Value, as written, mean: CPEs write the same few again and again. */
const TYPES_WRITTEN = new Map<string, ValueType>();
const TYPES_WRITTEN_KEPT = 200;

/** The xsi:type of the Value just entered, by local name and in any case; `string` where there is none. */
export function readType(scanner: Scanner): ValueType {
  const attributes = scanner.attributesText;
  const known = TYPES_WRITTEN.get(attributes);
  if (known !== undefined) return known;
  const written = scanner.attributes().find(({ name }) => name === 'type' || name.endsWith(':type'))?.value;
  if (written === undefined) {
    scanner.warnings.add('missing-type');
    return 'string';
  }
  const local = written.slice(written.indexOf(':') + 1).trim();
  const type = TYPES.get(local.toLowerCase());
  if (type === undefined) {
    scanner.warnings.add('type-unknown', written);
    return 'string';
  }
  if (attributes.length < 100 && TYPES_WRITTEN.size < TYPES_WRITTEN_KEPT) {
    TYPES_WRITTEN.set(copied(attributes), type);
  }
  return type;
}
