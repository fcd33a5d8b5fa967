import type { Tokens } from '#electron/inventory/inventory.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';
import type { TokenRight, TokenSummary } from '#shared/library.ts';

/** The tokens of a site's own server, for whoever sits at this computer; the program's own is not theirs to end. */
export type SiteTokens = {
  list(): Promise<TokenSummary[]>;
  /** Errors: `app.bad-input` where the name is taken. */
  create(request: {
    name: string;
    organizations: number[] | null;
    rights: TokenRight[];
    expiresAt: Instant | null;
  }): Promise<string>;
  /** Errors: `library.token-own`. */
  revoke(name: string): Promise<void>;
};

/** What the names of the program's own tokens begin with. */
export const OWN_TOKEN = 'Demarc on this computer';

const isOwn = (name: string): boolean => name.startsWith(OWN_TOKEN);

export function createSiteTokens(tokens: Tokens): SiteTokens {
  return {
    list: async () => (await tokens.list()).map((token) => ({ ...token, own: isOwn(token.name) })),
    async create({ expiresAt, ...request }) {
      // Under such a name it could not be revoked from here.
      if (isOwn(request.name)) throw new AppError('app.bad-input', { detail: 'that name is Demarc’s own' });
      return tokens.create({ ...request, ...(expiresAt === null ? {} : { expiresAt }) });
    },
    async revoke(name) {
      if (isOwn(name)) throw new AppError('library.token-own');
      await tokens.revoke(name);
    },
  };
}
