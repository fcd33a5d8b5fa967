import { type ReactNode, useId } from 'react';

/** One of the ways to make a router call this ACS. */
export function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <h3 id={id} className="font-strong">
        {title}
      </h3>
      {children}
    </section>
  );
}
