import { describe, expect, it } from 'vitest';
import { againWords, evidenceOf } from '#renderer/app/unclear/evidence.ts';
import { Operation, OperationKind } from '#shared/operation.ts';
import { cpe, operation, session } from '../../browser/features/bench-story.ts';

/** What a person is told before deciding whether a device did it. */

const at = (minute: number): string => `2026-11-25T08:${String(minute).padStart(2, '0')}:00.000Z`;
const SENT = 10;

function unclear(kind: OperationKind, steps = [{ at: at(SENT), state: 'sent', words: 'Sent' }]): Operation {
  const state = { state: 'unclear', at: at(SENT + 1), why: 'The answer never came' };
  return Operation.parse({ ...operation, kind, state, steps });
}
const called = (minute: number, ...events: string[]) =>
  session(`s-${minute}`, { startedAt: at(minute) as never, events });
const wordsOf = (kind: OperationKind, ...sessions: ReturnType<typeof called>[]): string =>
  evidenceOf(unclear(kind), null, sessions).words;

describe('what speaks for it and against it', () => {
  it('counts only the sessions that began after the command had left', () => {
    const sessions = [called(12, '2 PERIODIC'), called(SENT, '1 BOOT'), called(5, '1 BOOT')];
    const known = cpe('S1', { lastEvents: ['2 PERIODIC'] });
    const evidence = evidenceOf(unclear('reboot'), known, sessions);
    expect(evidence.since.map(({ id }) => id)).toEqual(['s-12']);
    expect(evidence).toMatchObject({ sentAt: at(SENT), lastInform: known.lastInform, lastEvents: ['2 PERIODIC'] });
    expect(evidence.words).toMatch(/against it\.$/);
  });

  it('takes the last time it was sent, where it was sent again', () => {
    const twice = [at(1), at(SENT)].map((instant) => ({ at: instant, state: 'sent', words: 'Sent' }));
    expect(evidenceOf(unclear('reboot', twice), null, [called(5, '1 BOOT')]).since).toEqual([]);
  });

  it('says of a device nobody has heard of since that nothing is known, whatever was asked of it', () => {
    for (const kind of OperationKind.options) expect(wordsOf(kind)).toMatch(/^The device has not called since\./);
    const never = evidenceOf(unclear('reboot', []), null, [called(12, '1 BOOT')]);
    expect(never).toMatchObject({ sentAt: null, lastInform: null, lastEvents: [], since: [] });
  });

  it.each<[OperationKind, string, RegExp]>([
    ['reboot', '1 BOOT', /started up since.*for it, but a power cut/],
    ['reboot', '1  boot ', /started up since/],
    ['reboot', '2 PERIODIC', /without starting up anew/],
    ['factory_reset', '1 BOOT', /not as a new one \(0 BOOTSTRAP\)/],
    ['device_factory_reset', '2 PERIODIC', /not as a new one/],
    ['firmware_update', '1 BOOT', /reported no transfer.*version/],
    ['restore', '2 PERIODIC', /reported no transfer/],
    ['add_object', '1 BOOT', /nothing it told settles it/],
    ['settings', '2 PERIODIC', /nothing it told settles it/],
  ])('%s, then %s', (kind, event, words) => {
    expect(wordsOf(kind, called(12, event))).toMatch(words);
  });
});

it('says what sending it again would do, and calls only harmless what is', () => {
  const harmless = OperationKind.options.filter((kind) => /no harm/.test(againWords(kind)));
  expect(harmless.sort()).toEqual(['reconf', 'set_attributes', 'settings']);
  expect(againWords('reboot')).toMatch(/restarts once more/);
  expect(againWords('factory_reset')).toBe(againWords('device_factory_reset'));
  expect(againWords('add_object')).toMatch(/second instance/);
});
