import { useEffect } from 'react';
import { z } from 'zod';
import { useStore, useWaiting } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import type { Field } from '#renderer/cache/types.ts';
import type { OperationState } from '#shared/operation.ts';
import { onAcsEvent, useSites } from '../host.ts';
import { deviceKeyOf, go, useRoute } from '../router.ts';
import { searchFor, useSearch } from '../search.ts';
import { goOn, type Progress, REBOOT_SEEN, type RebootSeen, type Seen, STEPS, skipStep } from './steps.ts';

export type Tour =
  | { readonly phase: 'away' }
  | { readonly phase: 'offered' }
  | { readonly phase: 'on'; readonly progress: Progress; readonly reboot: RebootSeen };

/**
 * Kept per browser profile, like the looks: whether this person was asked, or how far the tour is. So a window that is
 * loaded anew, in another language for example, goes on with it.
 */
const KEY = 'demarc.tour';
const ANSWERED = 'answered';
const Kept = z.object({
  progress: z.partialRecord(z.enum(STEPS), z.enum(['done', 'skipped'])),
  reboot: z.enum(REBOOT_SEEN),
});

function firstPhase(): Tour {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return { phase: 'offered' };
    const read = kept === ANSWERED ? null : Kept.safeParse(JSON.parse(kept));
    return read?.success ? { phase: 'on', ...read.data } : { phase: 'away' };
  } catch {
    // Without a storage to remember the answer in, it would be asked each time: then it is not asked at all.
    return { phase: 'away' };
  }
}

const tour = cell<Tour>(firstPhase());

function become(next: Exclude<Tour, { phase: 'offered' }>): void {
  tour.set(next);
  const kept = next.phase === 'on' ? JSON.stringify({ progress: next.progress, reboot: next.reboot }) : ANSWERED;
  try {
    localStorage.setItem(KEY, kept);
  } catch {
    // A full storage costs the memory of the answer, not the answer.
  }
}

export function useTour(): Tour {
  return useStore(tour);
}

/** Begins (anew) where its first step is: at the list, with nothing searched for. */
export function beginTour(): void {
  searchFor('');
  go('fleet');
  become({ phase: 'on', progress: {}, reboot: 'none' });
}

/** Ends it, or says no to the offer: it does not come by itself again. */
export function endTour(): void {
  become({ phase: 'away' });
}

export function skipTourStep(): void {
  const now = tour.get();
  if (now.phase === 'on') become({ ...now, progress: skipStep(now.progress) });
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
      become({ ...held, reboot: rebootSeen(event.operation.state) });
    });
  }, [isOn]);
  const deviceOpen = (place === 'fleet' || place === 'device') && deviceKeyOf(rest[0]) !== null;
  useEffect(() => {
    const held = tour.get();
    if (!isOn || held.phase !== 'on') return;
    const at: Seen['at'] = place === 'bench' || place === 'sync' ? place : 'elsewhere';
    const progress = goOn(held.progress, { searched, deviceOpen, reboot, at, waiting });
    if (progress !== held.progress) become({ ...held, progress });
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
