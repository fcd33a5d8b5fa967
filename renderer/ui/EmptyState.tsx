import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** What this is and why it is empty. */
  readonly words: ReactNode;
  /** The one next step. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
};

/** A place with nothing in it: what it is, why it is empty, the one next step. */
export function EmptyState({ title, words, action, icon }: Props) {
  return (
    <div className="flex h-full flex-col items-center justify-center-safe gap-2 overflow-y-auto px-8 py-[min(48px,5vh)] text-center">
      {icon ? <span className="mb-1 text-faint">{icon}</span> : null}
      <h2 className="text-large font-strong">{title}</h2>
      <p className="max-w-[52ch] text-soft wrap-anywhere">{words}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
