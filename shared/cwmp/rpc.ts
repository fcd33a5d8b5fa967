import {
  boolean,
  list,
  number,
  operations,
  optionalText,
  repeated,
  type Shape,
  some,
  struct,
  text,
  texts,
  time,
  type Values,
  values,
} from './schema.ts';

/**
 * Every RPC of CWMP (TR-069 Amendment 6, Annex A), both directions, as one table: who calls it, its arguments, its
 * answer, the faults it may end in. Codec, session machine, simulator and documents all derive from it.
 */
type Rpc = {
  /** Who sends the request. */
  readonly from: 'acs' | 'cpe' | 'both';
  /** Whether it changes the device: such a request is never sent twice without proof (SPEC OP-1). */
  readonly changes: boolean;
  readonly request: Shape;
  readonly response: Shape;
  /** The fault codes the standard allows as an answer. */
  readonly faults: readonly number[];
};

const FAULT_STRUCT = { faultCode: number('FaultCode'), faultString: optionalText('FaultString') };
/** Status 0 says that the transfer is over, 1 that it is still to come: nobody says the first by saying nothing. */
const TRANSFER_ANSWER = {
  status: number('Status', 1),
  startTime: time('StartTime'),
  completeTime: time('CompleteTime'),
};
const UNIT_RESULT = {
  uuid: text('UUID'),
  deploymentUnitRef: text('DeploymentUnitRef'),
  version: text('Version'),
  currentState: text('CurrentState'),
  resolved: boolean('Resolved'),
  executionUnitRefList: text('ExecutionUnitRefList'),
  startTime: time('StartTime'),
  completeTime: time('CompleteTime'),
  fault: struct('Fault', FAULT_STRUCT),
};

const CPE_BASIC = [9000, 9001, 9002, 9003];
const ACS_BASIC = [8000, 8001, 8002, 8003, 8004, 8005];

