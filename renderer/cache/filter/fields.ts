import type { ColumnKey } from '../data/columns.ts';

/**
 * The fields a filter can name. One table: the parser, the validity, the completion and the help sheet read it.
 */
export type FilterKind =
  /** Any part of a text, without case and accents. */
  | 'text'
  /** One of a few words. */
  | 'choice'
  /** By the name or the number of something the server lists: types, organizations. */
  | 'named'
  | 'version'
  /** How long ago, or on which day. */
  | 'time'
  | 'number'
  /** A part of the map (`shared/geo/area.ts`). */
  | 'area';

export type FilterField = {
  readonly key: string;
  readonly aliases: readonly string[];
  readonly kind: FilterKind;
  /** The column it looks at; null: not one column (see `compile.ts`). */
  readonly column: ColumnKey | null;
  /** For `choice`. */
  readonly choices: readonly string[];
  /** For the help sheet and the completion: what it finds. */
  readonly words: string;
  readonly example: string;
};

type Spec = readonly [
  key: string,
  kind: FilterKind,
  column: ColumnKey | null,
  words: string,
  example: string,
  more?: { readonly aliases?: readonly string[]; readonly choices?: readonly string[] },
];

const SPECS: readonly Spec[] = [
  [
    'status',
    'choice',
    'status',
    'whether it is up or down',
    'status:down',
    { aliases: ['state'], choices: ['up', 'down'] },
  ],
  ['type', 'named', 'type_short_name', 'the device type', 'type:enterprise_router'],
  ['org', 'named', 'organization_id', 'the organization', 'org:"Campus North"', { aliases: ['organization'] }],
  ['fw', 'version', 'software_version', 'the software version', 'fw<2.5', { aliases: ['firmware', 'software'] }],
  ['hw', 'version', 'hardware_version', 'the hardware version', 'hw:v1', { aliases: ['hardware'] }],
  ['location', 'text', 'location_name', 'the location', 'location:boston', { aliases: ['site'] }],
  ['area', 'area', null, 'the part of the map: south/west/north/east', 'area:40.5/-74.3/40.9/-73.7'],
  ['located', 'choice', null, 'whether its coordinates are known', 'located:no', { choices: ['yes', 'no'] }],
  ['customer', 'text', 'customer_id', 'the customer', 'customer:CUST-2024', { aliases: ['cust'] }],
  ['serial', 'text', 'serial_number', 'the serial number, separators aside', 'serial:0001', { aliases: ['sn'] }],
  ['alt', 'text', 'alternative', 'the alternative serial number, where this laptop knows it', 'alt:ALT-ZEQ'],
  ['name', 'text', 'name', 'the name', 'name:hall'],
  ['address', 'text', 'address', 'the IP address', 'address:192.168.1.', { aliases: ['ip'] }],
  ['maker', 'text', 'manufacturer', 'the manufacturer', 'maker:zequenze', { aliases: ['manufacturer'] }],
  ['description', 'text', 'description', 'the description', 'description:roof', { aliases: ['desc'] }],
  ['changed', 'time', 'status_change', 'when it went up or down', 'changed:>7d'],
  ['seen', 'time', 'last_connection', 'when it last informed', 'seen:<1h'],
  ['configured', 'time', 'last_configuration', 'when it was last configured', 'configured:>30d'],
  ['audited', 'time', 'audited', 'when an audit on this laptop last saw it', 'audited:none'],
  ['created', 'time', 'created', 'when its record was made', 'created:2024-01-15'],
  [
    'active',
    'choice',
    'is_active',
    'whether it is switched on in the inventory',
    'active:no',
    { choices: ['yes', 'no'] },
  ],
  [
    'pending',
    'choice',
    'pending_settings',
    'what the control server still has to do to it',
    'pending:reboot',
    {
      choices: [
        'yes',
        'no',
        'reboot',
        'firmware_update',
        'settings',
        'sync',
        'reconf',
        'factory_reset',
        'device_factory_reset',
      ],
    },
  ],
  [
    'waiting',
    'choice',
    null,
    'what is saved on this laptop and has not landed',
    'waiting:yes',
    { choices: ['yes', 'no', 'needs-you'] },
  ],
  ['id', 'number', null, 'the number of the record', 'id>1000'],
  ['text', 'text', null, 'any of the searched fields; to leave a word out: -text:spare', '-text:spare'],
];

export const FILTER_FIELDS: readonly FilterField[] = SPECS.map(([key, kind, column, words, example, more]) => ({
  key,
  kind,
  column,
  words,
  example,
  aliases: more?.aliases ?? [],
  choices: more?.choices ?? [],
}));

const BY_NAME = new Map(FILTER_FIELDS.flatMap((field) => [field.key, ...field.aliases].map((name) => [name, field])));

/** The field of a name or one of its other names, in whatever case; undefined where there is none. */
export function filterField(name: string): FilterField | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Every name a field answers to. */
export const FIELD_NAMES: readonly string[] = [...BY_NAME.keys()];
