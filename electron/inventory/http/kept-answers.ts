import type { Answer, Exchange } from './view.ts';

/**
 * Answers to reads, kept while nothing changes, from the second time on that they are asked for: whoever pages through
 * everything asks for each page once. `make` answers where nothing is kept; what it throws is not kept.
 */
export type KeptAnswers = (exchange: Exchange, make: () => Promise<Answer>) => Promise<Answer>;

/** Larger answers are seldom asked for twice. */
const LARGEST_BYTES = 256 * 1024;
const ALL_BYTES = 16 * 1024 * 1024;
const QUESTIONS_REMEMBERED = 10_000;

/**
 * `newest` is the number of the last committed change of any device, asked of the database for every request: so an
 * answer is never older than its request, whichever process made the change. Many clients ask for the same pages again
 * and again, and a change number is a tenth of the work of a page.
 */
export function createKeptAnswers(newest: () => Promise<number>): KeptAnswers {
  const kept = new Map<string, Answer>();
  const asked = new Set<string>();
  let keptAt = 0;
  let bytes = 0;

  return async (exchange, make) => {
    const now = await newest();
    if (now !== keptAt) {
      kept.clear();
      bytes = 0;
      keptAt = now;
    }
    if (asked.size > QUESTIONS_REMEMBERED) asked.clear();
    // Everything that an answer depends on beside the devices: what the caller may see, and what links are made of.
    const key = `${exchange.caller.scope} ${exchange.base}?${exchange.search}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (!asked.has(key)) {
      asked.add(key);
      return make();
    }
    const answer = await make();
    const size = Buffer.isBuffer(answer.body) ? answer.body.length : LARGEST_BYTES;
    // Another request may have seen a change meanwhile.
    if (size >= LARGEST_BYTES || now !== keptAt || kept.has(key)) return answer;
    if (bytes + size > ALL_BYTES) {
      kept.clear();
      bytes = 0;
    }
    kept.set(key, answer);
    bytes += size;
    return answer;
  };
}
