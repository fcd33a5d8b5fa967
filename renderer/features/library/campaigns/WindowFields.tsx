import { LOCALE, t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { PartProps } from './draft.ts';

const DAY_NAME = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' });
/** Monday to Sunday; 2024-01-01 was a Monday. */
const DAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, name: DAY_NAME.format(Date.UTC(2024, 0, day)) }));
const ZONES = Intl.supportedValuesOf('timeZone');

/** At any time, or in some hours of some days by the clock of a place. */
export function WindowFields({ draft, put }: PartProps) {
  const toggle = (day: number): void =>
    put({ days: draft.days.includes(day) ? draft.days.filter((one) => one !== day) : [...draft.days, day] });
  const zones = ZONES.includes(draft.zone) ? ZONES : [draft.zone, ...ZONES];
  return (
    <fieldset className="flex flex-col gap-2 border-t pt-3">
      <legend className="sr-only">{t('Maintenance window')}</legend>
      <Switch
        label={t('Only in a maintenance window')}
        hint={t('Nothing begins outside it; what is under way when it closes still ends.')}
        checked={draft.hasWindow}
        onChange={(hasWindow) => put({ hasWindow })}
      />
      {draft.hasWindow ? (
        <div className="grid grid-cols-4 gap-x-3 gap-y-2">
          <fieldset className="col-span-4 flex flex-wrap gap-1">
            <legend className="mb-1 text-small text-soft">{t('Opens on')}</legend>
            {DAYS.map(({ day, name }) => (
              <label
                key={day}
                className={classes(
                  'flex h-control items-center gap-1.5 rounded-md border px-2 select-none',
                  draft.days.includes(day) ? 'border-accent bg-accent-soft' : 'border-line-field',
                )}
              >
                <input
                  type="checkbox"
                  className="size-3.5 accent-(--accent)"
                  checked={draft.days.includes(day)}
                  onChange={() => toggle(day)}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <Field label={t('From')}>
            <TextInput mono type="time" value={draft.from} onValueChange={(from) => put({ from })} />
          </Field>
          <Field label={t('Until')}>
            <TextInput mono type="time" value={draft.to} onValueChange={(to) => put({ to })} />
          </Field>
          <div className="col-span-2">
            <Field label={t('By the clock of')} hint={t('Summer time is heeded.')}>
              <Select
                value={draft.zone}
                choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
                onChange={(zone) => put({ zone })}
              />
            </Field>
          </div>
        </div>
      ) : null}
    </fieldset>
  );
}
