import type { Credentials } from './digest.ts';
import type { DataModel } from './model/data-model.ts';
import type { PeriodicSettings, RetrySettings } from './timing.ts';

/** The ManagementServer object as the CPE itself obeys it. It is at the same place in both data models. */
export class ManagementServer {
  readonly #model: DataModel;

  constructor(model: DataModel) {
    this.#model = model;
  }

  get url(): string {
    return this.#get('URL');
  }

  /** What the CPE shows the ACS. */
  get credentials(): Credentials {
    return { username: this.#get('Username'), password: this.#get('Password') };
  }

  /** What the ACS has to show the CPE; undefined: nothing. */
  get connectionRequestCredentials(): Credentials | undefined {
    const username = this.#get('ConnectionRequestUsername');
    return username === '' ? undefined : { username, password: this.#get('ConnectionRequestPassword') };
  }

  get periodic(): PeriodicSettings {
    return {
      enabled: this.#get('PeriodicInformEnable') === '1',
      interval: Number(this.#get('PeriodicInformInterval')),
      time: this.#get('PeriodicInformTime'),
    };
  }

  get retry(): RetrySettings {
    return {
      minimumWait: Number(this.#get('CWMPRetryMinimumWaitInterval')),
      multiplier: Number(this.#get('CWMPRetryIntervalMultiplier')),
    };
  }

  /** True where the path is one the periodic Inform depends on. */
  static concernsPeriodicInform(path: string): boolean {
    return /\.ManagementServer\.PeriodicInform(Enable|Interval|Time)$/.test(path);
  }

  #get(name: string): string {
    return this.#model.get(`${this.#model.root}ManagementServer.${name}`) ?? '';
  }
}
