import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { SitesState } from '#shared/site.ts';

/** A name, and the site is there. */
export function EmptySiteForm({ onOpened }: { readonly onOpened: (state: SitesState) => void }) {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const opening = useAction((typed: string) => client.sites.openLocal({ name: typed }).then(onOpened));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '' && !opening.busy) opening.run(name.trim());
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Field
        label={t('Name')}
        error={asked && name.trim() === '' ? t('Give it a name, for example the customer or the town.') : undefined}
        hint={t('For example the customer or the town; it can hold as many devices as you like.')}
      >
        <TextInput autoFocus value={name} onValueChange={setName} maxLength={80} />
      </Field>
      {opening.problem === null ? null : <ProblemNotice problem={opening.problem} />}
      <div>
        <Button type="submit" look="primary" busy={opening.busy}>
          {opening.busy ? t('Starting…') : t('Start the site')}
        </Button>
      </div>
    </form>
  );
}
