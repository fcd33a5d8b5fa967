import { figure } from '#renderer/language/speak.ts';

type Props = {
  readonly count: number | null;
  /** The list behind it. */
  readonly href: string;
  /** What is counted, where no heading says so: for a screen reader. */
  readonly label?: string;
};

/** A figure that opens the list behind it; nothing opens on none. Null: it is still being counted. */
export function Figure({ count, href, label }: Props) {
  if (count === null) return <span className="text-faint">…</span>;
  if (count === 0) return <span className="tabular text-faint">0</span>;
  return (
    <a className="tabular font-medium text-accent underline" href={href} aria-label={label}>
      {figure(count)}
    </a>
  );
}
