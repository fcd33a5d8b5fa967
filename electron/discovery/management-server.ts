import { isChange } from '#electron/ports/trust.ts';
import type { Pointed } from '#shared/discovery.ts';
import { DEVICE_CONFIG, MANAGEMENT_SERVER } from './decode/description.ts';
import { type Action, type Answered, NoDigest, RouterActions, type RouterParts } from './router-actions.ts';

export type PointRequest = RouterParts & {
  /** Where the router takes actions of its ManagementServer service. */
  readonly control: URL;
  /** Where it is told that a configuration begins and ends; null where it offers no such service. */
  readonly configuration: URL | null;
  readonly acsUrl: string;
};

/** What became of it; `untrusted`: nobody vouches for who answers at `at`, and nothing was said there. */
export type Told = Exclude<Pointed, { outcome: 'untrusted' }> | { readonly outcome: 'untrusted'; readonly at: URL };

/** Faults of a router that describes sessions and has none: the action is unknown, or optional and left out. */
const NOT_THERE: readonly (number | null)[] = [401, 602];

/**
 * Tells a router its ACS URL (TR-064, `SetManagementServerURL`), within a configuration session where it offers those
 * (DeviceConfig:1): a few keep what they are told only when the session ends. The password is proved by digest only: a
 * router that wants it readable is refused. Rejects only when the signal ends it.
 */
export async function setManagementServerUrl(request: PointRequest): Promise<Told> {
  try {
    return await point(request);
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof NoDigest) return { outcome: 'refused', code: null, words: error.message };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (isUntrusted(code)) return { outcome: 'untrusted', at: request.control };
    return { outcome: 'unreachable', words: failureWords(code) };
  }
}

async function point({ control, configuration, acsUrl, ...parts }: PointRequest): Promise<Told> {
  const router = new RouterActions(parts);
  const set: Action = {
    control,
    service: MANAGEMENT_SERVER,
    name: 'SetManagementServerURL',
    args: [['NewURL', acsUrl]],
  };
  if (configuration === null) return outcomeOf(await router.call(set), acsUrl);
  const frame = { control: configuration, service: DEVICE_CONFIG };
  const began = await router.call({
    ...frame,
    name: 'ConfigurationStarted',
    args: [['NewSessionID', parts.random.uuid()]],
  });
  if (began.kind === 'fault' && NOT_THERE.includes(began.code)) return outcomeOf(await router.call(set), acsUrl);
  if (began.kind !== 'done') return outcomeOf(began, acsUrl);
  const answer = await router.call(set);
  // Ended after a refusal too: some routers let nobody else in while a session is open.
  const ended = await router.call({ ...frame, name: 'ConfigurationFinished', args: [] });
  return outcomeOf(answer.kind === 'done' ? ended : answer, acsUrl);
}

function outcomeOf(answer: Answered, url: string): Told {
  switch (answer.kind) {
    case 'done':
      return { outcome: 'pointed', url };
    case 'wrong-password':
      return { outcome: 'wrong-password' };
    case 'fault':
      return { outcome: 'refused', code: answer.code, words: answer.words };
    case 'nothing':
      return {
        outcome: 'refused',
        code: null,
        words: `it answered with status ${answer.status} and nothing that says it did it`,
      };
  }
}

/** Most routers sign their own certificate: then a person says whether it is the router's. */
function isUntrusted(code: string): boolean {
  return isChange(code) || /^(CERT_|ERR_TLS_CERT_)/.test(code);
}

function failureWords(code: string): string {
  if (code === 'ECONNREFUSED') return 'nothing listens at its TR-064 address';
  if (code === 'ABORT_ERR') return 'it does not answer';
  if (code === 'EADDRNOTAVAIL') return 'this computer no longer has the address of the scan';
  if (code.startsWith('HPE_')) return 'it answered something that is not HTTP';
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'no secure connection to it can be made';
  return `it cannot be reached${code === '' ? '' : ` (${code})`}`;
}
