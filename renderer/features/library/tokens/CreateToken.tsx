import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Mono } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { Instant } from '#shared/ids.ts';
import type { TokenRight } from '#shared/library.ts';
import { OrganizationReach } from '../OrganizationReach.tsx';
import { RIGHTS } from './words.ts';

/**
 * Makes a token and shows it once. It lies in this component's memory while the dialog is open, and nowhere else on the
 * screen's side: closing the dialog forgets it.
 */
export function CreateToken({ onClose }: { readonly onClose: () => void }) {
  const [shownOnce, setShownOnce] = useState<string | null>(null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={shownOnce === null ? t('New token') : t('Copy the token now')}
      words={
        shownOnce === null
          ? t(
              'For a program or a colleague’s Demarc that works with this site’s API. It is shown once, right after it was made.',
            )
          : t('It is shown this once. Demarc keeps only what proves it; whoever loses it needs a new one.')
      }
      footer={shownOnce === null ? undefined : <Button onClick={onClose}>{t('I have copied it')}</Button>}
    >
      {shownOnce === null ? (
        <TokenForm onMade={setShownOnce} onCancel={onClose} />
      ) : (
        <p className="rounded-md border bg-sunken px-3 py-2">
          <Mono wrap copy={shownOnce} what={t('the token')}>
            {shownOnce}
          </Mono>
        </p>
      )}
    </Dialog>
  );
}

type FormProps = { readonly onMade: (token: string) => void; readonly onCancel: () => void };

function TokenForm({ onMade, onCancel }: FormProps) {
  const [name, setName] = useState('');
  const [organizations, setOrganizations] = useState<readonly number[] | null>(null);
  const [rights, setRights] = useState<readonly TokenRight[]>(['view']);
  const [until, setUntil] = useState('');
  const making = useAction(async () => {
    const { shownOnce } = await client.library.createToken({
      name,
      organizations: organizations === null ? null : [...organizations],
      rights: [...rights],
      expiresAt: until === '' ? null : Instant.parse(`${until}T23:59:59Z`),
    });
    onMade(shownOnce);
  });
  const ready = name.trim() !== '' && rights.length > 0 && organizations?.length !== 0;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !making.busy) making.run();
  };
  const toggle = (right: TokenRight, on: boolean): void =>
    setRights(on ? [...rights, right] : rights.filter((one) => one !== right));
  return (
    <form className="flex flex-col gap-3" onSubmit={onSubmit}>
      <Field label={t('Name')} hint={t('Who uses it: it stands in the history of what is changed with it.')}>
        <TextInput value={name} maxLength={120} onValueChange={setName} />
      </Field>
      <OrganizationReach
        label={t('Reaches')}
        all={t('Everything')}
        organizations={organizations}
        onChange={setOrganizations}
      />
      <Field label={t('Valid until')} aside={t('optional')} hint={t('The end of that day, UTC.')}>
        <TextInput type="date" value={until} onValueChange={setUntil} />
      </Field>
      <fieldset className="grid grid-cols-2 gap-x-3 gap-y-1">
        <legend className="text-small text-soft">{t('May')}</legend>
        {RIGHTS.map(({ right, label, hint }) => (
          <Switch
            key={right}
            label={label}
            hint={hint}
            checked={rights.includes(right)}
            onChange={(on) => toggle(right, on)}
          />
        ))}
      </fieldset>
      {making.problem === null ? null : <ProblemNotice problem={making.problem} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t('Cancel')}</Button>
        <Button type="submit" look="primary" busy={making.busy} disabled={!ready}>
          {making.busy ? t('Making it…') : t('Make the token')}
        </Button>
      </div>
    </form>
  );
}
