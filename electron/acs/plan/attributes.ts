import type { Response } from '#shared/cwmp/rpc.ts';
import type { OrderOf } from '#shared/orders.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';
import { answerTo, failedBy, type Plan, type PlanResult } from './plan.ts';

/** What the device tells by itself, per parameter (TR-069 A.3.2.4, A.3.2.5; SPEC O-13). */

type Attributes = OrderOf<'set_attributes'>['attributes'];
type Row = Response<'GetParameterAttributes'>['parameterList'][number];

async function* read(
  paths: readonly string[],
): AsyncGenerator<AcsRequest, { rows: readonly Row[] } | { failed: PlanResult }, CpeAnswer> {
  const answer = yield { type: 'GetParameterAttributes', parameterNames: paths };
  const rows = answerTo('GetParameterAttributes', answer)?.parameterList;
  if (rows !== undefined) return { rows };
  return { failed: answer.type === 'Fault' ? failedBy(answer) : { type: 'undecided' } };
}

export async function* readAttributesPlan(paths: readonly string[]): Plan {
  const told = yield* read(paths);
  if ('failed' in told) return told.failed;
  const rows = told.rows.map(({ name, notification, accessList }) => ({
    name,
    notification,
    accessList: [...accessList],
  }));
  return {
    type: 'proved',
    proof: { by: 'read-back', parameters: rows.length },
    result: { kind: 'read_attributes', rows },
  };
}

export async function* setAttributesPlan(attributes: Attributes): Plan {
  const parameterList = attributes.map(({ name, notification }) => ({
    name,
    notificationChange: true,
    notification,
    accessListChange: false,
    accessList: [],
  }));
  const answer = yield { type: 'SetParameterAttributes', parameterList };
  if (answer.type === 'Fault') return failedBy(answer);
  return yield* compare(attributes, { type: 'proved', proof: { by: 'response' } });
}

/** After the answer was lost: do the attributes show that they were set? */
export function setAttributesProof(attributes: Attributes): Plan {
  return compare(attributes, { type: 'undecided' });
}

/** Reads back; `unread`: what it comes to where the device does not tell its attributes. */
async function* compare(attributes: Attributes, unread: PlanResult): Plan {
  const told = yield* read(attributes.map(({ name }) => name));
  if ('failed' in told) return unread;
  const differs = attributes.find(({ name, notification }) =>
    told.rows.some((row) => (row.name === name || isBelow(row.name, name)) && row.notification !== notification),
  );
  if (differs === undefined) return { type: 'proved', proof: { by: 'read-back', parameters: attributes.length } };
  if (unread.type === 'undecided') return { type: 'disproved', why: 'The attributes read back otherwise' };
  const words = `The device accepted the notification of ${differs.name}, but it reads back otherwise`;
  return { type: 'failed', failure: { code: 'acs.reads-back-otherwise', words, parameter: differs.name } };
}

function isBelow(name: string, path: string): boolean {
  return path.endsWith('.') && name.startsWith(path);
}
