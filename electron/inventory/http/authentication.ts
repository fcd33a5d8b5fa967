import type { Caller, Tokens } from '../tokens.ts';
import { throttled, unauthorized } from './problem.ts';
import type { Throttle } from './throttle.ts';

/**
 * Who calls, by the `Authorization` header; the messages are DRF's (inventory-api 10). Tokens that are none are counted
 * per peer, and a peer with too many is told to wait (security.md N10). A good token is taken all the same: whoever
 * guesses beside us, behind the same address, must not lock us out.
 */
export async function authenticate(
  header: string | undefined,
  /** Asked for only where it is counted against. */
  peer: () => string,
  tokens: Tokens,
  failures: Throttle,
): Promise<Caller> {
  const answer = await identify(header, tokens);
  if (typeof answer !== 'string') return answer;
  const wait = GUESSES.has(answer) ? failures.take(peer()) : null;
  throw wait === null ? unauthorized(answer) : throttled(wait);
}

const UNKNOWN = 'Invalid token.';
const ENDED = 'User inactive or deleted.';
/** What a guess comes to; a header that is missing or malformed guesses nothing. */
const GUESSES = new Set([UNKNOWN, ENDED]);

/** The caller, or the words of why there is none. */
async function identify(header: string | undefined, tokens: Tokens): Promise<Caller | string> {
  const [scheme, token, ...more] = (header ?? '').split(/\s+/).filter((part) => part !== '');
  if (scheme?.toLowerCase() !== 'bearer') return 'Authentication credentials were not provided.';
  if (token === undefined) return 'Invalid token header. No credentials provided.';
  if (more.length > 0) return 'Invalid token header. Token string should not contain spaces.';
  const caller = await tokens.identify(token);
  if (caller === null) return UNKNOWN;
  return caller === 'ended' ? ENDED : caller;
}
