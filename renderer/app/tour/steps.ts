/** The tour of the practice site, in its order: find a device, open it, reboot it, watch that, see its proof. */
export const STEPS = ['find', 'open', 'reboot', 'watch', 'proof'] as const;
export type StepId = (typeof STEPS)[number];

/** What is known of the reboot asked for during the tour. `queued`: the device has not taken it yet. */
export const REBOOT_SEEN = ['none', 'queued', 'begun', 'done', 'failed'] as const;
export type RebootSeen = (typeof REBOOT_SEEN)[number];

/** What the tour sees of the real screen: nothing in it is played. */
export type Seen = {
  /** Something stands in the search field. */
  readonly searched: boolean;
  readonly deviceOpen: boolean;
  readonly reboot: RebootSeen;
  readonly at: 'bench' | 'sync' | 'elsewhere';
  /** Changes that have not landed: at nought Sync says *Safe to leave*. */
  readonly waiting: number;
};

/** How each step that is over came to its end. */
export type Progress = Readonly<Partial<Record<StepId, 'done' | 'skipped'>>>;

const HAPPENED: Readonly<Record<StepId, (seen: Seen) => boolean>> = {
  find: ({ searched, deviceOpen, reboot }) => searched || deviceOpen || isUnderWay(reboot),
  open: ({ deviceOpen, reboot }) => deviceOpen || isUnderWay(reboot),
  reboot: ({ reboot }) => isUnderWay(reboot),
  watch: ({ reboot, at }) => isUnderWay(reboot) && at === 'bench',
  proof: ({ reboot, at, waiting }) => reboot === 'done' && at === 'sync' && waiting === 0,
};

function isUnderWay(reboot: RebootSeen): boolean {
  return reboot === 'begun' || reboot === 'done';
}

/** The step to take now; null: the tour is over. */
export function currentStep(progress: Progress): StepId | null {
  return STEPS.find((step) => progress[step] === undefined) ?? null;
}

/**
 * Ticks the step to take now, and those after it, as far as they have happened; the same object where none has. Only in
 * order: whoever passes Sync before looking at the bench has not seen the reboot through.
 */
export function goOn(progress: Progress, seen: Seen): Progress {
  const step = currentStep(progress);
  return step !== null && HAPPENED[step](seen) ? goOn({ ...progress, [step]: 'done' }, seen) : progress;
}

/** Leaves the step to take now aside. */
export function skipStep(progress: Progress): Progress {
  const step = currentStep(progress);
  return step === null ? progress : { ...progress, [step]: 'skipped' };
}
