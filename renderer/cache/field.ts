import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { SiteId } from '#shared/ids.ts';
import type { Field } from './types.ts';

export type * from './types.ts';

/** The typed client of the host, over whichever transport. */
export type HostClient = ContractRouterClient<Contract>;

export type FieldOptions = {
  readonly client: HostClient;
  readonly site: SiteId;
  /** Whose work this is; entries never leave under another name. */
  readonly user?: string;
};

/**
 * Opens a site's cache and outbox in this window. Resolves when the outbox is readable and united with the host's
 * journal; the fleet fills by itself.
 */
export function openField(_options: FieldOptions): Promise<Field> {
  throw new Error('renderer/cache is being built');
}
