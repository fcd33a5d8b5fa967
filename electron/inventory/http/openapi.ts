import { VALUE_TYPES } from '#shared/cwmp/schema.ts';
import { CREATE_KEYS, DETAIL_KEYS, LIST_KEYS } from '#shared/device.ts';
import { describeInput, type InputMode } from '#shared/device-input.ts';
import type { FieldShape } from '#shared/fields/field.ts';
import { campaignSchemas } from './campaign-schemas.ts';
import type { Method, View } from './view.ts';

type Json = Record<string, unknown>;

/** The description of the API (OpenAPI 3.1), out of the very views and fields that answer. */
export function describeApi(views: readonly View[], prefix: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Inventory Device API',
      version: '1',
      description: 'Devices, what they refer to, and operations on them.',
    },
    servers: [{ url: prefix }],
    security: [{ token: [] }],
    paths: Object.fromEntries(views.map((view) => [pathOf(view), pathItem(view)])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        DevicePage: pageOf('DeviceRow'),
        DeviceRow: readSchema(LIST_KEYS),
        Device: readSchema(DETAIL_KEYS),
        DeviceCreated: readSchema(CREATE_KEYS),
        DeviceCreate: writeSchema('create'),
        DeviceReplace: writeSchema('replace'),
        DeviceChange: writeSchema('change'),
        DeviceSettingPage: pageOf('DeviceSetting'),
        DeviceSetting: SETTING,
        DeviceSettingCreate: settingWrite(['device', 'name', 'value']),
        DeviceSettingChange: settingWrite([]),
        ...campaignSchemas(),
        CampaignPage: pageOf('Campaign'),
        CampaignDevicePage: pageOf('CampaignDevice'),
        Problem: { type: 'object', properties: { detail: { type: 'string' } } },
        FieldProblems: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      },
    },
  };
}

function pathOf({ path }: View): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function pathItem(view: View): Json {
  const parameters = [...view.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'id' ? 'integer' : 'string' },
  }));
  const operations = (Object.keys(view.methods) as Method[]).map((method) => [
    method.toLowerCase(),
    operationOf(view, method),
  ]);
  return { ...(parameters.length === 0 ? {} : { parameters }), ...Object.fromEntries(operations) };
}

const WORDS: Record<Method, string> = {
  GET: 'read',
  POST: 'create',
  PUT: 'replace',
  PATCH: 'change',
  DELETE: 'delete',
};

function operationOf(view: View, method: Method): Json {
  const { query = [], body, shows } = view.methods[method] ?? {};
  const named = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
  const success = method === 'POST' ? '201' : method === 'DELETE' ? '204' : '200';
  return {
    operationId: `${WORDS[method]}_${view.path.replaceAll(/\W+/g, '_').replaceAll(/^_|_$/g, '')}`,
    summary: view.name,
    ...(query.length === 0
      ? {}
      : {
          parameters: query.map(({ name, type, words }) => ({
            name,
            in: 'query',
            description: words,
            schema: { type },
          })),
        }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: named(body) } }),
    responses: {
      [success]: { description: 'Done', ...(shows === undefined ? {} : { content: named(shows) }) },
      ...(method === 'GET' && query.length === 0
        ? {}
        : { '400': { description: 'Not understood', content: named('FieldProblems') } }),
      '401': { description: 'No valid token', content: named('Problem') },
      '403': { description: 'Not permitted', content: named('Problem') },
      ...(view.path.includes(':') ? { '404': { description: 'No such record', content: named('Problem') } } : {}),
      ...(method === 'DELETE' ? { '409': { description: 'Something depends on it', content: named('Problem') } } : {}),
    },
  };
}

const INTEGERS = new Set(['id', 'type', 'organization_id', 'firmware_image', 'location', 'update_frequency']);
const BOOLEANS = new Set(['is_active', 'firmware_image_is_pending', 'debug']);
const INSTANTS = new Set(['status_change', 'last_connection', 'last_configuration', 'last_change', 'created']);
const NEVER_NULL = new Set<string>([
  ...BOOLEANS,
  'id',
  'uuid',
  'name',
  'status',
  'status_change',
  'type',
  'type_short_name',
  'serial_number',
  'organization_id',
  'update_frequency',
  'last_change',
  'created',
]);

