import { useEffect } from 'react';
import { useStore, useWaiting } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import type { Field } from '#renderer/cache/types.ts';
import type { OperationState } from '#shared/operation.ts';
import { onAcsEvent, useSites } from '../host.ts';
import { deviceKeyOf, go, useRoute } from '../router.ts';
import { searchFor, useSearch } from '../search.ts';
import { goOn, type Progress, type RebootSeen, type Seen, skipStep } from './steps.ts';

export type Tour =
  | { readonly phase: 'away' }
  | { readonly phase: 'offered' }
  | { readonly phase: 'on'; readonly progress: Progress; readonly reboot: RebootSeen };

/** Kept per browser profile, like the looks: whether this person was asked. */
const KEY = 'demarc.tour';
const ANSWERED = 'answered';

function firstPhase(): Tour {
  try {
    return { phase: localStorage.getItem(KEY) === ANSWERED ? 'away' : 'offered' };
  } catch {
    // Without a storage to remember the answer in, it would be asked each time: then it is not asked at all.
    return { phase: 'away' };
  }
}

function rememberAnswer(): void {
  try {
    localStorage.setItem(KEY, ANSWERED);
  } catch {
    // A full storage costs the memory of the answer, not the answer.
  }
}

const tour = cell<Tour>(firstPhase());

export function useTour(): Tour {
  return useStore(tour);
}

/** Begins (anew) where its first step is: at the list, with nothing searched for. */
export function beginTour(): void {
  rememberAnswer();
  searchFor('');
  go('fleet');
  tour.set({ phase: 'on', progress: {}, reboot: 'none' });
}

/** Ends it, or says no to the offer: it does not come by itself again. */
export function endTour(): void {
  rememberAnswer();
  tour.set({ phase: 'away' });
}

export function skipTourStep(): void {
  const now = tour.get();
  if (now.phase === 'on') tour.set({ ...now, progress: skipStep(now.progress) });
}

/** The tour is one of the practice site: nothing real is rebooted for it. */
export function useIsPractice(): boolean {
  const state = useSites();
  return state?.sites.some(({ id, kind }) => id === state.open && kind === 'practice') ?? false;
}

/** Watches the screen and the ACS, and goes on as the steps happen. */
export function useTourProgress(field: Field): void {
  const now = useTour();
  const { place, rest } = useRoute();
  const searched = useSearch().trim() !== '';
  const { waiting } = useWaiting(field);
  const isOn = now.phase === 'on';
  const reboot = isOn ? now.reboot : 'none';
  useEffect(() => {
    if (!isOn) return;
    return onAcsEvent((event) => {
      const held = tour.get();
      if (event.type !== 'operation' || event.operation.kind !== 'reboot' || held.phase !== 'on') return;
      tour.set({ ...held, reboot: rebootSeen(event.operation.state) });
    });
  }, [isOn]);
  const deviceOpen = (place === 'fleet' || place === 'device') && deviceKeyOf(rest[0]) !== null;
  useEffect(() => {
    const held = tour.get();
    if (!isOn || held.phase !== 'on') return;
    const at: Seen['at'] = place === 'bench' || place === 'sync' ? place : 'elsewhere';
    const progress = goOn(held.progress, { searched, deviceOpen, reboot, at, waiting });
    if (progress !== held.progress) tour.set({ ...held, progress });
  }, [isOn, place, searched, deviceOpen, reboot, waiting]);
}

function rebootSeen({ state }: OperationState): RebootSeen {
  switch (state) {
    case 'queued':
    case 'done':
      return state;
    case 'sent':
    case 'accepted':
      return 'begun';
    case 'unclear':
    case 'failed':
    case 'cancelled':
      return 'failed';
    default:
      return state satisfies never;
  }
}
