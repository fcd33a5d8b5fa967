import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { t } from '#renderer/language/speak.ts';

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Its name, where it stands outside a Field. */
  readonly label?: string;
};

/** One value out of a list that is known. */
export function Select<Value extends string>({ value, choices, onChange, placeholder, disabled, label }: Props<Value>) {
  return (
    <Base.Root<Value>
      items={[...choices]}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      disabled={disabled ?? false}
    >
      <Base.Trigger
        aria-label={label}
        className="flex h-control w-full min-w-0 items-center justify-between gap-2 rounded-md border border-line-field bg-surface px-2 text-start text-base text-ink data-disabled:bg-sunken data-disabled:text-faint data-invalid:border-down"
      >
        <Base.Value className="truncate data-placeholder:text-faint" placeholder={placeholder ?? t('Choose')} />
        <Base.Icon className="text-soft">
          <ChevronsUpDown size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="floating max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1">
            <Base.List>
              {choices.map((choice) => (
                <Base.Item key={choice.value} value={choice.value} className="menu-item max-w-96">
                  <span className="flex w-4 justify-center">
                    <Base.ItemIndicator>
                      <Check size={14} />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText className="truncate">{choice.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
