import type { CwmpMessage, Fault } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type Answer, inform, type ScriptedCpe, throughChores } from './scripted-cpe.ts';

/** A device that answers what the ACS asks from a table of its parameters; a test says where it is odd. */

export type Table = Map<string, ParameterValue>;
/** What it answers to a message; undefined: as its table says. */
export type Special = (message: CwmpMessage) => CwmpMessage | undefined;

export const table = (...rows: [name: string, value: string, type?: ParameterValue['type']][]): Table =>
  new Map(rows.map(([name, value, type = 'string']) => [name, { name, value, type }] as const));

export const fault = (code: number, parameters: Fault['parameters'] = []): Fault => ({
  type: 'Fault',
  faultCode: 'Client',
  faultString: 'CWMP fault',
  code,
  text: 'no',
  parameters,
});

/** Opens a session and gets to the first RPC of an operation. */
export async function firstRpc(cpe: ScriptedCpe, ...events: Parameters<typeof inform>): Promise<Answer> {
  await cpe.send(inform(...events));
  return throughChores(cpe, await cpe.send(null));
}

/** Answers from the table until the ACS has nothing more to ask; returns what was asked. */
export async function converse(
  cpe: ScriptedCpe,
  first: Answer,
  values: Table,
  special: Special = () => undefined,
): Promise<string[]> {
  const asked: string[] = [];
  for (let now = first; ; ) {
    const message = now.envelope?.message;
    if (!message) return asked;
    asked.push(message.type);
    now = await cpe.reply(now, special(message) ?? answerFrom(values, message));
  }
}

export function answerFrom(values: Table, message: CwmpMessage): CwmpMessage {
  if (message.type === 'GetParameterValues') {
    const found = [...values.values()].filter(({ name }) =>
      message.parameterNames.some((path) => name === path || (path.endsWith('.') && name.startsWith(path))),
    );
    return found.length > 0 ? { type: 'GetParameterValuesResponse', parameterList: found } : fault(9005);
  }
  if (message.type === 'GetParameterNames') {
    const { parameterPath } = message;
    const children = new Set(
      [...values.keys()]
        .filter((name) => name.startsWith(parameterPath))
        .map((name) => /^[^.]*\.?/.exec(name.slice(parameterPath.length))?.[0] ?? ''),
    );
    return {
      type: 'GetParameterNamesResponse',
      parameterList: [...children].map((child) => ({ name: parameterPath + child, writable: false })),
    };
  }
  if (message.type === 'SetParameterValues') {
    for (const row of message.parameterList) values.set(row.name, row);
    return { type: 'SetParameterValuesResponse', status: 0 };
  }
  throw new Error(`not expected: ${message.type}`);
}
