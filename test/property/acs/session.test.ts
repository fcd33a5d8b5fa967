import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AcsRequest,
  openSession,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  transition,
} from '#electron/acs/session/session.ts';
import type { Decoded } from '#shared/cwmp/decode.ts';
import { type CwmpMessage, fault, RPCS } from '#shared/cwmp/rpc.ts';

/** Random interleavings of what CPEs, sockets and timers do, against the rules of SPEC.md. */

const decoded = (message: CwmpMessage | null, id: string | null = 'x', more: Partial<Decoded> = {}): Decoded => ({
  ok: true,
  message,
  id,
  version: '1.0',
  holdRequests: false,
  noMoreRequests: false,
  sessionTimeout: null,
  supportedVersions: [],
  useVersion: null,
  warnings: [],
  ...more,
});

const requests: AcsRequest[] = [
  { type: 'Reboot', commandKey: 'k' },
  { type: 'FactoryReset' },
  { type: 'GetParameterValues', parameterNames: ['Device.'] },
  { type: 'SetParameterValues', parameterList: [], parameterKey: '' },
];

const answers: CwmpMessage[] = [
  { type: 'RebootResponse' },
  { type: 'FactoryResetResponse' },
  { type: 'GetParameterValuesResponse', parameterList: [] },
  { type: 'SetParameterValuesResponse', status: 0 },
  fault(9001, 'no'),
];

const cpeRequests: CwmpMessage[] = [
  { type: 'GetRPCMethods' },
  {
    type: 'TransferComplete',
    commandKey: 'k',
    faultStruct: { faultCode: 0, faultString: '' },
    startTime: '',
    completeTime: '',
  },
  { type: 'RequestDownload', fileType: '1 Firmware Upgrade Image', fileTypeArg: [] },
  { type: 'Kicked', command: '', referer: '', arg: '', next: '' },
  { type: 'AutonomousDUStateChangeComplete', results: [] },
  { type: 'Unknown', method: 'X_ACME_Dance' },
  { type: 'Unknown', method: 'DanceResponse' },
  { type: 'Reboot', commandKey: '' },
];

const id = fc.constantFrom<string | null>(null, 'x', 'p-1', 'p-2', 'p-3', 'p-4');
const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<SessionEvent>({ type: 'empty' }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...answers), id)
      .map(([message, given]): SessionEvent => ({ type: 'received', decoded: decoded(message, given) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...cpeRequests), id)
      .map(([message, given]): SessionEvent => ({ type: 'received', decoded: decoded(message, given) })),
  },
  {
    weight: 4,
    arbitrary: fc.option(fc.constantFrom(...requests)).map((request): SessionEvent => ({ type: 'next', request })),
  },
  fc.constantFrom<SessionEvent>(
    { type: 'unwritten' },
    { type: 'timeout' },
    { type: 'aborted', why: 'new session' },
    { type: 'unreadable', why: 'broken' },
    { type: 'received', decoded: decoded(null) },
  ),
);

const HTTP = new Set<SessionEffect['type']>(['reply', 'send', 'no-content', 'refuse']);

/** Runs a story; `check` sees each step. */
function play(
  events: readonly SessionEvent[],
  check: (before: SessionState, event: SessionEvent, after: SessionState, effects: readonly SessionEffect[]) => void,
): void {
  let { state } = openSession(decoded({ type: 'GetRPCMethods' }, 'i'), 'p-');
  for (const next of events) {
    const step = transition(state, next);
    check(state, next, step.state, step.effects);
    state = step.state;
  }
}

const stories = fc.array(event, { maxLength: 60 });