export const RPCS = {
  // Both ends
  GetRPCMethods: {
    from: 'both',
    changes: false,
    request: {},
    response: { methodList: some(texts('MethodList')) },
    faults: [9001, 9002, 8001, 8002, 8005],
  },
  // ACS → CPE
  GetParameterNames: {
    from: 'acs',
    changes: false,
    request: { parameterPath: text('ParameterPath'), nextLevel: boolean('NextLevel') },
    response: {
      parameterList: list('ParameterList', 'ParameterInfoStruct', {
        name: text('Name'),
        writable: boolean('Writable'),
      }),
    },
    faults: [9001, 9002, 9003, 9005],
  },
  GetParameterValues: {
    from: 'acs',
    changes: false,
    request: { parameterNames: some(texts('ParameterNames')) },
    response: { parameterList: values('ParameterList') },
    faults: [9001, 9002, 9003, 9004, 9005],
  },
  GetParameterAttributes: {
    from: 'acs',
    changes: false,
    request: { parameterNames: some(texts('ParameterNames')) },
    response: {
      parameterList: list('ParameterList', 'ParameterAttributeStruct', {
        name: text('Name'),
        notification: number('Notification'),
        accessList: texts('AccessList'),
      }),
    },
    faults: [9001, 9002, 9003, 9004, 9005],
  },
  SetParameterValues: {
    from: 'acs',
    changes: true,
    request: { parameterList: values('ParameterList'), parameterKey: text('ParameterKey') },
    response: { status: number('Status') },
    faults: [9001, 9002, 9003, 9004, 9005, 9006, 9007, 9008],
  },
  SetParameterAttributes: {
    from: 'acs',
    changes: true,
    request: {
      parameterList: some(
        list('ParameterList', 'SetParameterAttributesStruct', {
          name: text('Name'),
          notificationChange: boolean('NotificationChange'),
          notification: number('Notification'),
          accessListChange: boolean('AccessListChange'),
          accessList: texts('AccessList'),
        }),
      ),
    },
    response: {},
    faults: [9001, 9002, 9003, 9004, 9005, 9009],
  },
  AddObject: {
    from: 'acs',
    changes: true,
    request: { objectName: text('ObjectName'), parameterKey: text('ParameterKey') },
    response: { instanceNumber: number('InstanceNumber'), status: number('Status') },
    faults: [9001, 9002, 9003, 9004, 9005],
  },
  DeleteObject: {
    from: 'acs',
    changes: true,
    request: { objectName: text('ObjectName'), parameterKey: text('ParameterKey') },
    response: { status: number('Status') },
    faults: [9001, 9002, 9003, 9005],
  },
  Download: {
    from: 'acs',
    changes: true,
    request: {
      commandKey: text('CommandKey'),
      fileType: text('FileType'),
      url: text('URL'),
      username: text('Username'),
      password: text('Password'),
      fileSize: number('FileSize'),
      targetFileName: text('TargetFileName'),
      delaySeconds: number('DelaySeconds'),
      successUrl: text('SuccessURL'),
      failureUrl: text('FailureURL'),
    },
    response: TRANSFER_ANSWER,
    faults: [9000, 9001, 9002, 9003, 9004, 9010, 9012, 9013],
  },
  Upload: {
    from: 'acs',
    changes: false,
    request: {
      commandKey: text('CommandKey'),
      fileType: text('FileType'),
      url: text('URL'),
      username: text('Username'),
      password: text('Password'),
      delaySeconds: number('DelaySeconds'),
    },
    response: TRANSFER_ANSWER,
    faults: [9000, 9001, 9002, 9003, 9004, 9011, 9012, 9013],
  },
  Reboot: {
    from: 'acs',
    changes: true,
    request: { commandKey: text('CommandKey') },
    response: {},
    faults: [9001, 9002, 9003],
  },
  FactoryReset: { from: 'acs', changes: true, request: {}, response: {}, faults: CPE_BASIC },
  ScheduleInform: {
    from: 'acs',
    changes: true,
    request: { delaySeconds: number('DelaySeconds'), commandKey: text('CommandKey') },
    response: {},
    faults: CPE_BASIC,
  },
  ScheduleDownload: {
    from: 'acs',
    changes: true,
    request: {
      commandKey: text('CommandKey'),
      fileType: text('FileType'),
      url: text('URL'),
      username: text('Username'),
      password: text('Password'),
      fileSize: number('FileSize'),
      targetFileName: text('TargetFileName'),
      timeWindowList: some(
        list('TimeWindowList', 'TimeWindowStruct', {
          windowStart: number('WindowStart'),
          windowEnd: number('WindowEnd'),
          windowMode: text('WindowMode'),
          userMessage: text('UserMessage'),
          maxRetries: number('MaxRetries'),
        }),
      ),
    },
    response: {},
    faults: [9000, 9001, 9002, 9003, 9004, 9010, 9013],
  },
  CancelTransfer: {
    from: 'acs',
    changes: true,
    request: { commandKey: text('CommandKey') },
    response: {},
    faults: [9000, 9001, 9021],
  },
  ChangeDUState: {
    from: 'acs',
    changes: true,
    request: { operations: some(operations('Operations')), commandKey: optionalText('CommandKey') },
    response: {},
    faults: [9000, 9001, 9002, 9004],
  },
  GetQueuedTransfers: {
    from: 'acs',
    changes: false,
    request: {},
    response: {
      transferList: list('TransferList', 'QueuedTransferStruct', {
        commandKey: text('CommandKey'),
        state: number('State'),
      }),
    },
    faults: [9000, 9001, 9002],
  },
  GetAllQueuedTransfers: {
    from: 'acs',
    changes: false,
    request: {},
    response: {
      transferList: list('TransferList', 'AllQueuedTransferStruct', {
        commandKey: text('CommandKey'),
        state: number('State'),
        isDownload: boolean('IsDownload'),
        fileType: text('FileType'),
        fileSize: number('FileSize'),
        targetFileName: text('TargetFileName'),
      }),
    },
    faults: [9000, 9001, 9002],
  },
  // CPE → ACS
  Inform: {
    from: 'cpe',
    changes: false,
    request: {
      deviceId: struct('DeviceId', {
        manufacturer: text('Manufacturer'),
        oui: text('OUI'),
        productClass: text('ProductClass'),
        serialNumber: text('SerialNumber'),
      }),
      event: list('Event', 'EventStruct', { eventCode: text('EventCode'), commandKey: text('CommandKey') }),
      maxEnvelopes: number('MaxEnvelopes'),
      currentTime: time('CurrentTime'),
      retryCount: number('RetryCount'),
      parameterList: values('ParameterList'),
    },
    response: { maxEnvelopes: number('MaxEnvelopes') },
    faults: ACS_BASIC,
  },
  TransferComplete: {
    from: 'cpe',
    changes: false,
    request: {
      commandKey: text('CommandKey'),
      faultStruct: struct('FaultStruct', FAULT_STRUCT),
      startTime: time('StartTime'),
      completeTime: time('CompleteTime'),
    },
    response: {},
    faults: ACS_BASIC,
  },
  AutonomousTransferComplete: {
    from: 'cpe',
    changes: false,
    request: {
      announceUrl: text('AnnounceURL'),
      transferUrl: text('TransferURL'),
      isDownload: boolean('IsDownload'),
      fileType: text('FileType'),
      fileSize: number('FileSize'),
      targetFileName: text('TargetFileName'),
      faultStruct: struct('FaultStruct', FAULT_STRUCT),
      startTime: time('StartTime'),
      completeTime: time('CompleteTime'),
    },
    response: {},
    faults: ACS_BASIC,
  },
  DUStateChangeComplete: {
    from: 'cpe',
    changes: false,
    request: { results: some(repeated('Results', UNIT_RESULT)), commandKey: optionalText('CommandKey') },
    response: {},
    faults: ACS_BASIC,
  },
  AutonomousDUStateChangeComplete: {
    from: 'cpe',
    changes: false,
    request: {
      results: some(repeated('Results', { ...UNIT_RESULT, operationPerformed: text('OperationPerformed') })),
    },
    response: {},
    faults: ACS_BASIC,
  },
  RequestDownload: {
    from: 'cpe',
    changes: false,
    request: {
      fileType: text('FileType'),
      fileTypeArg: list('FileTypeArg', 'ArgStruct', { name: text('Name'), value: text('Value') }),
    },
    response: {},
    faults: ACS_BASIC,
  },
  Kicked: {
    from: 'cpe',
    changes: false,
    request: { command: text('Command'), referer: text('Referer'), arg: text('Arg'), next: text('Next') },
    response: { nextUrl: text('NextURL') },
    faults: ACS_BASIC,
  },
} as const satisfies Record<string, Rpc>;

