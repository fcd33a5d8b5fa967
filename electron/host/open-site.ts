import type { Acs } from '#electron/acs/acs.ts';
import type { Services } from '#electron/contract/services.ts';
import type { ControlClient } from '#electron/control/client.ts';
import type { Lookout } from '#electron/control/lookout.ts';
import type { Recipes } from '#electron/recipes/recipes.ts';
import type { AppError } from '#shared/errors.ts';
import type { Site } from '#shared/site.ts';
import type { LocalBench } from './local-bench.ts';
import type { Orders } from './orders.ts';
import type { Parameters } from './parameters.ts';
import type { SiteTokens } from './site-tokens.ts';

/** A site at work: its control server (whosever it is), its ACS, and what ends it. */
export type OpenSite = {
  readonly site: Site;
  readonly client: ControlClient;
  readonly lookout: Lookout;
  readonly acs: Acs;
  readonly parameters: Parameters;
  readonly onboarding: Services['onboarding'];
  readonly orders: Orders;
  readonly recipes: Recipes;
  /** What the store kept of how the fleet was doing. */
  readonly insights: Services['insights'];
  /** The ACS beside another control server; null where the control server is this one. */
  readonly bench: LocalBench | null;
  /** Null: they are made on the control server itself. */
  readonly tokens: SiteTokens | null;
  /** Where the REST API of an embedded control server answers; null for a remote one. */
  readonly api: string | null;
  /** What a person must be told, for example that a damaged file was set aside. */
  readonly notices: readonly AppError[];
  close(): Promise<void>;
};

/** Ends things in the reverse order of their beginning; every one of them, even if one fails. */
export class Endings {
  readonly #ends: (() => unknown)[] = [];

  add(end: () => unknown): void {
    this.#ends.push(end);
  }

  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const end of this.#ends.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be ended in order.');
  }
}
