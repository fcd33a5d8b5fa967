import { Button as Base } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';

const LOOKS = {
  /** The one next step of a screen. */
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong data-disabled:border-line-strong data-disabled:bg-transparent data-disabled:text-faint',
  plain: 'border-line-strong bg-surface text-ink hover:bg-hover data-disabled:bg-transparent data-disabled:text-faint',
  /** In bars and rows, where a border would be noise. */
  quiet: 'border-transparent text-soft hover:bg-hover hover:text-ink data-disabled:text-faint',
  /** What cannot be taken back. Asks first. */
  danger:
    'border-down bg-surface text-down hover:bg-down-soft data-disabled:border-line-strong data-disabled:text-faint',
} as const;

type Props = Omit<ComponentProps<typeof Base>, 'className' | 'style' | 'children'> & {
  readonly look?: keyof typeof LOOKS;
  readonly icon?: ReactNode;
  /** Keys shown at the end, for example `['g', 'f']`. */
  readonly keys?: readonly string[];
  /** True while what it started runs: it stays focusable and says so by its children. */
  readonly busy?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export function Button({ look = 'plain', icon, keys, busy = false, wide = false, disabled, children, ...rest }: Props) {
  return (
    <Base
      {...rest}
      disabled={disabled === true || busy}
      focusableWhenDisabled={busy}
      aria-busy={busy || undefined}
      className={classes(
        'inline-flex h-control shrink-0 items-center justify-center gap-2 rounded-md border px-3 font-strong whitespace-nowrap transition-colors select-none',
        LOOKS[look],
        wide && 'w-full',
      )}
    >
      {icon}
      {children}
      {keys ? <Kbd keys={keys} tone={look === 'primary' ? 'on-accent' : 'plain'} /> : null}
    </Base>
  );
}
