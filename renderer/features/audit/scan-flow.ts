import { problemOf } from '#renderer/app/problem.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { cell, type Store } from '#renderer/cache/store.ts';
import type { Reference } from '#renderer/cache/types.ts';
import { type CodeReading, readCode } from '#shared/audit/code.ts';
import { isOf, liveEvents, type ReadCode, type ScanSource } from '#shared/audit/event.ts';
import type { Finding } from '#shared/audit/finding.ts';
import { SHIPPED_RULES } from '#shared/audit/prefix-rules.ts';
import { isEcho } from '#shared/audit/wedge.ts';
import { preferences } from './preferences.ts';
import { play, type SoundName } from './sounds.ts';

/** What the last scan came to, for the line under the field. */
export type ScanOutcome =
  | { readonly is: 'nothing' }
  | { readonly is: 'finding'; readonly finding: Finding; readonly code: string; readonly n: number }
  /** The first of two codes of a device. */
  | { readonly is: 'half'; readonly code: string }
  | { readonly is: 'place'; readonly name: string | null }
  | { readonly is: 'echo'; readonly code: string }
  | { readonly is: 'undone'; readonly code: string }
  | { readonly is: 'refused'; readonly why: Extract<CodeReading, { is: 'refused' }>['why'] }
  | { readonly is: 'failed'; readonly raw: string; readonly words: string; readonly next: string };

export type ScanFlow = {
  readonly outcome: Store<ScanOutcome>;
  /** Takes what was read. Resolves when it is on the disk and on the screen. */
  scan(raw: string | readonly string[], source: ScanSource): Promise<void>;
  undo(): Promise<void>;
  moveTo(place: { readonly location: number | null; readonly name: string } | null): Promise<void>;
};

/** From a code that was read to its row and its sound, one after the other. */
export function createScanFlow(audit: OpenAudit, locations: () => readonly Reference[], now: () => number): ScanFlow {
  const outcome = cell<ScanOutcome>({ is: 'nothing' });
  let turn: Promise<void> = Promise.resolve();
  let last: { readonly code: string; readonly at: number } | null = null;
  let half: readonly ReadCode[] | null = null;

  const tell = (next: ScanOutcome, sound: SoundName | null): void => {
    outcome.set(next);
    if (sound !== null) play(sound);
  };
  const inTurn = (raw: string, step: () => Promise<void>): Promise<void> => {
    turn = turn.then(step).catch((error: unknown) => {
      const { words, next } = problemOf(error);
      tell({ is: 'failed', raw, words, next }, 'refused');
    });
    return turn;
  };

  async function take(raws: readonly string[], source: ScanSource): Promise<void> {
    const rules = [...preferences.get().rules, ...SHIPPED_RULES];
    const codes: ReadCode[] = [];
    for (const raw of raws) {
      const place = placeOf(raw, locations());
      if (place !== null && audit.expected.index.find(raw).length === 0) return moveTo(place);
      const reading = readCode(raw, rules);
      if (reading.is === 'refused') return tell({ is: 'refused', why: reading.why }, 'refused');
      codes.push(...reading.codes);
    }
    const both = half === null ? codes : [...half, ...codes];
    if (audit.audit.rules.codesPerDevice === 2 && both.length < 2) {
      half = both;
      return tell({ is: 'half', code: both[0]?.text ?? '' }, 'half');
    }
    half = null;
    await record(both.slice(0, 8), source);
  }

  async function record(codes: readonly ReadCode[], source: ScanSource): Promise<void> {
    const strange = codes.filter(({ text }) => audit.expected.index.find(text).length === 0).map(({ text }) => text);
    const known = strange.length === 0 ? [] : await audit.lookUp(strange);
    // Only once it is on the disk does it appear, and only then does it sound.
    const event = await audit.add({ type: 'scan', codes: [...codes], source, known: [...known] });
    const finding = audit.result.get().ofScan.get(event.id);
    if (finding === undefined) return;
    tell({ is: 'finding', finding, code: codes[0]?.text ?? '', n: event.n }, finding.kind);
  }

  async function moveTo(place: { readonly location: number | null; readonly name: string } | null): Promise<void> {
    await audit.add({ type: 'place', place });
    tell({ is: 'place', name: place?.name ?? null }, 'place');
  }

  return {
    outcome,
    scan(raw, source) {
      const raws = typeof raw === 'string' ? [raw] : raw;
      const [code = ''] = raws;
      const at = now();
      const echo = source !== 'typed' && isEcho(code, at, last);
      last = { code, at };
      if (echo) {
        tell({ is: 'echo', code }, null);
        return turn;
      }
      return inTurn(code, () => take(raws, source));
    },
    undo: () =>
      inTurn('', async () => {
        if (half !== null) {
          const [code] = half;
          half = null;
          return tell({ is: 'undone', code: code?.text ?? '' }, 'undone');
        }
        const scan = liveEvents(audit.events.get()).findLast((event) => isOf(event, 'scan'));
        if (scan?.what.type !== 'scan') return;
        await audit.add({ type: 'undo', of: scan.id });
        last = null;
        tell({ is: 'undone', code: scan.what.codes[0]?.text ?? '' }, 'undone');
      }),
    moveTo: (place) => inTurn('', () => moveTo(place)),
  };
}

/** A code that names a location: `LOC:` in front of it, or exactly what a location is called. */
export function placeOf(
  raw: string,
  locations: readonly Reference[],
): { readonly location: number | null; readonly name: string } | null {
  const marked = /^\s*LOC(?:ATION)?\s*[:=#-]\s*(.{1,255})$/i.exec(raw)?.[1]?.trim();
  const wanted = fold(marked ?? raw);
  if (wanted === '') return null;
  const found = locations.find(
    ({ id, name, shortName }) =>
      fold(name) === wanted ||
      (shortName !== null && fold(shortName) === wanted) ||
      (marked !== undefined && marked === String(id)),
  );
  if (found !== undefined) return { location: found.id, name: found.name };
  return marked === undefined ? null : { location: null, name: marked };
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