describe('whatever happens', () => {
  it('each HTTP request is answered exactly once, at once or when it is decided [S-4]', () => {
    fc.assert(
      fc.property(stories, (events) => {
        play(events, (before, { type }, after, effects) => {
          const answered = effects.filter((effect) => HTTP.has(effect.type)).length;
          const decides = effects.some((effect) => effect.type === 'decide');
          if (type === 'received' || type === 'empty' || type === 'unreadable') {
            expect(answered + (decides ? 1 : 0)).toBe(1);
          } else if (type === 'next') expect(answered).toBe(before.phase === 'deciding' ? 1 : 0);
          else expect(answered).toBe(0);
          expect(decides).toBe(after.phase === 'deciding' && before.phase !== 'deciding');
        });
      }),
    );
  });

  it('at most one RPC is out, and one that changes the device is written once [S-6 S-9 O-5]', () => {
    fc.assert(
      fc.property(stories, (events) => {
        const sent = new Map<string, number>();
        play(events, (before, _, __, effects) => {
          for (const effect of effects) {
            if (effect.type !== 'send') continue;
            expect(effect.again).toBe(before.phase === 'asking');
            const times = (sent.get(effect.id) ?? 0) + 1;
            sent.set(effect.id, times);
            expect(times).toBeLessThanOrEqual(RPCS[effect.request.type].changes ? 1 : 2);
          }
        });
      }),
    );
  });

  it('every RPC comes to one end: answered by its own kind, not written, or out when the session ended [S-7 S-11]', () => {
    fc.assert(
      fc.property(stories, (events) => {
        let out: AcsRequest | null = null;
        play(events, (_, { type }, after, effects) => {
          for (const effect of effects) {
            if (effect.type === 'send' && !effect.again) {
              expect(out).toBeNull();
              out = effect.request;
            }
            if (effect.type === 'answered') {
              expect(effect.request).toBe(out);
              expect([`${effect.request.type}Response`, 'Fault']).toContain(effect.answer.type);
              out = null;
            }
            if (effect.type === 'ended') {
              expect(effect.unanswered).toBe(out);
              out = null;
            }
          }
          if (type === 'unwritten') out = null;
          expect(out !== null).toBe(after.phase === 'asking');
        });
      }),
    );
  });

  it('CPE requests are answered by their own response in every phase, also after the end [S-5]', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...cpeRequests), (events, message) => {
        play([...events, { type: 'received', decoded: decoded(message, '42') }], (before, { type }, _, effects) => {
          if (type !== 'received' || before.phase === 'deciding') return;
          const reply = effects.find((effect) => effect.type === 'reply');
          if (reply?.id !== '42') return;
          const expected =
            message.type === 'Unknown' || message.type === 'Reboot' ? 'Fault' : `${message.type}Response`;
          expect(reply.message.type).toBe(expected);
        });
      }),
    );
  });

  it('it ends once, and while it lives it waits for the CPE or looks for something to say [S-13]', () => {
    fc.assert(
      fc.property(stories, (events) => {
        let ends = 0;
        play(events, (_, __, after, effects) => {
          ends += effects.filter(({ type }) => type === 'ended').length;
          expect(ends).toBe(after.phase === 'over' ? 1 : 0);
          const answered = effects.some(({ type }) => HTTP.has(type) && type !== 'refuse');
          if (answered && after.phase !== 'over') expect(effects.some(({ type }) => type === 'wait')).toBe(true);
        });
      }),
    );
  });
});

describe('the rules one by one', () => {
  const opened = () => openSession(decoded({ type: 'GetRPCMethods' }, 'i'), 'p-').state;
  const asking = (request: AcsRequest) =>
    transition(transition(opened(), { type: 'empty' }).state, { type: 'next', request }).state;
  const [reboot, , read] = requests as [AcsRequest, AcsRequest, AcsRequest];

  it('an answer without an ID, or with another, is taken with a warning [S-7]', () => {
    for (const given of [null, 'foreign']) {
      const { effects } = transition(asking(reboot), {
        type: 'received',
        decoded: decoded({ type: 'RebootResponse' }, given),
      });
      expect(effects.map(({ type }) => type)).toEqual(['warn', 'answered', 'decide']);
    }
  });

  it('a second answer to what was answered is not taken for the next one [S-10]', () => {
    const first = asking(read);
    const answer: SessionEvent = {
      type: 'received',
      decoded: decoded({ type: 'GetParameterValuesResponse', parameterList: [] }, 'p-1'),
    };
    const next = transition(transition(first, answer).state, { type: 'next', request: read }).state;
    const { effects } = transition(next, answer);
    expect(effects.map(({ type }) => type)).toEqual(['warn', 'send', 'wait']);
  });

  it('a late answer to what an earlier session asked is not taken, though it fits [S-10]', () => {
    const state = asking(reboot);
    const late = decoded({ type: 'RebootResponse' }, '0f3a9c21-2');
    const step = transition(state, { type: 'received', decoded: late });
    expect(step.effects.map(({ type }) => type)).toEqual(['warn', 'no-content', 'wait']);
    expect(step.state).toEqual(state);
  });

  it('an empty POST instead of an answer: a read is written again, a change is waited for [S-9]', () => {
    expect(transition(asking(read), { type: 'empty' }).effects[0]).toMatchObject({
      type: 'send',
      id: 'p-1',
      again: true,
    });
    const waits = transition(asking(reboot), { type: 'empty' });
    expect(waits.effects[0]).toEqual({ type: 'no-content' });
    const late = transition(waits.state, { type: 'received', decoded: decoded({ type: 'RebootResponse' }, 'p-1') });
    expect(late.effects[0]).toMatchObject({ type: 'answered', request: reboot });
  });

  it('picks the highest version both ends know, and says so; with none in common it ends in 8006 [S-12]', () => {
    const both = openSession(decoded(null, 'i', { supportedVersions: ['1.0', '1.3', '1.9'] }), 'p-');
    expect(both.effects[0]).toMatchObject({ message: { type: 'InformResponse' }, useVersion: '1.3' });
    const none = openSession(decoded(null, 'i', { supportedVersions: ['2.0'], version: '1.4' }), 'p-');
    expect(none.effects[0]).toMatchObject({ message: { type: 'Fault', code: 8006 } });
    expect(none.state.phase).toBe('over');
    const old = openSession(decoded(null, 'i', { supportedVersions: ['2.0'], version: '1.0' }), 'p-');
    expect(old.effects[0]).toMatchObject({ message: { type: 'Fault', code: 8001 } });
  });

  it('waits as long as the CPE says it keeps the session, within reason [S-13]', () => {
    const seconds = (sessionTimeout: number | null) =>
      openSession(decoded(null, 'i', { sessionTimeout }), 'p-').effects.find((effect) => effect.type === 'wait')
        ?.seconds;
    expect([seconds(null), seconds(5), seconds(120), seconds(1e9)]).toEqual([30, 30, 120, 600]);
  });
});
