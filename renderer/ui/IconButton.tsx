import { Button as Base } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Tooltip } from './Tooltip.tsx';

type Props = Omit<ComponentProps<typeof Base>, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** What it does, in words: read aloud and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: readonly string[];
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  /** Small enough to sit beside a value. */
  readonly small?: boolean;
};

/** A button that is only a picture: it always carries its name. */
export function IconButton({ label, icon, keys, side = 'bottom', small = false, ...rest }: Props) {
  return (
    <Tooltip words={label} side={side} {...(keys ? { keys } : {})}>
      <Base
        {...rest}
        aria-label={label}
        className={classes(
          'inline-flex shrink-0 items-center justify-center rounded-md text-soft transition-colors hover:bg-hover hover:text-ink data-disabled:text-faint data-popup-open:bg-hover',
          small ? 'size-6' : 'size-control',
        )}
      >
        {icon}
      </Base>
    </Tooltip>
  );
}