function readSchema(keys: readonly string[]): Json {
  const schemaOf = (key: string): Json => {
    const type = INTEGERS.has(key) ? 'integer' : BOOLEANS.has(key) ? 'boolean' : 'string';
    return {
      type: NEVER_NULL.has(key) ? type : [type, 'null'],
      ...(INSTANTS.has(key) ? { format: 'date-time' } : {}),
      ...(key === 'status' ? { enum: ['Up', 'Down'] } : {}),
    };
  };
  return {
    type: 'object',
    required: [...keys],
    properties: Object.fromEntries(keys.map((key) => [key, schemaOf(key)])),
  };
}

const SETTING_WRITTEN: Json = {
  name: { type: 'string', maxLength: 256, description: 'The full name of one parameter' },
  type: { type: 'string', enum: [...VALUE_TYPES] },
  value: { type: 'string', description: 'Of a secret it goes in and is never told again' },
};
const SETTING: Json = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    device: { type: 'integer' },
    ...SETTING_WRITTEN,
    value: { type: ['string', 'null'] },
    is_secret: { type: 'boolean' },
    reported_value: { type: ['string', 'null'], description: 'What the device told in its last sync' },
    reported_at: { type: ['string', 'null'], format: 'date-time' },
    last_change: { type: 'string', format: 'date-time' },
  },
};

function settingWrite(required: readonly string[]): Json {
  const device = required.includes('device') ? { device: { type: 'integer' } } : {};
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties: { ...device, ...SETTING_WRITTEN },
  };
}

function pageOf(row: string): Json {
  const link = { type: ['string', 'null'], format: 'uri' };
  const results = { type: 'array', items: { $ref: `#/components/schemas/${row}` } };
  const properties = { count: { type: 'integer' }, next: link, previous: link, results };
  return { type: 'object', required: Object.keys(properties), properties };
}

const TYPE_OF: Record<FieldShape['kind'], string> = {
  text: 'string',
  integer: 'integer',
  decimal: 'string',
  boolean: 'boolean',
  reference: 'integer',
};

function writeSchema(mode: InputMode): Json {
  const fields = describeInput(mode);
  const properties = fields.map(({ name, shape }) => {
    const { kind, nullable = false, minLength, maxLength, minimum, maximum } = shape;
    const limits = kind === 'decimal' ? { minLength, maxLength } : { minLength, maxLength, minimum, maximum };
    const given = Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
    return [name, { type: nullable ? [TYPE_OF[kind], 'null'] : TYPE_OF[kind], ...given }];
  });
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties: { ...Object.fromEntries(properties), password: { type: ['string', 'null'], writeOnly: true } },
  };
}

/** The same for a person to browse: plain HTML, no script, nothing fetched from anywhere. */
export function documentationPage(views: readonly View[], prefix: string): string {
  const sections = views.map((view) => {
    const rows = (Object.keys(view.methods) as Method[]).map((method) => {
      const query = (view.methods[method]?.query ?? [])
        .map(({ name, type, words }) => `<li><code>${markup(name)}</code> (${type}): ${markup(words)}</li>`)
        .join('');
      return `<dt><code>${method} ${markup(prefix + pathOf(view))}</code></dt><dd>${query === '' ? '' : `<ul>${query}</ul>`}</dd>`;
    });
    return `<section><h2>${markup(view.name)}</h2><dl>${rows.join('')}</dl></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Inventory Device API</title>
<h1>Inventory Device API</h1>
<p>Every call carries <code>Authorization: Bearer TOKEN</code>. The whole description: <a href="${markup(prefix)}/openapi.json">openapi.json</a>.</p>
${sections.join('\n')}</html>`;
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
