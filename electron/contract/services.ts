import type { AnySchema, InferContractRouterOutputs, InferSchemaOutput } from '@orpc/contract';
import type { AcsEvent } from '#shared/acs.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import type { DiscoveryEvent } from '#shared/discovery.ts';
import type { SiteId } from '#shared/ids.ts';
import type { RunView } from '#shared/recipe/bench-run.ts';
import type { Notice, SitesState } from '#shared/site.ts';

/**
 * What the contract asks of the host: its procedures as plain functions, its streams as subscriptions. Every function
 * throws AppError for what a person can do something about, and anything else for a mistake of ours.
 */
type Outputs = InferContractRouterOutputs<Contract>;
type Domain = keyof Contract;
type Procedure<D extends Domain> = keyof Contract[D] & keyof Outputs[D];

/** The input as a service sees it: validated, branded, defaults filled in. */
type Input<D extends Domain, P extends Procedure<D>> = Contract[D][P] extends {
  '~orpc': { inputSchema?: infer Schema };
}
  ? InferSchemaOutput<NonNullable<Schema> & AnySchema>
  : never;

/** A procedure as a function: input, and the signal that says that the caller went away. */
type Call<D extends Domain, P extends Procedure<D>> = (
  input: Input<D, P>,
  signal?: AbortSignal,
) => Promise<Outputs[D][P]>;

type Calls<D extends Domain, P extends Procedure<D>> = { [K in P]: Call<D, K> };

/** Hears every value from now on, until the function returned is called. */
export type Subscribe<T> = (listener: (value: T) => void) => () => void;

export type Services = {
  app: Calls<'app', 'info' | 'storage' | 'dismissNotice' | 'keepSecret' | 'openExternal'> & {
    notices: { now(): Notice[]; subscribe: Subscribe<Notice[]> };
  };
  sites: Calls<
    'sites',
    | 'openPractice'
    | 'openLocal'
    | 'connect'
    | 'open'
    | 'replaceToken'
    | 'certificate'
    | 'changeServer'
    | 'removeServer'
    | 'fleetPreferences'
    | 'keepFleetPreferences'
    | 'leave'
  > & {
    state: { now(): SitesState; subscribe: Subscribe<SitesState> };
  };
  control: Calls<
    'control',
    'list' | 'statusChangesSince' | 'changes' | 'device' | 'findBySerial' | 'references' | 'operations'
  >;
  outbox: Calls<
    'outbox',
    'journal' | 'unfinished' | 'send' | 'outcome' | 'finish' | 'keepContent' | 'exportReceipts' | 'receipts'
  > & {
    changes: Subscribe<{ site: SiteId }>;
  };
  acs: Calls<
    'acs',
    | 'state'
    | 'interfaces'
    | 'turnOn'
    | 'turnOff'
    | 'cpes'
    | 'cpeOfDevice'
    | 'sessions'
    | 'trace'
    | 'diagnoses'
    | 'obstacles'
    | 'whyAbsent'
    | 'connectionRequest'
  > & { events: Subscribe<AcsEvent> };
  operations: Calls<
    'operations',
    'order' | 'result' | 'unclear' | 'decide' | 'cancel' | 'files' | 'log' | 'deleteFile'
  >;
  bench: Calls<'bench', 'standing' | 'operate' | 'operations' | 'letIn' | 'unnoted' | 'noted'>;
  onboarding: Calls<'onboarding', 'rules' | 'save' | 'remove'>;
  audit: Calls<'audit', 'keep' | 'expect' | 'append' | 'list' | 'expected' | 'events' | 'keepPhoto' | 'photo' | 'sign'>;
  recipes: Calls<
    'recipes',
    | 'list'
    | 'get'
    | 'check'
    | 'write'
    | 'save'
    | 'remove'
    | 'schema'
    | 'aliases'
    | 'setAliases'
    | 'rehearse'
    | 'arm'
    | 'runs'
    | 'scan'
    | 'disarm'
    | 'rollBack'
    | 'again'
    | 'rehearsalOf'
    | 'unrecorded'
    | 'recorded'
    | 'labels'
    | 'csv'
  > & {
    /** The run now, then on every change, until the function returned is called. */
    watch(input: Input<'recipes', 'watch'>, listener: (view: RunView) => void): () => void;
  };
  parameters: Calls<'parameters', 'page' | 'readings' | 'read' | 'write'>;
  discovery: Calls<'discovery', 'interfaces' | 'scan' | 'stop' | 'clear' | 'pointAtAcs'> & {
    changes: { now(): DiscoveryEvent; subscribe: Subscribe<DiscoveryEvent> };
  };
  library: Calls<
    'library',
    | 'firmware'
    | 'types'
    | 'organizations'
    | 'locations'
    | 'save'
    | 'remove'
    | 'beginUpload'
    | 'uploadPart'
    | 'dropUpload'
    | 'importFirmware'
    | 'tokens'
    | 'createToken'
    | 'revokeToken'
  >;
  campaigns: Calls<
    'campaigns',
    'list' | 'get' | 'devices' | 'outcome' | 'rehearse' | 'create' | 'change' | 'act' | 'remove'
  >;
  insights: Calls<'insights', 'status' | 'flips' | 'informs' | 'sessions' | 'operations' | 'operationList'>;
  timeline: Calls<'timeline', 'page' | 'document'>;
  settings: Calls<'settings', 'list' | 'adopt' | 'wiped' | 'restore'>;
  dhcp: Calls<'dhcp', 'start' | 'stop' | 'setBareUrl'> & {
    state: { now(): DhcpState; subscribe: Subscribe<DhcpState> };
  };
};
