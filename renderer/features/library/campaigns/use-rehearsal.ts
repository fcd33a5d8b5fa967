import { useEffect, useRef, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { CampaignRehearsal } from '#shared/campaign/report.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { type Draft, planOf } from './draft.ts';

export type Rehearsed = {
  readonly value: CampaignRehearsal | null;
  readonly problem: Problem | null;
  /** What was typed since has not been judged yet. */
  readonly isOld: boolean;
};

/** Long enough that a word being typed is one question. */
const TYPED_MS = 300;

/** What the draft would come to, asked anew whenever it changed. */
export function useRehearsal(draft: Draft): Rehearsed {
  // The name decides nothing.
  const judged = JSON.stringify({ ...draft, name: '' });
  const latest = useRef(draft);
  const [held, setHeld] = useState<Omit<Rehearsed, 'isOld'> & { readonly of: string }>({
    of: '',
    value: null,
    problem: null,
  });
  useEffect(() => {
    latest.current = draft;
  });
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      const plan = planOf(latest.current, Date.now());
      if (plan === null) {
        setHeld({ of: judged, value: null, problem: null });
        return;
      }
      client.campaigns.rehearse(plan).then(
        (value) => {
          if (!left) setHeld({ of: judged, value, problem: null });
        },
        (error: unknown) => {
          if (!left) setHeld({ of: judged, value: null, problem: problemOf(error) });
        },
      );
    }, TYPED_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [judged]);
  return { value: held.value, problem: held.problem, isOld: held.of !== judged };
}
