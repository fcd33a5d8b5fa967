import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { SecretRef } from '../ids.ts';
import { Notice } from '../site.ts';
import { Nothing, procedure } from './procedure.ts';

/** The program: what it is, what it has to say, and its vault. */
export const app = {
  info: procedure.input(Nothing).output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      platform: z.string(),
      dataFolder: z.string(),
      /** Who sits at this computer, as its system calls them; for entries of the outbox. Null: it does not tell. */
      person: z.string().max(200).nullable(),
    }),
  ),
  /** What lies on this laptop and how well secrets are kept, for Settings. Sizes in bytes. */
  storage: procedure.input(Nothing).output(
    z.object({
      /** Everything in the data folder. */
      folderBytes: z.int().nonnegative(),
      /** What is left on its disk; null where the system does not tell. */
      freeBytes: z.int().nonnegative().nullable(),
      /** `key-file`: readable by whoever can read this user's files. `memory`: gone when the program ends. */
      secrets: z.enum(['keychain', 'key-file', 'memory']),
    }),
  ),
  /** The notices there are, then each new one. */
  notices: procedure.input(Nothing).output(eventIterator(z.array(Notice))),
  dismissNotice: procedure.input(z.object({ id: z.string().max(64) })).output(Nothing),
  /** Puts a secret a person typed into the vault; only its reference comes back (security.md N1). */
  keepSecret: procedure.input(z.object({ secret: z.string().min(1).max(1024) })).output(z.object({ ref: SecretRef })),
  /** Opens an http(s) address in the system's browser (security.md S7). */
  openExternal: procedure.input(z.object({ url: z.string().max(2048) })).output(z.object({ opened: z.boolean() })),
};
