import type { ReactNode } from 'react';

type Props = {
  readonly text: string;
  /** Parts to mark: `[from, to)`, in order, not overlapping. */
  readonly marks: readonly (readonly [from: number, to: number])[] | undefined;
};

/** A text with the parts marked that a search found. */
export function Marked({ text, marks }: Props) {
  if (marks === undefined || marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  return [...parts, text.slice(done)];
}
