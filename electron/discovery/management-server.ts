import type { Clock } from '#electron/ports/clock.ts';
import { type Credentials, digestAnswer } from '#electron/ports/digest.ts';
import type { Random } from '#electron/ports/random.ts';
import { escapeXml } from '#shared/cwmp/entities.ts';
import type { Pointed } from '#shared/discovery.ts';
import { ANSWER_BYTES, decodeActionAnswer } from './decode/action-answer.ts';
import { MANAGEMENT_SERVER } from './decode/description.ts';
import { type Fetched, fetchBounded } from './fetch-bounded.ts';
import { within } from './surroundings.ts';

export type PointRequest = {
  /** Where the router takes actions of its ManagementServer service. */
  readonly control: URL;
  /** The address of this computer the connection leaves from. */
  readonly from: string;
  readonly acsUrl: string;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
};

const ACTION = 'SetManagementServerURL';
/** For each answer. Small routers write their flash before they say yes. */
const ANSWER_MS = 8_000;

/**
 * Tells a router its ACS URL (TR-064, `SetManagementServerURL`). The password is proved by digest only: a router that
 * wants it readable is refused. Rejects only when the signal ends it.
 */
export async function setManagementServerUrl(request: PointRequest): Promise<Pointed> {
  try {
    return outcomeOf(await negotiate(request), request.acsUrl);
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof NoDigest) return { outcome: 'refused', code: null, words: error.message };
    return { outcome: 'unreachable', words: failureWords(error) };
  }
}

async function negotiate(request: PointRequest): Promise<Fetched> {
  const { control, credentials, random } = request;
  let answer = await post(request, null);
  // Once for the password, once more for a nonce that was too old.
  for (let attempt = 0; attempt < 2 && answer.status === 401; attempt += 1) {
    if (attempt > 0 && !answer.challenges.some((line) => /\bstale\s*=\s*"?true/i.test(line))) break;
    const proof = digestAnswer(answer.challenges, { credentials, method: 'POST', url: control, random });
    if (proof === null) throw new NoDigest();
    answer = await post(request, proof);
  }
  return answer;
}

class NoDigest extends Error {
  override readonly message = 'it asks for the password in a way that would let others on the LAN read it';
}

async function post({ control, from, acsUrl, clock, signal }: PointRequest, proof: string | null): Promise<Fetched> {
  const limit = within({ clock, signal }, ANSWER_MS);
  try {
    return await fetchBounded(control, {
      from,
      mostBytes: ANSWER_BYTES,
      signal: limit.signal,
      post: {
        headers: {
          'Content-Type': 'text/xml; charset="utf-8"',
          SOAPAction: `"${MANAGEMENT_SERVER}#${ACTION}"`,
          ...(proof === null ? {} : { Authorization: proof }),
        },
        body: actionXml(acsUrl),
      },
    });
  } finally {
    limit.clear();
  }
}

function actionXml(url: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"',
    ' s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><s:Body>',
    `<u:${ACTION} xmlns:u="${MANAGEMENT_SERVER}"><NewURL>${escapeXml(url)}</NewURL></u:${ACTION}>`,
    '</s:Body></s:Envelope>',
  ].join('');
}

function outcomeOf({ status, body }: Fetched, url: string): Pointed {
  if (status === 401) return { outcome: 'wrong-password' };
  const answer = decodeActionAnswer(new TextDecoder().decode(body), ACTION);
  if (answer?.kind === 'fault') return { outcome: 'refused', code: answer.code, words: answer.words };
  if (answer?.kind === 'done' && status === 200) return { outcome: 'pointed', url };
  return { outcome: 'refused', code: null, words: `it answered with status ${status} and nothing that says it did it` };
}

function failureWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'nothing listens at its TR-064 address';
  if (code === 'ABORT_ERR') return 'it does not answer';
  if (code === 'EADDRNOTAVAIL') return 'this computer no longer has the address of the scan';
  if (code.startsWith('HPE_')) return 'it answered something that is not HTTP';
  return `it cannot be reached${code === '' ? '' : ` (${code})`}`;
}
