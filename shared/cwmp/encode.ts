import { escapeXml } from './entities.ts';
import { type CwmpMessage, type Fault, isRpcName, RPCS } from './rpc.ts';
import type { DeploymentOperation, Field, ParameterValue, Shape } from './schema.ts';
import { type CwmpVersion, namespaceOf } from './version.ts';

/** A message to be written; the header elements are those of TR-069 3.7.2.6. */
export type Outgoing = {
  /** Null: an empty Body. */
  readonly message: CwmpMessage | null;
  /** Null: no cwmp:ID (only a simulated CPE leaves it out). */
  readonly id: string | null;
  /** The version of the other end: CPEs understand only their own. */
  readonly version: CwmpVersion;
  readonly holdRequests?: boolean;
  readonly noMoreRequests?: boolean;
  readonly sessionTimeout?: number;
  readonly supportedVersions?: readonly string[];
  readonly useVersion?: string;
};

/** The time CWMP writes where it knows none (TR-069 A.2.1). */
export const UNKNOWN_TIME = '0001-01-01T00:00:00Z';

/**
 * What is to be sent → XML. No `<?xml?>` declaration and exactly these prefixes: real CPEs find the answer by its
 * first `<` and compare prefixes as text (cwmp.md section 7.1). Always well-formed, everything escaped.
 */
export function encode(outgoing: Outgoing): string {
  return (
    '<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"' +
    ' xmlns:SOAP-ENC="http://schemas.xmlsoap.org/soap/encoding/"' +
    ' xmlns:xsd="http://www.w3.org/2001/XMLSchema"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ` xmlns:cwmp="${namespaceOf(outgoing.version)}">` +
    header(outgoing) +
    `<SOAP-ENV:Body>${body(outgoing.message)}</SOAP-ENV:Body></SOAP-ENV:Envelope>`
  );
}

function header({ id, holdRequests, noMoreRequests, sessionTimeout, supportedVersions, useVersion }: Outgoing): string {
  let inside = '';
  if (id !== null) inside += headerElement('ID', 1, id);
  if (holdRequests !== undefined) inside += headerElement('HoldRequests', 1, holdRequests ? '1' : '0');
  if (noMoreRequests !== undefined) inside += headerElement('NoMoreRequests', 1, noMoreRequests ? '1' : '0');
  if (sessionTimeout !== undefined) inside += headerElement('SessionTimeout', 0, String(sessionTimeout));
  if (supportedVersions !== undefined) inside += headerElement('SupportedCWMPVersions', 0, supportedVersions.join(','));
  if (useVersion !== undefined) inside += headerElement('UseCWMPVersion', 1, useVersion);
  return inside === '' ? '' : `<SOAP-ENV:Header>${inside}</SOAP-ENV:Header>`;
}

function headerElement(name: string, mustUnderstand: 0 | 1, value: string): string {
  return `<cwmp:${name} SOAP-ENV:mustUnderstand="${mustUnderstand}">${escapeXml(value)}</cwmp:${name}>`;
}

function body(message: CwmpMessage | null): string {
  if (message === null) return '';
  if (message.type === 'Fault') return writeFault(message);
  if (message.type === 'Unknown') return `<cwmp:${nameOnly(message.method)}/>`;
  const shape = shapeOf(message.type);
  // The message's type is inferred from this shape (rpc.ts); read by name here, each value is checked by its field.
  return `<cwmp:${message.type}>${writeShape(shape, { ...message })}</cwmp:${message.type}>`;
}

function shapeOf(type: string): Shape {
  if (isRpcName(type)) return RPCS[type].request;
  const name = type.slice(0, -8);
  return isRpcName(name) ? RPCS[name].response : {};
}

/** Only what can be an element's name: an unknown method is somebody else's text. */
function nameOnly(method: string): string {
  const name = method.replaceAll(/[^A-Za-z0-9_.-]/g, '');
  return /^[A-Za-z_]/.test(name) ? name : `X_${name}`;
}

function writeShape(shape: Shape, found: Readonly<Record<string, unknown>>): string {
  let written = '';
  for (const key in shape) {
    const field = shape[key];
    if (field !== undefined) written += writeField(field, found[key]);
  }
  return written;
}

