import type { Credentials } from '#electron/ports/digest.ts';
import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import { writable } from '#shared/cwmp/parameter-value.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { CpeRecord } from '../cpe/cpe-record.ts';
import { answerTo, type Plan } from './plan.ts';

/**
 * A device that cannot be called, and that somebody works on, is made reachable for that while: by UDP through its NAT
 * where it can do that, else by calling in every few seconds itself. What was set before is written back afterwards
 * (SPEC M-5 … M-7).
 */
export type Reach = NonNullable<CpeRecord['reach']>;

export type ReachOptions = {
  readonly root: DataModelRoot;
  /** Where our STUN answers; null: nowhere. */
  readonly stun: { readonly host: string; readonly port: number } | null;
  readonly credentials: Credentials;
  done(reach: Reach | null): void;
  warn(words: string): void;
};

/** Seconds between its Informs while somebody works on it. */
export const SHORT_INTERVAL_SECONDS = 15;
/** Seconds between its binding requests: shorter than the shortest memory of a NAT. */
const KEEP_ALIVE_SECONDS = 25;

export async function* reachPlan(options: ReachOptions): Plan {
  const { root, stun, credentials, done, warn } = options;
  const at = `${root}ManagementServer.`;
  const settled = { type: 'proved', proof: { by: 'response' } } as const;
  if (stun !== null) {
    const before = yield* read(['STUNEnable', 'STUNServerAddress', 'STUNServerPort'].map((name) => at + name));
    if (before !== null) {
      const set: ParameterValue[] = [
        { name: `${at}STUNServerAddress`, value: stun.host, type: 'string' },
        { name: `${at}STUNServerPort`, value: String(stun.port), type: 'unsignedInt' },
        { name: `${at}STUNUsername`, value: credentials.username, type: 'string' },
        { name: `${at}STUNPassword`, value: credentials.password, type: 'string' },
        { name: `${at}STUNMinimumKeepAlivePeriod`, value: String(KEEP_ALIVE_SECONDS), type: 'unsignedInt' },
        { name: `${at}STUNEnable`, value: '1', type: 'boolean' },
      ];
      // On disk before it is sent: after a loss too it is written back.
      done({ by: 'udp', before });
      const answer = yield { type: 'SetParameterValues', parameterList: set, parameterKey: '' };
      if (answer.type !== 'Fault') return settled;
    }
  }
  const before = yield* read(['PeriodicInformEnable', 'PeriodicInformInterval'].map((name) => at + name));
  if (before === null) {
    warn('The device can neither be called nor told to call more often');
    done({ by: 'nothing', before: [] });
    return { type: 'undecided' };
  }
  done({ by: 'interval', before });
  const parameterList: ParameterValue[] = [
    { name: `${at}PeriodicInformEnable`, value: '1', type: 'boolean' },
    { name: `${at}PeriodicInformInterval`, value: String(SHORT_INTERVAL_SECONDS), type: 'unsignedInt' },
  ];
  const answer = yield { type: 'SetParameterValues', parameterList, parameterKey: '' };
  if (answer.type !== 'Fault') return settled;
  warn('The device can neither be called nor told to call more often');
  done({ by: 'nothing', before: [] });
  return { type: 'undecided' };
}

/** What the parameters are now; null: the device does not have them all. */
async function* read(
  names: readonly string[],
): AsyncGenerator<
  { type: 'GetParameterValues'; parameterNames: readonly string[] },
  ParameterValue[] | null,
  Parameters<typeof answerTo>[1]
> {
  const answer = yield { type: 'GetParameterValues', parameterNames: names };
  const rows = answerTo('GetParameterValues', answer)?.parameterList ?? [];
  const found = names.flatMap((name) => rows.find((row) => row.name === name) ?? []);
  return found.length === names.length ? found.map(writable) : null;
}

/** Writes back what was there before. */
export async function* unreachPlan(
  { before }: Reach,
  done: (reach: null) => void,
  warn: (words: string) => void,
): Plan {
  if (before.length > 0) {
    const answer = yield { type: 'SetParameterValues', parameterList: before, parameterKey: '' };
    if (answer.type === 'Fault') warn('The device does not take its interval of before back');
  }
  done(null);
  return { type: 'proved', proof: { by: 'response' } };
}
