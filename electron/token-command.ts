import { RIGHTS, type TokenSummary, type Tokens } from '#electron/inventory/inventory.ts';
import { createTokens } from '#electron/inventory/tokens.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import { openStore } from '#electron/store/store.ts';
import type { TokenCommand } from './command-line.ts';
import { siteFile } from './host/engine.ts';
import { LOCAL } from './host/local-site.ts';

export type TokenSurroundings = {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** What a person or a script reads: standard output. */
  readonly print: (line: string) => void;
};

/**
 * `token create|list|revoke`. Works beside a `serve` that runs: the store takes several processes, and a token counts
 * from its next request on. Returns the exit code.
 */
export async function runTokenCommand(command: TokenCommand, around: TokenSurroundings): Promise<number> {
  const { clock, random, log, dataFolder } = around;
  const store =
    command.database === null
      ? await openStore({ kind: 'embedded', file: siteFile(dataFolder, LOCAL.id), clock, log })
      : await openStore({ kind: 'postgres', url: command.database, clock, log });
  try {
    return await run(command, createTokens({ store, clock, random, log }), around.print);
  } finally {
    await store.close();
  }
}

async function run(command: TokenCommand, tokens: Tokens, print: (line: string) => void): Promise<number> {
  switch (command.kind) {
    case 'token create': {
      const rights = command.readOnly ? (['view'] as const) : RIGHTS;
      print(await tokens.create({ name: command.name, organizations: command.organizations, rights }));
      return 0;
    }
    case 'token list':
      for (const token of await tokens.list()) print(describe(token));
      return 0;
    case 'token revoke': {
      const revoked = await tokens.revoke(command.name);
      print(revoked ? `“${command.name}” is revoked.` : `There is no token “${command.name}”, or it had ended before.`);
      return revoked ? 0 : 1;
    }
    default:
      return command satisfies never;
  }
}

/** One token in one line, tab-separated: name, organizations, rights, when it was made, last used, ended. */
function describe(token: TokenSummary): string {
  const ended = token.revokedAt ?? token.expiresAt;
  return [
    token.name,
    token.organizations === null ? 'all organizations' : `organizations ${token.organizations.join(', ')}`,
    token.rights.join(', '),
    `made ${token.createdAt}`,
    token.lastUsedAt === null ? 'never used' : `last used ${token.lastUsedAt}`,
    ended === null ? 'valid' : `${token.revokedAt === null ? 'until' : 'revoked'} ${ended}`,
  ].join('\t');
}
