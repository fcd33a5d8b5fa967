import { type Fault, fault, type ParameterFault, type Request } from '#shared/cwmp/rpc.ts';
import type { DataModel, Notification } from './model/data-model.ts';
import { canonicalValue, checkValue } from './model/values.ts';

/** The RPCs that change the data model, each as a whole or not at all (TR-069 A.3.2.1, A.3.2.4, A.3.2.6). */

type ToSet = Request<'SetParameterValues'>['parameterList'][number];

function judge(model: DataModel, { name, value, type }: ToSet, isRepeated: boolean): ParameterFault | undefined {
  const refuse = (code: number, text: string): ParameterFault => ({ parameterName: name, code, text });
  const parameter = model.parameter(name);
  if (parameter === undefined) return refuse(9005, 'Invalid parameter name');
  if (isRepeated) return refuse(9003, 'Invalid arguments: the parameter is named twice');
  if (!parameter.writable) return refuse(9008, 'Attempt to set a non-writable parameter');
  const wrong = checkValue(parameter, value, type);
  return wrong && refuse(wrong.code, wrong.words);
}

/** Sets all of the values or none; the fault lists every parameter that stood in the way. */
export function setValues(model: DataModel, request: Request<'SetParameterValues'>): Fault | readonly string[] {
  const seen = new Set<string>();
  const faults: ParameterFault[] = [];
  for (const entry of request.parameterList) {
    const wrong = judge(model, entry, seen.has(entry.name));
    if (wrong) faults.push(wrong);
    seen.add(entry.name);
  }
  if (faults.length > 0) return fault(9003, 'Invalid arguments', faults);
  for (const { name, value } of request.parameterList) {
    const parameter = model.parameter(name);
    if (parameter) model.set(name, canonicalValue(parameter, value));
  }
  return [...seen];
}

function isNotification(number: number): number is Notification {
  return number === 0 || number === 1 || number === 2;
}

/** Sets the attributes of parameters and, by partial paths, of all parameters below. */
export function setAttributes(model: DataModel, request: Request<'SetParameterAttributes'>): Fault | undefined {
  const changes: { path: string; notification: Notification }[] = [];
  for (const { name, notificationChange, notification } of request.parameterList) {
    const leaves = model.leaves(name);
    if (leaves === undefined) return fault(9005, `Invalid parameter name: ${name}`);
    if (!notificationChange) continue;
    if (!isNotification(notification)) return fault(9003, `Invalid arguments: Notification ${notification}`);
    for (const { path, parameter } of leaves) {
      if (parameter.live && notification === 2) {
        if (path === name) return fault(9009, `Notification request rejected: ${name} changes all the time`);
        continue;
      }
      changes.push({ path, notification });
    }
  }
  for (const { path, notification } of changes) model.setNotification(path, notification);
  return undefined;
}
