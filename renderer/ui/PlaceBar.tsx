import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** Before the title: the way back. */
  readonly back?: ReactNode;
  /** What concerns the whole of the place. */
  readonly children?: ReactNode;
};

/** The bar over a place: where one is, and what can be done there. In a narrow window it takes as many lines as it needs. */
export function PlaceBar({ title, back, children }: Props) {
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
      {back}
      <h1 className="min-w-0 truncate text-large font-strong" title={title}>
        {title}
      </h1>
      {children}
    </div>
  );
}
