import { classes } from './classes.ts';

type Props = {
  /** What is under way, for who does not see the bar. */
  readonly label: string;
  /** From 0 to 1; null: nobody knows yet. */
  readonly share: number | null;
  readonly className?: string;
};

/** How far something long has come. Rate and time left stand beside it in words. */
export function ProgressBar({ label, share, className }: Props) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      className={classes('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div className="h-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
    </div>
  );
}
