import '../jitless.ts';
import * as z from 'zod';
import { isEvent } from '../cwmp/events.ts';
import { Instant, OperationId } from '../ids.ts';
import type { Action } from './action.ts';
import { changesDevice } from './undo.ts';

/**
 * One device in a bench run, as a pure function. Its state is on the disk before anything leaves: after a crash the run
 * goes on at the exact action, and an action that changes the device is one operation of the ACS, queued in the very
 * transaction that says so. So it is never queued twice, and the ACS never sends an operation twice without proof.
 */

export const Failure = z.object({
  /** The step of the recipe; null: before the first one. */
  step: z.int().nullable(),
  code: z.string(),
  words: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** What the current action waits for. */
export const Doing = z.discriminatedUnion('by', [
  z.object({ by: z.literal('operation'), id: OperationId }),
  /** Values are read; begun anew after a crash, because reading changes nothing. */
  z.object({ by: z.literal('read') }),
  /** An Inform with this event, since then; milliseconds for `until`. */
  z.object({ by: z.literal('event'), event: z.string(), since: Instant, until: z.number() }),
]);
export type Doing = z.infer<typeof Doing>;

export const Rollback = z.discriminatedUnion('how', [
  /** Nothing had been changed. */
  z.object({ how: z.literal('not-needed') }),
  /** The recipe says to leave it as it is. */
  z.object({ how: z.literal('not-wanted') }),
  /** Put back, and the configuration reads exactly as before. */
  z.object({ how: z.literal('restored') }),
  z.object({ how: z.literal('incomplete'), words: z.string() }),
]);
export type Rollback = z.infer<typeof Rollback>;

export const UnitState = z.discriminatedUnion('at', [
  /** On the list, not seen yet. */
  z.object({ at: z.literal('expected') }),
  /** Its tree is read, and the recipe rehearsed against it. */
  z.object({ at: z.literal('reading') }),
  z.object({
    at: z.literal('acting'),
    action: z.int().nonnegative(),
    doing: Doing,
    /** Somebody asked to stop: the action under way ends first. */
    stop: z.string().nullable(),
  }),
  z.object({ at: z.literal('undoing'), failure: Failure, done: z.int(), undo: z.int().nonnegative(), doing: Doing }),
  /** Put back; its tree is read again to see whether it is as before. */
  z.object({ at: z.literal('checking'), failure: Failure }),
  z.object({ at: z.literal('passed'), when: Instant }),
  z.object({ at: z.literal('failed'), when: Instant, failure: Failure, rollback: Rollback, done: z.int() }),
]);
export type UnitState = z.infer<typeof UnitState>;

/** What happened to the device. */
export type UnitEvent =
  /** It informed, or was plugged in again. */
  | { type: 'seen' }
  /** Its tree was read; `fault`: it cannot be done, and nothing was sent. */
  | { type: 'rehearsed'; fault: Failure | null }
  | { type: 'operation'; id: OperationId; result: 'done' | Failure }
  /** The values a verify or a test asked for; `problem`: they are not as they should be. */
  | { type: 'judged'; problem: string | null }
  | { type: 'informed'; events: readonly string[] }
  | { type: 'expired' }
  /** After a rollback: is the configuration the one before? */
  | { type: 'compared'; equal: boolean; words: string }
  | { type: 'stop'; by: string }
  | { type: 'roll-back'; by: string }
  | { type: 'again' };

/** What the run knows of the device's plan. */
export type UnitPlan = {
  readonly actions: readonly Action[];
  readonly onFailure: 'roll-back' | 'stop';
  /** What undoes the first `count` actions. */
  undo(count: number): readonly Action[];
};

export type Moment = { readonly now: number; readonly at: Instant };

/** The next state; or an action to be queued as an operation, and the state once it has its number. */
export type Move =
  | { readonly to: UnitState; readonly queue?: undefined }
  | {
      readonly queue: Action;
      /** Where it stands: the how-manieth of the plan, or of what undoes it. */
      readonly part: 'action' | 'undo';
      readonly index: number;
      readonly to: (operation: OperationId) => UnitState;
    };

/** The one place where a device of a run changes its state; null: the event means nothing in it. */
export function moveUnit(state: UnitState, event: UnitEvent, plan: UnitPlan, moment: Moment): Move | null {
  switch (event.type) {
    case 'seen':
      return state.at === 'expected' ? { to: { at: 'reading' } } : null;
    case 'rehearsed':
      if (state.at !== 'reading') return null;
      return event.fault === null
        ? begin(0, null, plan, moment)
        : { to: failed(event.fault, { how: 'not-needed' }, 0, moment) };
    case 'operation':
      return afterOperation(state, event, plan, moment);
    case 'judged':
      if (state.at !== 'acting' || state.doing.by !== 'read') return null;
      return event.problem === null
        ? next(state, plan, moment)
        : fail(state.action, failureAt(state.action, 'recipe.verify', event.problem, plan), plan, moment);
    case 'informed':
      if (state.at !== 'acting' || state.doing.by !== 'event' || !awaits(state.doing.event, event.events)) return null;
      return next(state, plan, moment);
    case 'expired':
      if (state.at !== 'acting' || state.doing.by !== 'event') return null;
      return fail(
        state.action,
        failureAt(state.action, 'recipe.timeout', `The device did not come with “${state.doing.event}” in time`, plan),
        plan,
        moment,
      );
    case 'compared':
      return state.at === 'checking'
        ? {
            to: failed(
              state.failure,
              event.equal ? { how: 'restored' } : { how: 'incomplete', words: event.words },
              0,
              moment,
            ),
          }
        : null;
    case 'stop':
      return stop(state, event.by, plan, moment);
    case 'roll-back':
      return rollBack(state, event.by, plan, moment);
    case 'again':
      return state.at === 'failed' ? { to: { at: 'reading' } } : null;
    default:
      return event satisfies never;
  }
}

/** Nothing more happens to it by itself. */
export function isOver({ at }: UnitState): boolean {
  return at === 'passed' || at === 'failed';
}

type Acting = Extract<UnitState, { at: 'acting' }>;

/** Begins an action, or what comes after the last one. */
function begin(action: number, stopBy: string | null, plan: UnitPlan, moment: Moment): Move {
  const current = plan.actions[action];
  if (current === undefined) return { to: { at: 'passed', when: moment.at } };
  if (stopBy !== null) return fail(action - 1, stopped(stopBy, current.step), plan, moment);
  const acting = (doing: Doing): UnitState => ({ at: 'acting', action, doing, stop: null });
  switch (current.do) {
    case 'skip':
      return begin(action + 1, null, plan, moment);
    case 'verify':
    case 'judge':
      return { to: acting({ by: 'read' }) };
    case 'wait': {
      const until = moment.now + current.minutes * 60_000;
      return { to: acting({ by: 'event', event: current.event, since: moment.at, until }) };
    }
    default:
      return { queue: current, part: 'action', index: action, to: (id) => acting({ by: 'operation', id }) };
  }
}

function next(state: Acting, plan: UnitPlan, moment: Moment): Move {
  return begin(state.action + 1, state.stop, plan, moment);
}

function afterOperation(
  state: UnitState,
  { id, result }: Extract<UnitEvent, { type: 'operation' }>,
  plan: UnitPlan,
  moment: Moment,
): Move | null {
  if (state.at === 'acting' && state.doing.by === 'operation' && state.doing.id === id) {
    if (result === 'done') return next(state, plan, moment);
    const step = plan.actions[state.action]?.step ?? null;
    return fail(state.action, { ...result, step }, plan, moment);
  }
  if (state.at === 'undoing' && state.doing.by === 'operation' && state.doing.id === id) {
    if (result !== 'done') {
      return { to: failed(state.failure, { how: 'incomplete', words: result.words }, state.done, moment) };
    }
    return undo(state.failure, state.done, state.undo + 1, plan);
  }
  return null;
}

/** The action failed. Also it is undone: it may have done a part. */
function fail(action: number, failure: Failure, plan: UnitPlan, moment: Moment): Move {
  const done = action + 1;
  if (!plan.actions.slice(0, done).some(changesDevice)) {
    return { to: failed(failure, { how: 'not-needed' }, done, moment) };
  }
  if (plan.onFailure === 'stop') return { to: failed(failure, { how: 'not-wanted' }, done, moment) };
  return undo(failure, done, 0, plan);
}

function undo(failure: Failure, done: number, index: number, plan: UnitPlan): Move {
  const action = plan.undo(done)[index];
  if (action === undefined) return { to: { at: 'checking', failure } };
  return {
    queue: action,
    part: 'undo',
    index,
    to: (id) => ({ at: 'undoing', failure, done, undo: index, doing: { by: 'operation', id } }),
  };
}

function stop(state: UnitState, by: string, plan: UnitPlan, moment: Moment): Move | null {
  if (state.at === 'expected' || state.at === 'reading') {
    return { to: failed(stopped(by, null), { how: 'not-needed' }, 0, moment) };
  }
  if (state.at !== 'acting') return null;
  // What was asked of the device is awaited: nobody knows how far it is.
  if (state.doing.by === 'operation') return { to: { ...state, stop: by } };
  return fail(state.action, stopped(by, plan.actions[state.action]?.step ?? null), plan, moment);
}

function rollBack(state: UnitState, by: string, plan: UnitPlan, moment: Moment): Move | null {
  if (state.at === 'passed') return undo(rolledBack(by), plan.actions.length, 0, plan);
  if (state.at === 'failed' && state.rollback.how !== 'restored' && state.rollback.how !== 'not-needed') {
    return undo(state.failure, state.done, 0, plan);
  }
  return stop(state, by, plan, moment);
}

function failed(failure: Failure, rollback: Rollback, done: number, { at }: Moment): UnitState {
  return { at: 'failed', when: at, failure, rollback, done };
}

function failureAt(action: number, code: string, words: string, plan: UnitPlan): Failure {
  return { step: plan.actions[action]?.step ?? null, code, words };
}

function stopped(by: string, step: number | null): Failure {
  return { step, code: 'recipe.stopped', words: `Stopped by ${by}` };
}

function rolledBack(by: string): Failure {
  return { step: null, code: 'recipe.rolled-back', words: `Rolled back by ${by}` };
}

function awaits(wanted: string, events: readonly string[]): boolean {
  return events.some((event) => isEvent(event, wanted));
}
