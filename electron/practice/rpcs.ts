import {
  CPE_METHODS,
  emptyListIn,
  type Fault,
  fault,
  type Request,
  type Response,
  type RpcName,
  type UnknownMethod,
} from '#shared/cwmp/rpc.ts';
import type { DataModel } from './model/data-model.ts';
import { setAttributes, setValues } from './set-values.ts';
import type { TransferOrder } from './transfer-jobs.ts';

/** What an RPC of the ACS sets in motion; carried out when the session is over. */
export type Intent =
  | { type: 'reboot'; commandKey: string }
  | { type: 'factory-reset' }
  | { type: 'transfer'; request: TransferOrder }
  | { type: 'cancel-transfer'; commandKey: string }
  | { type: 'change-modules'; request: Request<'ChangeDUState'> }
  | { type: 'schedule-inform'; delaySeconds: number; commandKey: string }
  /** The ACS wrote these parameters. */
  | { type: 'values-set'; paths: readonly string[] };

export type RpcAnswer = { answer: Response | Fault; intents: readonly Intent[] };

/** What came with CWMP 1.1 and 1.2, and the boxes of CWMP 1.0 do not know. */
const NEWER: ReadonlySet<RpcName> = new Set([
  'ScheduleDownload',
  'CancelTransfer',
  'ChangeDUState',
  'GetAllQueuedTransfers',
]);

/** The methods a simulated CPE answers, as it tells with GetRPCMethods. */
export function simulatedMethods(root: string): readonly string[] {
  return CPE_METHODS.filter((name) => root === 'Device.' || !NEWER.has(name));
}

/** So many values or names fit into one answer; more is fault 9004, as on a real box that runs out of memory. */
const MOST_IN_ONE_ANSWER = 60_000;

/** What all Download and Upload answers say: it happens later, TransferComplete will tell. */
const LATER = { status: 1, startTime: '', completeTime: '' } as const;

function only(answer: Response | Fault, ...intents: Intent[]): RpcAnswer {
  return { answer, intents };
}

function getParameterNames(model: DataModel, request: Request<'GetParameterNames'>): Response | Fault {
  const { parameterPath, nextLevel } = request;
  if (nextLevel && parameterPath !== '' && !parameterPath.endsWith('.'))
    return fault(9003, 'Invalid arguments: NextLevel needs a partial path');
  const names = model.names(parameterPath, nextLevel);
  if (names === undefined) return fault(9005, `Invalid parameter name: ${parameterPath}`);
  if (names.length > MOST_IN_ONE_ANSWER) return fault(9004, 'Resources exceeded');
  return { type: 'GetParameterNamesResponse', parameterList: names };
}

function getParameterValues(model: DataModel, names: readonly string[]): Response | Fault {
  const parameterList: Response<'GetParameterValues'>['parameterList'][number][] = [];
  for (const name of names) {
    const leaves = model.leaves(name);
    if (leaves === undefined) return fault(9005, `Invalid parameter name: ${name}`);
    if (parameterList.length + leaves.length > MOST_IN_ONE_ANSWER) return fault(9004, 'Resources exceeded');
    for (const leaf of leaves)
      parameterList.push({ name: leaf.path, value: model.read(leaf), type: leaf.parameter.type });
  }
  return { type: 'GetParameterValuesResponse', parameterList };
}

function getParameterAttributes(model: DataModel, names: readonly string[]): Response | Fault {
  const parameterList: Response<'GetParameterAttributes'>['parameterList'][number][] = [];
  for (const name of names) {
    const leaves = model.leaves(name);
    if (leaves === undefined) return fault(9005, `Invalid parameter name: ${name}`);
    for (const { path } of leaves)
      parameterList.push({ name: path, notification: model.notification(path), accessList: ['Subscriber'] });
  }
  return { type: 'GetParameterAttributesResponse', parameterList };
}

function setParameterValues(model: DataModel, request: Request<'SetParameterValues'>): RpcAnswer {
  const set = setValues(model, request);
  if ('type' in set) return only(set);
  noteParameterKey(model, request.parameterKey);
  return only({ type: 'SetParameterValuesResponse', status: 0 }, { type: 'values-set', paths: set });
}

function noteParameterKey(model: DataModel, parameterKey: string): void {
  model.set(`${model.root}ManagementServer.ParameterKey`, parameterKey);
}

function addObject(model: DataModel, { objectName, parameterKey }: Request<'AddObject'>): Response | Fault {
  const added = model.addObject(objectName);
  if (added === 'no-such-table') return fault(9005, `Invalid parameter name: ${objectName}`);
  if (added === 'fixed') return fault(9001, `Request denied: ${objectName} takes no further instances`);
  if (added === 'full') return fault(9004, `Resources exceeded: ${objectName} is full`);
  noteParameterKey(model, parameterKey);
  return { type: 'AddObjectResponse', instanceNumber: added, status: 0 };
}

