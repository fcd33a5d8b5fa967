import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  /** What to type, where the label does not say it. */
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words; shown only while there is something. */
  readonly error?: string | undefined;
  /** Beside the label: *Saved here*, *optional*. */
  readonly aside?: ReactNode;
};

/** Label, control, hint and error of one value. The control is a TextInput, TextArea or Select. */
export function Field({ label, children, hint, error, aside }: Props) {
  return (
    <Base.Root invalid={error !== undefined} className="flex min-w-0 flex-col gap-1">
      <span className="flex items-baseline justify-between gap-2">
        <Base.Label className="text-small text-soft">{label}</Base.Label>
        {aside ? <span className="text-tiny text-faint">{aside}</span> : null}
      </span>
      {children}
      {error === undefined ? null : (
        <Base.Error match className="text-small text-down">
          {error}
        </Base.Error>
      )}
      {hint ? <Base.Description className="text-tiny text-faint">{hint}</Base.Description> : null}
    </Base.Root>
  );
}
