import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

/** The typed client of the host, over whichever transport. */
export type HostClient = ContractRouterClient<Contract>;
