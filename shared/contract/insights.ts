import * as z from 'zod';
import { SessionSummary } from '../acs.ts';
import { DeviceId } from '../ids.ts';
import { InformHistory } from '../insights/informs.ts';
import { OperationFact, OperationFilter, OperationTally } from '../insights/operations.ts';
import { StatusFlip, StatusHistory } from '../insights/status.ts';
import { isStretch, LIST_MOST, Stretch } from '../insights/stretch.ts';
import { procedure } from './procedure.ts';

/** How the fleet of the open site was doing: what this laptop's store kept of it. */
export const insights = {
  /** How devices went up and down; the stretch is told in so many equal parts. */
  status: procedure.input(Stretch.extend({ parts: z.int().min(1).max(200) }).refine(isStretch)).output(StatusHistory),
  /** Who went up or down, the newest first. */
  flips: procedure
    .input(Stretch.extend({ status: z.enum(['Up', 'Down']).nullable(), device: DeviceId.nullable() }).refine(isStretch))
    .output(z.object({ total: z.int().nonnegative(), flips: z.array(StatusFlip).max(LIST_MOST) })),
  /** How many Informs this ACS heard, by the hour. */
  informs: procedure.input(Stretch.refine(isStretch)).output(InformHistory),
  /** The sessions that began then, as far as they are kept; the newest first. */
  sessions: procedure
    .input(Stretch.refine(isStretch))
    .output(z.object({ sessions: z.array(SessionSummary).max(LIST_MOST) })),
  /** What became of the operations that were asked for then. `counted`: false where there were more than are counted. */
  operations: procedure
    .input(Stretch.refine(isStretch))
    .output(OperationTally.extend({ counted: z.int().nonnegative(), whole: z.boolean() })),
  /** Those operations themselves, the newest first. */
  operationList: procedure
    .input(Stretch.extend({ filter: OperationFilter }).refine(isStretch))
    .output(z.object({ total: z.int().nonnegative(), operations: z.array(OperationFact).max(LIST_MOST) })),
};
