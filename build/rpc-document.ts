import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RPCS } from '#shared/cwmp/rpc.ts';
import type { Field, Shape } from '#shared/cwmp/schema.ts';

/** docs/rpcs.md from the table of RPCs that codec, sessions and simulator read; a test keeps the two equal. */

export const RPC_DOCUMENT = join(import.meta.dirname, '../docs/rpcs.md');

const SENDERS = { acs: 'ACS', cpe: 'CPE', both: 'both' } as const;

function fieldWords(field: Field): string {
  const optional = field.optional ? '?' : '';
  switch (field.kind) {
    case 'struct':
      return `${field.tag}${optional} { ${shapeWords(field.shape)} }`;
    case 'list':
    case 'repeated':
      return `${field.tag}${optional} [ ${shapeWords(field.shape)} ]`;
    case 'texts':
      return `${field.tag}${optional} [ string ]`;
    case 'values':
      return `${field.tag}${optional} [ Name, Value, type ]`;
    case 'operations':
      return `${field.tag}${optional} [ Install, Update or Uninstall ]`;
    default:
      return `${field.tag}${optional}`;
  }
}

function shapeWords(shape: Shape): string {
  return Object.values(shape).map(fieldWords).join(', ');
}

/** The whole document, ready to write. */
export function rpcDocument(): string {
  const rows = Object.entries(RPCS).map(
    ([name, { from, changes, request, response, faults }]) =>
      `| ${name} | ${SENDERS[from]} | ${shapeWords(request) || '–'} | ${shapeWords(response) || '–'} | ${faults.join(' ')} | ${changes ? 'yes' : 'no'} |`,
  );
  return [
    '# The RPCs of CWMP',
    '',
    'TR-069 Amendment 6, Annex A. Made from `shared/cwmp/rpc.ts` by `npm run docs`. What changes the device is never sent twice without proof.',
    '',
    '| RPC | who calls | arguments | answer | faults | changes the device |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(RPC_DOCUMENT, rpcDocument());
