import { describeFault } from './faults.ts';
import type { CwmpMessage } from './rpc.ts';

/** One line about a message for the trace: what, of what, how many. Never a value: it may be a secret. */
export function describeMessage(message: CwmpMessage): string {
  switch (message.type) {
    case 'Inform': {
      const events = message.event.map(({ eventCode }) => eventCode).join(', ');
      return `Inform: ${events === '' ? 'no event' : events}`;
    }
    case 'Fault': {
      const [first] = message.parameters;
      return describeFault(first?.code ?? message.code, first?.parameterName, first?.text || message.text).words;
    }
    case 'Unknown':
      return `${message.method} (unknown)`;
    case 'GetParameterValues':
    case 'GetParameterAttributes':
      return `${message.type}: ${some(message.parameterNames)}`;
    case 'GetParameterNames':
      return `GetParameterNames: ${message.parameterPath || '(root)'}${message.nextLevel ? ', next level' : ''}`;
    case 'SetParameterValues':
    case 'SetParameterAttributes':
      return `${message.type}: ${some(message.parameterList.map(({ name }) => name))}`;
    case 'GetParameterValuesResponse':
    case 'GetParameterNamesResponse':
    case 'GetParameterAttributesResponse':
      return `${message.type}: ${message.parameterList.length} parameters`;
    case 'AddObject':
    case 'DeleteObject':
      return `${message.type}: ${message.objectName}`;
    case 'AddObjectResponse':
      return `AddObjectResponse: instance ${message.instanceNumber}`;
    case 'Download':
    case 'Upload':
    case 'ScheduleDownload':
      return `${message.type}: ${message.fileType}`;
    case 'TransferComplete':
    case 'AutonomousTransferComplete': {
      const { faultCode, faultString } = message.faultStruct;
      const how = faultCode === 0 ? 'succeeded' : describeFault(faultCode, '', faultString).words;
      return `${message.type}: ${how}`;
    }
    case 'GetRPCMethodsResponse':
      return `GetRPCMethodsResponse: ${message.methodList.length} methods`;
    default:
      return message.type;
  }
}

function some(names: readonly string[]): string {
  const [first = 'nothing'] = names;
  return names.length > 1 ? `${first} and ${names.length - 1} more` : first;
}
