import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import type { Step } from '#renderer/ui/Timeline.tsx';
import { describeOperationState, isPending, type Operation, type OperationState } from '#shared/operation.ts';

type StateName = OperationState['state'];

const TITLES: Readonly<Record<StateName, string>> = {
  queued: t('Queued'),
  sent: t('Sent'),
  accepted: t('Accepted'),
  unclear: t('Not clear'),
  done: t('Done'),
  failed: t('Failed'),
  cancelled: t('Cancelled'),
};

const TONES: Readonly<Record<StateName, Tone>> = {
  queued: 'waiting',
  sent: 'waiting',
  accepted: 'waiting',
  unclear: 'needs-you',
  done: 'up',
  failed: 'down',
  cancelled: 'idle',
};

/** The way an operation takes when nothing goes wrong. */
const WAY: readonly StateName[] = ['queued', 'sent', 'accepted', 'done'];

export function operationMark(state: OperationState): { readonly tone: Tone; readonly words: string } {
  return { tone: TONES[state.state], words: TITLES[state.state] };
}

function isStateName(name: string): name is StateName {
  return name in TITLES;
}

/**
 * An operation as steps to look at: what happened with its time, then what is still to come, without one.
 * `reachable` is false for a device that is off: then it is said why nothing happens.
 */
export function stepsOf(operation: Operation, reachable: boolean): Step[] {
  const { state, steps, kind } = operation;
  const last = steps.length - 1;
  const happened = steps.map((step, index): Step => {
    const name = isStateName(step.state) ? step.state : null;
    const latest = index === last;
    const title = name === null ? step.state : TITLES[name];
    const detail = latest && state.state === 'queued' && !reachable ? OFF_WORDS : heard(withoutTitle(step.words));
    return {
      id: `${step.at} ${index}`,
      title,
      detail:
        latest && state.state === 'accepted' && kind === 'reboot'
          ? t('{words}. It is restarting now', { words: detail })
          : detail,
      at: step.at,
      tone: latest && name !== null ? TONES[name] : 'past',
    };
  });
  if (!isPending(state) || state.state === 'unclear') return happened;
  const to = WAY.slice(WAY.indexOf(state.state) + 1);
  return [...happened, ...to.map((name): Step => ({ id: name, title: TITLES[name], at: null, tone: 'idle' }))];
}

/** `Done: the device …` under the title *Done* is `The device …`. */
function withoutTitle(words: string): string {
  return words.replace(/^(?:Queued|Sent|Accepted|Not clear|Done|Failed|Cancelled): (.)/, (_, first: string) =>
    first.toUpperCase(),
  );
}

const OFF_WORDS = t(
  'The device cannot be reached now. This stays queued and runs as soon as the device calls in again',
);

/** The state in one line, for operations that are folded. */
export function operationSummary(operation: Operation): string {
  return describeOperationState(operation.state);
}
