import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

const FRAME =
  'w-full min-w-0 rounded-md border border-line-field bg-surface px-2 text-ink transition-colors focus:border-accent focus:outline-2 focus:outline-accent focus:-outline-offset-1 data-invalid:border-down disabled:bg-sunken disabled:text-faint read-only:bg-sunken';

type Props = Omit<ComponentProps<typeof Field.Control>, 'className' | 'style' | 'render'> & {
  /** Serials, addresses, coordinates. */
  readonly mono?: boolean;
};

/** One line of text; inside a Field it takes the label's name and shows its error. */
export function TextInput({ mono = false, ...rest }: Props) {
  return (
    <Field.Control
      spellCheck={mono ? false : undefined}
      autoComplete="off"
      {...rest}
      className={classes(FRAME, 'h-control', mono && 'mono')}
    />
  );
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'ref'>;

/** Several lines of text; grows with what is typed. */
export function TextArea({ rows = 2, ...rest }: AreaProps) {
  return (
    <Field.Control
      render={<textarea {...rest} rows={rows} />}
      className={classes(FRAME, 'field-sizing-content max-h-60 min-h-14 resize-none py-1')}
    />
  );
}
