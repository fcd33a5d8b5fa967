import { useEffect, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { problemOf } from '#renderer/app/problem.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import type { Audit } from '#shared/audit/audit.ts';
import { type AuditOutcome, outcomeOf } from '#shared/audit/outcome.ts';
import type { Told } from '../use-host.ts';

/** Audits whose figures stand side by side: the newest. */
const AUDITS_MOST = 20;
/** Counting a larger one would hold up the hand; its own page does it when somebody opens it. */
const EXPECTED_MOST = 20_000;

/** `outcome` null: nothing was scanned yet, or it is too large to be counted here. */
export type CountedAudit = {
  readonly audit: Audit;
  readonly outcome: AuditOutcome | null;
  readonly why: 'not-begun' | 'too-large' | null;
};
export type CountedAudits = {
  /** The oldest first. */
  readonly audits: readonly CountedAudit[];
  /** Older ones that are not counted. */
  readonly older: number;
};

/** What the audits of this laptop came to. */
export function useOutcomes(): Told<CountedAudits> {
  const { audits } = useField();
  const list = useStore(audits.list);
  const [told, setTold] = useState<Told<CountedAudits>>({ value: null, problem: null });
  useEffect(() => {
    if (list === null) return;
    let left = false;
    const count = async (audit: Audit): Promise<CountedAudit> => {
      if (audit.expected > EXPECTED_MOST) return { audit, outcome: null, why: 'too-large' };
      const open = await audits.open(audit.id);
      if (open === null) return { audit, outcome: null, why: 'not-begun' };
      const begun = open.events.get().some(({ what }) => what.type === 'scan' || what.type === 'heard');
      const outcome = begun ? outcomeOf(open.result.get()) : null;
      open.close();
      return { audit, outcome, why: begun ? null : 'not-begun' };
    };
    const countAll = async (): Promise<void> => {
      const counted: CountedAudit[] = [];
      for (const audit of list.slice(0, AUDITS_MOST)) {
        counted.unshift(await count(audit));
        if (left) return;
      }
      setTold({ value: { audits: counted, older: Math.max(0, list.length - AUDITS_MOST) }, problem: null });
    };
    countAll().catch((error: unknown) => {
      if (!left) setTold({ value: null, problem: problemOf(error) });
    });
    return () => {
      left = true;
    };
  }, [audits, list]);
  return told;
}
