import { useEffect, useState } from 'react';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';

export type Told<T> = { readonly value: T | null; readonly problem: Problem | null };

/**
 * What the host answers to a question, asked anew whenever the question or the time changes. What was told before stays
 * in sight until the new answer is there. Hand in a question that is a plain value, and a function that stays the same.
 */
export function useTold<Question, T>(
  ask: (question: Question) => Promise<T>,
  question: Question,
  now: number,
): Told<T> {
  const [told, setTold] = useState<Told<T>>({ value: null, problem: null });
  const asked = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another minute is a reason to ask again
  useEffect(() => {
    let left = false;
    ask(JSON.parse(asked) as Question).then(
      (value) => {
        if (!left) setTold({ value, problem: null });
      },
      (error: unknown) => {
        if (!left) setTold(({ value }) => ({ value, problem: problemOf(error) }));
      },
    );
    return () => {
      left = true;
    };
  }, [ask, asked, now]);
  return told;
}
