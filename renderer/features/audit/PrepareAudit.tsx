import { ClipboardCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { go } from '#renderer/app/router.ts';
import { commonPlace } from '#renderer/cache/audit/audits.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { scopeWords } from '#shared/audit/audit.ts';
import { useActiveAudit } from './active.ts';
import { prefer, preferences } from './preferences.ts';
import { ScopeFields } from './ScopeFields.tsx';
import { useScope } from './use-scope.ts';

const back = (): void => go('audit');

/** What is expected, and how it is looked for. Frozen when the audit begins. */
export function PrepareAudit() {
  const { audits } = useField();
  const { activate } = useActiveAudit();
  useUp(back);
  const [title, setTitle] = useState('');
  const [auditor, setAuditor] = useState(preferences.get().auditor);
  const [blind, setBlind] = useState(false);
  const [two, setTwo] = useState(false);
  const [keepPlace, setKeepPlace] = useState(false);
  const [done, setDone] = useState(0);
  const scoping = useScope();
  const form = useRef<HTMLFormElement>(null);
  // Where one begins: what is expected. A frame later: until then the choices do not know which of them is which.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  const { scope, devices, words } = scoping;

  const begin = useAction(async () => {
    if (scope === null) return;
    prefer({ auditor });
    const { devices: full, without } = await audits.withDetails(devices, setDone);
    const audit = await audits.prepare({
      title: title.trim() === '' ? heard(scopeWords(scope)).slice(0, 120) : title.trim(),
      scope,
      place: scope.of === 'location' ? commonPlace(full) : null,
      rules: { blind, codesPerDevice: two ? 2 : 1, keepPhotoPlace: keepPlace },
      auditor: auditor.trim(),
      devices: full,
      withoutDetails: without,
    });
    await activate(audit.id);
    go('audit', audit.id);
  });

  return (
    <div className="h-full overflow-y-auto">
      <form
        ref={form}
        className="mx-auto flex max-w-2xl flex-col gap-5 px-6 py-5"
        onSubmit={(event) => {
          event.preventDefault();
          begin.run();
        }}
      >
        <h1 className="text-title font-strong">{t('Prepare an audit')}</h1>
        <ScopeFields scoping={scoping} />
        <p aria-live="polite" className="tabular font-strong">
          {words}
        </p>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('Name of the audit')} aside={t('optional')}>
            <TextInput
              value={title}
              maxLength={120}
              onChange={({ target }) => setTitle(target.value)}
              placeholder={scope === null ? '' : heard(scopeWords(scope))}
            />
          </Field>
          <Field label={t('Auditor')} hint={t('Stands on the report.')}>
            <TextInput value={auditor} maxLength={120} onChange={({ target }) => setAuditor(target.value)} />
          </Field>
        </div>
        <div className="flex flex-col gap-1">
          <Switch
            label={t('Blind audit')}
            hint={t('The list of what is expected stays hidden while scanning.')}
            checked={blind}
            onChange={setBlind}
          />
          <Switch
            label={t('Two codes for each device')}
            hint={t('Labels with a serial number and a MAC: both are scanned, and must belong together.')}
            checked={two}
            onChange={setTwo}
          />
          <Switch
            label={t('Keep the place of photos')}
            hint={t('Where a photo tells the place it was taken at, it stays with the photo.')}
            checked={keepPlace}
            onChange={setKeepPlace}
          />
        </div>
        {begin.problem === null ? null : <ProblemNotice problem={begin.problem} />}
        <div className="flex flex-wrap items-center justify-end gap-2">
          {begin.busy ? (
            <span className="tabular text-soft">
              {t('Reading the facts of {done} of {count} devices', { done, count: devices.length })}
            </span>
          ) : null}
          <Button onClick={back}>{t('Cancel')}</Button>
          <Button
            look="primary"
            type="submit"
            busy={begin.busy}
            disabled={scope === null || devices.length === 0}
            icon={<ClipboardCheck size={15} />}
          >
            {t('Begin the audit')}
          </Button>
        </div>
      </form>
    </div>
  );
}
