import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** One plain sentence: what it does. */
  readonly words?: ReactNode;
  readonly children: ReactNode;
};

/** One thing that can be set: its name and one plain sentence on the left, the control on the right. */
export function Setting({ title, words, children }: Props) {
  return (
    <div className="grid grid-cols-1 items-start gap-x-8 gap-y-2 border-b py-3 last:border-b-0 min-[720px]:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="min-w-0">
        <h3>{title}</h3>
        {words === undefined ? null : <p className="text-small text-soft wrap-anywhere">{words}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