export type RpcName = keyof typeof RPCS;
export type AcsRpcName = { [K in RpcName]: (typeof RPCS)[K]['from'] extends 'cpe' ? never : K }[RpcName];
export type CpeRpcName = { [K in RpcName]: (typeof RPCS)[K]['from'] extends 'acs' ? never : K }[RpcName];

/** The request of one RPC, for example `Request<'Reboot'>`. */
export type Request<K extends RpcName = RpcName> = {
  [N in K]: { readonly type: N } & Values<(typeof RPCS)[N]['request']>;
}[K];
/** The answer to one RPC, for example `Response<'Reboot'>` with type `RebootResponse`. */
export type Response<K extends RpcName = RpcName> = {
  [N in K]: { readonly type: `${N}Response` } & Values<(typeof RPCS)[N]['response']>;
}[K];

export type ParameterFault = { readonly parameterName: string; readonly code: number; readonly text: string };
/** A SOAP fault with its CWMP detail (TR-069 3.5). `code` 0: the other end sent no detail. */
export type Fault = {
  readonly type: 'Fault';
  readonly faultCode: string;
  readonly faultString: string;
  readonly code: number;
  readonly text: string;
  readonly parameters: readonly ParameterFault[];
};
/** A method no table knows: answered with fault 8000 by an ACS, 9000 by a CPE. */
export type UnknownMethod = { readonly type: 'Unknown'; readonly method: string };

/** Everything a CWMP envelope can carry. */
export type CwmpMessage = Request | Response | Fault | UnknownMethod;

/** The methods this ACS answers, for GetRPCMethods. */
export const ACS_METHODS = (Object.keys(RPCS) as RpcName[]).filter((name) => RPCS[name].from !== 'acs');

/** The methods a complete CPE answers, for a simulated one. */
export const CPE_METHODS = (Object.keys(RPCS) as RpcName[]).filter((name) => RPCS[name].from !== 'cpe');

export function isRpcName(name: string): name is RpcName {
  return Object.hasOwn(RPCS, name);
}

/** The element of a request that must hold something and holds nothing; null: there is none. */
export function emptyListIn(request: Request): string | null {
  const shape: Shape = RPCS[request.type].request;
  const found: Readonly<Record<string, unknown>> = { ...request };
  for (const [key, field] of Object.entries(shape)) {
    const items = found[key];
    if ('some' in field && Array.isArray(items) && items.length === 0) return field.tag;
  }
  return null;
}

/** A fault as this end sends it: `Client` blames the request, `Server` the answering end (TR-069 3.5). */
export function fault(code: number, words: string, parameters: readonly ParameterFault[] = []): Fault {
  return {
    type: 'Fault',
    faultCode: code === 8002 || code === 8004 || code === 9002 || code === 9004 ? 'Server' : 'Client',
    faultString: 'CWMP fault',
    code,
    text: words,
    parameters,
  };
}
