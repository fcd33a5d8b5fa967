import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
};

/** On or off, at once. The whole line is the target. */
export function Switch({ label, checked, onChange, hint, disabled = false }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base.Root renders the input it belongs to
    <label className="flex min-h-control items-center gap-3 select-none">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className="flex h-[18px] w-8 shrink-0 items-center rounded-full border border-line-field bg-sunken px-0.5 transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-60"
      >
        <Base.Thumb className="size-3 rounded-full bg-line-field transition-transform data-checked:translate-x-[calc(14px*var(--flow))] data-checked:bg-on-accent" />
      </Base.Root>
      <span className="flex min-w-0 flex-col">
        <span>{label}</span>
        {hint ? <span className="text-tiny text-faint">{hint}</span> : null}
      </span>
    </label>
  );
}
