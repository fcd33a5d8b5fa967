import { Trash2, Wand2 } from 'lucide-react';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Reference } from '#renderer/cache/types.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { OnboardingRule } from '#shared/onboarding.ts';

/** What a new rule begins with: the type of the CPE it was asked for. */
export type OnboardingDraft = { readonly oui: string; readonly productClass: string };

/** The switchboard of automatic onboarding; without a rule nobody becomes a device by itself. */
export function OnboardingButton({ draft }: { readonly draft: OnboardingDraft | null }) {
  const [open, setOpen] = useState(false);
  const title = draft === null ? t('Automatic onboarding…') : t('Onboard all of this type…');
  useCommands(
    useMemo(
      () => [{ id: 'onboarding', title, group: t('Bench'), icon: <Wand2 size={15} />, run: () => setOpen(true) }],
      [title],
    ),
  );
  return (
    <>
      <Button look="quiet" icon={<Wand2 size={14} />} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open ? <OnboardingDialog draft={draft} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type DialogProps = { readonly draft: OnboardingDraft | null; readonly onClose: () => void };

function OnboardingDialog({ draft, onClose }: DialogProps) {
  const [rules, setRules] = useState<readonly OnboardingRule[] | null>(null);
  const { types, organizations } = useReferences(useField());
  const asking = useAction(() => client.onboarding.rules({}).then((answer) => setRules(answer.rules)));
  const { run: ask } = asking;
  useEffect(() => ask(), [ask]);
  const changing = useAction((rule: OnboardingRule, on: boolean) =>
    client.onboarding.save({ ...rule, on, secret: null }).then((answer) => setRules(answer.rules)),
  );
  const removing = useAction((id: number) => client.onboarding.remove({ id }).then((answer) => setRules(answer.rules)));
  const problem = asking.problem ?? changing.problem ?? removing.problem;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('Automatic onboarding')}
      words={t(
        'A stranger of a type listed here that knows the shared credentials becomes a device by itself. It gets credentials of its own at once. Everybody else stays a stranger.',
      )}
    >
      <div className="flex flex-col gap-4">
        {problem === null ? null : <ProblemNotice problem={problem} />}
        {rules === null ? (
          <p className="text-soft">{t('Asking which types are onboarded…')}</p>
        ) : rules.length === 0 ? (
          <p className="text-soft">{t('No type is onboarded automatically.')}</p>
        ) : (
          <ul aria-label={t('Types that are onboarded')} className="border-t">
            {rules.map((rule) => (
              <li key={rule.id} className="flex items-center gap-3 border-b py-1">
                <span className="min-w-0 grow">
                  <span className="mono font-strong">
                    {rule.oui} {rule.productClass}
                  </span>
                  <span className="block truncate text-small text-soft">
                    <Phrase
                      say="becomes {type} of {organization}; shared user {user}"
                      with={{
                        type: nameOf(types, rule.type),
                        organization: nameOf(organizations, rule.organization),
                        user: <span className="mono">{rule.username}</span>,
                      }}
                    />
                  </span>
                </span>
                <Switch label={t('On')} checked={rule.on} onChange={(on) => changing.run(rule, on)} />
                <IconButton
                  label={t('Remove {productClass}', { productClass: rule.productClass })}
                  icon={<Trash2 size={14} />}
                  onClick={() => removing.run(rule.id)}
                />
              </li>
            ))}
          </ul>
        )}
        <RuleForm draft={draft} types={types} organizations={organizations} onSaved={setRules} />
      </div>
    </Dialog>
  );
}

function nameOf(references: readonly Reference[], id: number): string {
  return references.find((reference) => reference.id === id)?.name ?? t('number {number}', { number: String(id) });
}

type FormProps = {
  readonly draft: OnboardingDraft | null;
  readonly types: readonly Reference[];
  readonly organizations: readonly Reference[];
  readonly onSaved: (rules: readonly OnboardingRule[]) => void;
};

/** A new rule. The shared password stands in its field only and goes straight into the vault (security.md N1). */
function RuleForm({ draft, types, organizations, onSaved }: FormProps) {
  const [oui, setOui] = useState(draft?.oui ?? '');
  const [productClass, setProductClass] = useState(draft?.productClass ?? '');
  const [type, setType] = useState<string | null>(null);
  const [organization, setOrganization] = useState<string | null>(null);
  const [username, setUsername] = useState('');
  const [saved, setSaved] = useState(0);
  const password = useRef<HTMLInputElement>(null);
  const chosenOrganization = organization ?? only(organizations);
  const saving = useAction(async (secret: string) => {
    const { ref } = await client.app.keepSecret({ secret });
    const rule = { oui, productClass, username, type: Number(type), organization: Number(chosenOrganization) };
    onSaved((await client.onboarding.save({ ...rule, id: null, on: true, secret: ref })).rules);
    // The next type is another one; the organization mostly is the same.
    setOui('');
    setProductClass('');
    setType(null);
    setUsername('');
    setSaved((n) => n + 1);
  });
  const complete =
    /^[0-9a-f]{6}$/i.test(oui.trim()) &&
    productClass.trim() !== '' &&
    username.trim() !== '' &&
    type !== null &&
    chosenOrganization !== null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const secret = password.current?.value ?? '';
    if (!complete || saving.busy) return;
    if (secret === '') password.current?.focus();
    else saving.run(secret);
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-2">
      <h3 className="font-strong">{t('Another type')}</h3>
      <div className="grid grid-cols-3 gap-2">
        <Field
          label="OUI"
          error={oui.trim() === '' || /^[0-9a-f]{6}$/i.test(oui.trim()) ? undefined : t('Six hexadecimal digits.')}
        >
          <TextInput mono placeholder="00D09E" value={oui} onValueChange={setOui} />
        </Field>
        <Field label={t('Product class')}>
          <TextInput mono value={productClass} onValueChange={setProductClass} />
        </Field>
        <Field label={t('Becomes a')}>
          <Select value={type} placeholder={t('Device type')} choices={choicesOf(types)} onChange={setType} />
        </Field>
        <Field label={t('Shared user')}>
          <TextInput mono value={username} onValueChange={setUsername} />
        </Field>
        <Field
          key={saved}
          label={t('Shared password')}
          hint={t('Goes into the vault of this laptop; it is not shown again.')}
        >
          <TextInput ref={password} mono type="password" maxLength={1_024} />
        </Field>
        <Field label={t('Organization')}>
          <Select
            value={chosenOrganization}
            placeholder={t('Organization')}
            choices={choicesOf(organizations)}
            onChange={setOrganization}
          />
        </Field>
      </div>
      <div className="flex items-center justify-end gap-3">
        {complete ? null : (
          <span className="text-small text-soft">
            {t('All six are needed: the shared credentials tell a router of yours from any other.')}
          </span>
        )}
        <Button type="submit" look="primary" busy={saving.busy} disabled={!complete}>
          {saving.busy ? t('Switching on…') : t('Switch on')}
        </Button>
      </div>
      {saving.problem === null ? null : <ProblemNotice problem={saving.problem} />}
    </form>
  );
}

function choicesOf(references: readonly Reference[]) {
  return references.map(({ id, name }) => ({ value: String(id), label: name }));
}

function only(references: readonly Reference[]): string | null {
  const [first, ...others] = references;
  return first !== undefined && others.length === 0 ? String(first.id) : null;
}
