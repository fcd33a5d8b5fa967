import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';

/** The contract, ready to be given handlers: one file per domain does. */
export const implementer = implement(contract);
