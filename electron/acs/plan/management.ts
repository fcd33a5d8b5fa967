import type { Credentials } from '#electron/ports/digest.ts';
import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import { sameValue } from '#shared/cwmp/parameter-value.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { CpeRecord } from '../cpe/cpe-record.ts';
import { answerTo, type Plan } from './plan.ts';

/**
 * What every ACS sets on a CPE it serves: how often it calls, and with which password it can be called
 * (UC5d, TR-069 3.2.2; SPEC M-1 … M-4). Only what differs is written, and a refusal ends nothing.
 */
export type ManagementOptions = {
  readonly root: DataModelRoot;
  /** Seconds; null: the interval is left alone. */
  readonly interval: number | null;
  readonly credentials: Credentials;
  readonly fingerprint: string;
  /** The credentials are known to be set. */
  readonly credentialsSet: boolean;
  done(managed: NonNullable<CpeRecord['managed']>): void;
  warn(words: string): void;
};

export async function* managementPlan(options: ManagementOptions): Plan {
  const { root, interval, credentials, fingerprint, credentialsSet, done, warn } = options;
  const at = `${root}ManagementServer.`;
  const names = [`${at}PeriodicInformEnable`, `${at}PeriodicInformInterval`, `${at}ConnectionRequestUsername`];
  const answer = yield { type: 'GetParameterValues', parameterNames: names };
  const found = new Map(
    answerTo('GetParameterValues', answer)?.parameterList.map((row): [string, ParameterValue] => [row.name, row]),
  );
  const rhythm: ParameterValue[] =
    interval === null
      ? []
      : [
          { name: `${at}PeriodicInformEnable`, value: '1', type: 'boolean' },
          { name: `${at}PeriodicInformInterval`, value: String(interval), type: 'unsignedInt' },
        ];
  const user = `${at}ConnectionRequestUsername`;
  const calling: ParameterValue[] =
    credentialsSet && found.get(user)?.value === credentials.username
      ? []
      : [
          { name: user, value: credentials.username, type: 'string' },
          { name: `${at}ConnectionRequestPassword`, value: credentials.password, type: 'string' },
        ];
  const late = rhythm.filter(({ name, value, type }) => !sameValue(type, value, found.get(name)?.value ?? ''));
  const both = [...late, ...calling];
  if (both.length > 0) {
    const set = yield { type: 'SetParameterValues', parameterList: both, parameterKey: '' };
    if (set.type === 'Fault') {
      // Together refused: each alone, so that one locked parameter does not cost the other.
      for (const part of [late, calling].filter((rows) => rows.length > 0 && rows.length < both.length)) {
        const again = yield { type: 'SetParameterValues', parameterList: part, parameterKey: '' };
        if (again.type === 'Fault' && part === calling) return refused('connection-request password');
        if (again.type === 'Fault') warn('The device does not take the interval of its calls');
      }
      if (calling.length === both.length) return refused('connection-request password');
    }
  }
  done({ interval: interval ?? 0, credentials: fingerprint });
  return { type: 'proved', proof: { by: 'response' } };

  function refused(what: string): { type: 'undecided' } {
    warn(`The device does not take the ${what}`);
    done({ interval: interval ?? 0, credentials: null });
    return { type: 'undecided' };
  }
}
