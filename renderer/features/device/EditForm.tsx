import { useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { say } from '#renderer/ui/Toast.tsx';
import { DeviceFields } from './DeviceFields.tsx';
import { focusFirstError } from './first-error.ts';
import { baseOf, changesOf, editableOf, errorsOf, type FormField, type FormValues, valuesOf } from './form.ts';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';
import { dropTyped, keepTyped, type Typed } from './unsaved.ts';

type Props = {
  readonly device: ShownDevice;
  /** What was typed before and never saved; its base is kept with it. */
  readonly unsaved: Typed | null;
  readonly onDone: () => void;
};

/** Edits a record. *Saved* is said once the entry is on disk; what is typed survives until then. */
export function EditForm({ device, unsaved, onDone }: Props) {
  const field = useField();
  const form = useRef<HTMLFormElement>(null);
  // The record as it was seen when the edit began: what arrives meanwhile is a matter for the merge, not for the form.
  const [base] = useState(() => unsaved?.base ?? editableOf(device));
  const [values, setValues] = useState<FormValues>(() => unsaved?.values ?? valuesOf(base));
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const fields = useMemo(() => new Set(Object.keys(base) as FormField[]), [base]);
  const changes = useMemo(() => changesOf(base, values, [...fields]), [base, values, fields]);
  const errors = errorsOf(values, fields, false);
  const changed = Object.keys(changes).length + (password === '' ? 0 : 1);

  useEffect(
    () => keepTyped(field, device.key, { base, values }, changed > 0),
    [field, device.key, base, values, changed],
  );
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const save = useAction(async () => {
    if (changed > 0) {
      const secrets =
        password === '' ? undefined : { password: (await client.app.keepSecret({ secret: password })).ref };
      await field.work.edit({
        target: device.target,
        base: baseOf(base, changes),
        set: changes,
        label: device.name,
        ...(secrets ? { secrets } : {}),
      });
    }
    await dropTyped(field, device.key);
    if (changed > 0) say(t('Saved on this laptop'), device.name);
    onDone();
  });
  const discard = useMemo(
    () => () => {
      void dropTyped(field, device.key).then(onDone, onDone);
    },
    [field, device.key, onDone],
  );
  // Esc leaves a form nothing was typed into; typed text is only given up by its button.
  useUp(changed === 0 ? discard : null);

  const submit = (): void => {
    setTried(true);
    if (Object.keys(errors).length === 0) save.run();
    else focusFirstError(form.current);
  };
  return (
    <Section title={t('Edit')} aside={unsaved ? t('what you typed before was kept') : null}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      >
        <DeviceFields
          values={values}
          onChange={(change) => setValues((held) => ({ ...held, ...change }))}
          errors={tried ? errors : {}}
          fields={fields}
          password={password}
          onPassword={setPassword}
          saved={device.changed}
        />
        {device.whole ? null : (
          <p className="mt-3 text-small text-soft">
            {t(
              'The rest of the record was never read on this laptop and can be edited once the control server answers.',
            )}
          </p>
        )}
        {save.problem ? (
          <div className="mt-3">
            <ProblemNotice problem={save.problem} />
          </div>
        ) : null}
        <div className="sticky bottom-0 -mx-4 mt-3 flex items-center justify-end gap-2 border-t bg-surface px-4 py-2">
          <span className="tabular grow text-small text-soft">
            {changed === 0 ? t('Nothing changed') : plural('{count} field changed', '{count} fields changed', changed)}
          </span>
          <Button onClick={discard}>{changed === 0 ? t('Cancel') : t('Discard')}</Button>
          <Button look="primary" type="submit" busy={save.busy} disabled={changed === 0}>
            {t('Save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
