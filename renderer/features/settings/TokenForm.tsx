import { type FormEvent, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, takeSites } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { SiteId } from '#shared/ids.ts';

/**
 * A new token for a control server. It stands in its field only, and the field is made anew at submit
 * (security.md N1).
 */
export function TokenForm({ site }: { readonly site: SiteId }) {
  const [tries, setTries] = useState(0);
  const [replaced, setReplaced] = useState(false);
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const replacing = useAction(async (token: string) => {
    takeSites(await client.sites.replaceToken({ id: site, token }));
    setReplaced(true);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (replacing.busy) return;
    const token = field.current?.value.trim() ?? '';
    setReplaced(false);
    setEmpty(token === '');
    if (token === '') {
      field.current?.focus();
      return;
    }
    setTries(tries + 1);
    replacing.run(token);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <Field key={tries} label={t('New token')} error={empty ? t('Paste the new token here.') : undefined}>
          <TextInput ref={field} mono type="password" maxLength={4096} />
        </Field>
        <Button type="submit" busy={replacing.busy}>
          {replacing.busy ? t('Checking…') : t('Check and replace')}
        </Button>
      </div>
      {replacing.problem === null ? null : <ProblemNotice problem={replacing.problem} />}
      <span aria-live="polite">
        {replaced ? <StatusMark tone="up">{t('Replaced; the server accepts it')}</StatusMark> : null}
      </span>
    </form>
  );
}