function deleteObject(model: DataModel, { objectName, parameterKey }: Request<'DeleteObject'>): Response | Fault {
  const deleted = model.deleteObject(objectName);
  if (deleted === 'no-such-instance') return fault(9005, `Invalid parameter name: ${objectName}`);
  if (deleted === 'fixed') return fault(9001, `Request denied: ${objectName} cannot be deleted`);
  noteParameterKey(model, parameterKey);
  return { type: 'DeleteObjectResponse', status: 0 };
}

const FILE_TYPES = /^([1-5] |X )/;

function transfer(request: TransferOrder): RpcAnswer {
  if (!FILE_TYPES.test(request.fileType)) return only(fault(9003, `Invalid arguments: FileType ${request.fileType}`));
  const answer: Response =
    request.type === 'ScheduleDownload'
      ? { type: 'ScheduleDownloadResponse' }
      : { type: `${request.type}Response`, ...LATER };
  return only(answer, { type: 'transfer', request });
}

function queuedTransfers(orders: readonly TransferOrder[]): Response<'GetAllQueuedTransfers'> {
  const transferList = orders.map((order) => ({
    commandKey: order.commandKey,
    state: 1,
    isDownload: order.type !== 'Upload',
    fileType: order.fileType,
    fileSize: order.type === 'Upload' ? 0 : order.fileSize,
    targetFileName: order.type === 'Upload' ? '' : order.targetFileName,
  }));
  return { type: 'GetAllQueuedTransfersResponse', transferList };
}

function scheduleInform({ delaySeconds, commandKey }: Request<'ScheduleInform'>): RpcAnswer {
  if (delaySeconds < 1) return only(fault(9003, 'Invalid arguments: DelaySeconds must be greater than 0'));
  return only({ type: 'ScheduleInformResponse' }, { type: 'schedule-inform', delaySeconds, commandKey });
}

/**
 * Carries out one RPC of the ACS on the data model and says what is to happen after the session. `orders`: transfers
 * that are not over.
 */
export function answerRpc(
  model: DataModel,
  request: Request | UnknownMethod,
  orders: readonly TransferOrder[] = [],
): RpcAnswer {
  const methodList = simulatedMethods(model.root);
  if (request.type !== 'Unknown' && !methodList.includes(request.type)) {
    return only(fault(9000, `Method not supported: ${request.type}`));
  }
  const empty = request.type === 'Unknown' ? null : emptyListIn(request);
  if (empty !== null) return only(fault(9003, `Invalid arguments: ${empty} is empty`));
  switch (request.type) {
    case 'GetRPCMethods':
      return only({ type: 'GetRPCMethodsResponse', methodList });
    case 'GetParameterNames':
      return only(getParameterNames(model, request));
    case 'GetParameterValues':
      return only(getParameterValues(model, request.parameterNames));
    case 'GetParameterAttributes':
      return only(getParameterAttributes(model, request.parameterNames));
    case 'SetParameterValues':
      return setParameterValues(model, request);
    case 'SetParameterAttributes':
      return only(setAttributes(model, request) ?? { type: 'SetParameterAttributesResponse' });
    case 'AddObject':
      return only(addObject(model, request));
    case 'DeleteObject':
      return only(deleteObject(model, request));
    case 'Reboot':
      return only({ type: 'RebootResponse' }, { type: 'reboot', commandKey: request.commandKey });
    case 'FactoryReset':
      return only({ type: 'FactoryResetResponse' }, { type: 'factory-reset' });
    case 'Download':
    case 'Upload':
    case 'ScheduleDownload':
      return transfer(request);
    case 'CancelTransfer':
      return only({ type: 'CancelTransferResponse' }, { type: 'cancel-transfer', commandKey: request.commandKey });
    case 'GetAllQueuedTransfers':
      return only(queuedTransfers(orders));
    case 'GetQueuedTransfers': {
      const { transferList } = queuedTransfers(orders);
      const rows = transferList.map(({ commandKey, state }) => ({ commandKey, state }));
      return only({ type: 'GetQueuedTransfersResponse', transferList: rows });
    }
    case 'ChangeDUState':
      return only({ type: 'ChangeDUStateResponse' }, { type: 'change-modules', request });
    case 'ScheduleInform':
      return scheduleInform(request);
    case 'Unknown':
      return only(fault(9000, `Method not supported: ${request.method}`));
    default:
      return only(fault(9000, `Method not supported: ${request.type}`));
  }
}
