import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { figure } from '#renderer/language/speak.ts';

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly count?: number | undefined;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
};

/** A few values side by side, all in sight: filters, themes, densities. */
export function Segments<Value extends string>({ label, value, segments, onChange }: Props<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className="inline-flex w-fit max-w-full shrink-0 flex-wrap items-center rounded-md border border-line-strong bg-surface"
    >
      {segments.map((segment) => (
        <Radio.Root
          key={segment.value}
          value={segment.value}
          className="-my-px inline-flex h-control items-center gap-2 border-x border-x-transparent px-3 whitespace-nowrap text-soft transition-colors select-none first:rounded-s-md last:rounded-e-md hover:text-ink data-checked:bg-ink data-checked:font-strong data-checked:text-surface"
        >
          {segment.label}
          {segment.count === undefined ? null : <span className="mono">{figure(segment.count)}</span>}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
