import type { Caller, Tokens } from '../tokens.ts';
import { throttled, unauthorized } from './problem.ts';
import type { Throttle } from './throttle.ts';

/**
 * Who calls, by the `Authorization` header; the messages are DRF's (inventory-api 10). Failures are counted per peer,
 * and a peer with too many is told to wait before any of its tokens is looked at (security.md N10).
 */
export async function authenticate(
  header: string | undefined,
  peer: string,
  tokens: Tokens,
  failures: Throttle,
): Promise<Caller> {
  const wait = failures.wait(peer);
  if (wait !== null) throw throttled(wait);
  const caller = await identify(header, tokens);
  if (typeof caller !== 'string') return caller;
  failures.take(peer);
  throw unauthorized(caller);
}

/** The caller, or the words of why there is none. */
async function identify(header: string | undefined, tokens: Tokens): Promise<Caller | string> {
  const [scheme, token, ...more] = (header ?? '').split(/\s+/).filter((part) => part !== '');
  if (scheme?.toLowerCase() !== 'bearer') return 'Authentication credentials were not provided.';
  if (token === undefined) return 'Invalid token header. No credentials provided.';
  if (more.length > 0) return 'Invalid token header. Token string should not contain spaces.';
  const caller = await tokens.identify(token);
  if (caller === null) return 'Invalid token.';
  return caller === 'ended' ? 'User inactive or deleted.' : caller;
}
