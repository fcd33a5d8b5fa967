import type { Clock } from '#electron/ports/clock.ts';
import { type Credentials, digestAnswer } from '#electron/ports/digest.ts';
import type { Random } from '#electron/ports/random.ts';
import type { PinnedCertificate } from '#electron/ports/trust.ts';
import { escapeXml } from '#shared/cwmp/entities.ts';
import { type ActionAnswer, ANSWER_BYTES, decodeActionAnswer } from './decode/action-answer.ts';
import { type Fetched, fetchBounded } from './fetch-bounded.ts';
import { within } from './surroundings.ts';

/** What speaking with one router takes. */
export type RouterParts = {
  /** The address of this computer the connections leave from. */
  readonly from: string;
  readonly credentials: Credentials;
  /** The certificate a person trusts for this router; null: what this computer trusts. */
  readonly trust: PinnedCertificate | null;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
};

/** An action of a service: its arguments in the order the service declares (UPnP Device Architecture 1.1, 3.2.1). */
export type Action = {
  readonly control: URL;
  readonly service: string;
  readonly name: string;
  readonly args: readonly (readonly [name: string, value: string])[];
};

export type Answered =
  | ActionAnswer
  | { readonly kind: 'wrong-password' }
  /** It answered, and neither did it nor said why not. */
  | { readonly kind: 'nothing'; readonly status: number };

/** For each answer. Small routers write their flash before they say yes. */
const ANSWER_MS = 8_000;
/** Fresh nonces taken in a row: one that calls each of its own too old is not asked for ever. */
const STALE_MOST = 3;

/** The router asks for the password in a way that shows it. */
export class NoDigest extends Error {
  override readonly message = 'it asks for the password in a way that would let others on the LAN read it';
}

/**
 * Calls TR-064 actions of one router. The password is proved by digest only, with the router's last nonce, counted, for
 * as long as the router takes it.
 */
export class RouterActions {
  readonly #parts: RouterParts;
  #challenges: readonly string[] = [];
  #count = 0;

  constructor(parts: RouterParts) {
    this.#parts = parts;
  }

  /**
   * Calls one action.
   * @throws NoDigest; what the connection throws
   */
  async call(action: Action): Promise<Answered> {
    const { status, challenges, body } = await this.#negotiate(action);
    // The password was right every time where only the nonce was too old.
    if (status === 401) return challenges.some(isStale) ? { kind: 'nothing', status } : { kind: 'wrong-password' };
    const answer = decodeActionAnswer(new TextDecoder().decode(body), action.name);
    if (answer === null || (answer.kind === 'done' && status !== 200)) return { kind: 'nothing', status };
    return answer;
  }

  async #negotiate(action: Action): Promise<Fetched> {
    let isProved = this.#challenges.length > 0;
    let wasFresh = false;
    for (let fresh = 0; ; fresh += 1) {
      const answer = await this.#post(action, isProved ? this.#proof(action.control) : null);
      if (answer.status !== 401) return answer;
      // No to a nonce that had just been given is a no to the password, unless the router says that time ran out.
      if (wasFresh && (fresh > STALE_MOST || !answer.challenges.some(isStale))) return answer;
      // A nonce it took before may have served its time, whether it says so or not.
      this.#challenges = answer.challenges;
      this.#count = 0;
      isProved = true;
      wasFresh = true;
    }
  }

  #proof(url: URL): string {
    const { credentials, random } = this.#parts;
    this.#count += 1;
    const proof = digestAnswer(this.#challenges, { credentials, method: 'POST', url, random, count: this.#count });
    if (proof === null) throw new NoDigest();
    return proof;
  }

  async #post(action: Action, proof: string | null): Promise<Fetched> {
    const limit = within(this.#parts, ANSWER_MS);
    try {
      return await fetchBounded(action.control, {
        from: this.#parts.from,
        trust: this.#parts.trust,
        mostBytes: ANSWER_BYTES,
        signal: limit.signal,
        post: {
          headers: {
            'Content-Type': 'text/xml; charset="utf-8"',
            SOAPAction: `"${action.service}#${action.name}"`,
            ...(proof === null ? {} : { Authorization: proof }),
          },
          body: actionXml(action),
        },
      });
    } finally {
      limit.clear();
    }
  }
}

function isStale(challenge: string): boolean {
  return /\bstale\s*=\s*"?true/i.test(challenge);
}

function actionXml({ service, name, args }: Action): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"',
    ' s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><s:Body>',
    `<u:${name} xmlns:u="${service}">`,
    ...args.map(([argument, value]) => `<${argument}>${escapeXml(value)}</${argument}>`),
    `</u:${name}></s:Body></s:Envelope>`,
  ].join('');
}