function writeField(field: Field, value: unknown): string {
  const { tag } = field;
  switch (field.kind) {
    case 'text': {
      const text = String(value ?? '');
      return text === '' && field.optional ? '' : `<${tag}>${escapeXml(text)}</${tag}>`;
    }
    case 'time':
      return `<${tag}>${escapeXml(value === '' || value === undefined ? UNKNOWN_TIME : String(value))}</${tag}>`;
    case 'number':
      return `<${tag}>${Math.trunc(Number(value ?? 0))}</${tag}>`;
    case 'boolean':
      // 1 and 0: some CPEs know no other spelling (cwmp.md section 3).
      return `<${tag}>${value === true ? '1' : '0'}</${tag}>`;
    case 'struct':
      return `<${tag}>${writeShape(field.shape, recordOf(value))}</${tag}>`;
    case 'list': {
      const items = listOf(value);
      const inside = items.map((item) => `<${field.item}>${writeShape(field.shape, recordOf(item))}</${field.item}>`);
      return `<${tag} SOAP-ENC:arrayType="cwmp:${field.item}[${items.length}]">${inside.join('')}</${tag}>`;
    }
    case 'texts': {
      const items = listOf(value);
      const inside = items.map((item) => `<string>${escapeXml(String(item))}</string>`);
      return `<${tag} SOAP-ENC:arrayType="xsd:string[${items.length}]">${inside.join('')}</${tag}>`;
    }
    case 'values':
      return writeValues(tag, listOf(value) as readonly ParameterValue[]);
    case 'repeated':
      return listOf(value)
        .map((item) => `<${tag}>${writeShape(field.shape, recordOf(item))}</${tag}>`)
        .join('');
    case 'operations':
      return (listOf(value) as readonly DeploymentOperation[]).map((item) => writeOperation(tag, item)).join('');
    default:
      return field satisfies never;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function writeValues(tag: string, rows: readonly ParameterValue[]): string {
  let written = `<${tag} SOAP-ENC:arrayType="cwmp:ParameterValueStruct[${rows.length}]">`;
  for (const { name, value, type } of rows) {
    written += `<ParameterValueStruct><Name>${escapeXml(name)}</Name><Value xsi:type="${type === 'base64' ? 'SOAP-ENC' : 'xsd'}:${type}">${escapeXml(value)}</Value></ParameterValueStruct>`;
  }
  return `${written}</${tag}>`;
}

/** The elements of each operation in the order of the schema (cwmp-1-2, InstallOpStruct …). */
const OPERATION_FIELDS = {
  Install: ['url', 'uuid', 'username', 'password', 'executionEnvRef'],
  Update: ['uuid', 'version', 'url', 'username', 'password'],
  Uninstall: ['uuid', 'version', 'executionEnvRef'],
} as const;
const OPERATION_TAGS = {
  url: 'URL',
  uuid: 'UUID',
  username: 'Username',
  password: 'Password',
  version: 'Version',
  executionEnvRef: 'ExecutionEnvRef',
} as const;

function writeOperation(tag: string, operation: DeploymentOperation): string {
  const inside = OPERATION_FIELDS[operation.operation]
    .filter((key) => operation[key] !== '' || key === 'uuid')
    .map((key) => `<${OPERATION_TAGS[key]}>${escapeXml(operation[key])}</${OPERATION_TAGS[key]}>`);
  return `<${tag} xsi:type="cwmp:${operation.operation}OpStruct">${inside.join('')}</${tag}>`;
}

function writeFault({ faultCode, faultString, code, text, parameters }: Fault): string {
  const listed = parameters.map(
    (parameter) =>
      `<SetParameterValuesFault><ParameterName>${escapeXml(parameter.parameterName)}</ParameterName>` +
      `<FaultCode>${parameter.code}</FaultCode><FaultString>${escapeXml(parameter.text)}</FaultString></SetParameterValuesFault>`,
  );
  return (
    `<SOAP-ENV:Fault><faultcode>${escapeXml(faultCode)}</faultcode><faultstring>${escapeXml(faultString)}</faultstring>` +
    `<detail><cwmp:Fault><FaultCode>${code}</FaultCode><FaultString>${escapeXml(text)}</FaultString>${listed.join('')}</cwmp:Fault></detail></SOAP-ENV:Fault>`
  );
}
