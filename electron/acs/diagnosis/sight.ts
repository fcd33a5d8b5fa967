import { type Credentials, headerFields } from '#electron/ports/digest.ts';
import type { SessionSummary } from '#shared/acs.ts';
import type { CpeKey } from '#shared/ids.ts';
import type { CallOutcome } from '../reach/connection-request.ts';
import { BEGAN_ANEW, FELL_SILENT, TURNED_OFF } from '../session/session.ts';

/** What the listener sees of somebody who has not said who it is. */
export type PeerSight = { readonly peer: string } & (
  | { readonly type: 'silent-connection' }
  /** It asked for a connection at a port that is often typed in place of the right one. */
  | { readonly type: 'wrong-port'; readonly port: number; readonly right: number }
  /** It broke the handshake off; `words`: as its alert says. */
  | { readonly type: 'tls-refused'; readonly words: string }
  /** The handshake was good, and it went without a word. */
  | { readonly type: 'tls-hung-up' }
  | { readonly type: 'not-http'; readonly isTls: boolean }
  | { readonly type: 'wrong-path'; readonly path: string; readonly method: string }
  | { readonly type: 'wrong-method'; readonly method: string }
  | { readonly type: 'unreadable'; readonly words: string }
  | { readonly type: 'no-serial' }
  /** A CPE got in from there. */
  | { readonly type: 'reached'; readonly cpe: CpeKey }
);

/** What the ACS sees of a CPE that said who it is. */
export type CpeSight = { readonly cpe: CpeKey } & (
  | {
      readonly type: 'informed';
      readonly peer: string;
      /** Where it can be called: two boxes behind one address still differ in this. */
      readonly url: string | null;
      readonly events: readonly string[];
      /** What its clock says (xsd:dateTime), as it came. */
      readonly currentTime: string | null;
      /** Sessions that failed since the last good one, as it counts (TR-069 A.3.3.1 RetryCount). */
      readonly retryCount: number;
    }
  | { readonly type: 'unproved'; readonly how: 'wrong-user' | 'wrong-password'; readonly detail: string }
  /** It was asked for its password and showed none, or a proof made for an older question. */
  | { readonly type: 'unproved'; readonly how: 'nothing' | 'old-proof'; readonly detail: null }
  | { readonly type: 'let-in' }
  | { readonly type: 'ended'; readonly how: 'completed' | 'silent' | 'interrupted' | 'put-off' }
  | { readonly type: 'called'; readonly outcome: CallOutcome }
);

/** What the end of a session tells; null: whoever it was, it never said so. */
export function sessionEnded({ cpe, end }: SessionSummary): CpeSight | null {
  if (cpe === null || end === null) return null;
  if (end.how === 'completed') return { type: 'ended', cpe, how: 'completed' };
  if (end.why === FELL_SILENT) return { type: 'ended', cpe, how: 'silent' };
  if (end.why === TURNED_OFF) return { type: 'ended', cpe, how: 'put-off' };
  return end.why === BEGAN_ANEW ? { type: 'ended', cpe, how: 'interrupted' } : null;
}

export type Sight = PeerSight | CpeSight;

/** Where a sight of the reception goes. */
export type Watch = (sight: Sight) => void;

/** How a log-in failed: which half of it is wrong, or that it was made for another question. */
export function unprovedBy(
  authorization: string | undefined,
  outcome: 'absent' | 'stale' | 'wrong',
  expected: Credentials,
): { how: 'wrong-user' | 'wrong-password'; detail: string } | { how: 'nothing' | 'old-proof'; detail: null } {
  if (outcome !== 'wrong') return { how: authorization === undefined ? 'nothing' : 'old-proof', detail: null };
  const shown = userOf(authorization ?? '');
  return shown === null || shown === expected.username
    ? { how: 'wrong-password', detail: '' }
    : { how: 'wrong-user', detail: `“${shown.slice(0, 60)}”, expected is “${expected.username}”` };
}

/** The user an Authorization line names; null: none. */
function userOf(authorization: string): string | null {
  const [, basic] = /^\s*basic\s+(\S+)/i.exec(authorization) ?? [];
  if (basic === undefined) return headerFields(authorization).get('username') ?? null;
  return Buffer.from(basic, 'base64').toString('utf8').split(':', 1)[0] ?? null;
}
