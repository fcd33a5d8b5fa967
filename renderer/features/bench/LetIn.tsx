import { type FormEvent, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { CpeSummary } from '#shared/acs.ts';

/**
 * A router of another control server whose password this laptop was never told: a person who stands beside it says that
 * it is the one, or types the credentials it has to prove.
 */
export function LetIn({ cpe }: { readonly cpe: CpeSummary }) {
  const [way, setWay] = useState<'asked' | 'credentials' | 'let-in'>('asked');
  const letIn = useAction(async (credentials: { username: string; secret: string } | null) => {
    const kept = credentials === null ? null : await client.app.keepSecret({ secret: credentials.secret });
    await client.bench.letIn({
      cpe: cpe.key,
      credentials: credentials === null || kept === null ? null : { username: credentials.username, secret: kept.ref },
    });
    setWay('let-in');
  });
  if (way === 'let-in') {
    return (
      <p role="status" className="text-small text-soft">
        {t('Let in. Ask it to call, or wait for its next Inform.')}
      </p>
    );
  }
  return (
    <>
      {way === 'credentials' ? (
        <Credentials busy={letIn.busy} onGiven={letIn.run} onBack={() => setWay('asked')} />
      ) : (
        <span className="flex flex-wrap gap-2">
          <Button look="primary" busy={letIn.busy} onClick={() => letIn.run(null)}>
            {t('Let it in')}
          </Button>
          <Button disabled={letIn.busy} onClick={() => setWay('credentials')}>
            {t('It has to prove a password…')}
          </Button>
        </span>
      )}
      {letIn.problem === null ? null : <ProblemNotice problem={letIn.problem} />}
      <p className="text-small text-soft">
        {t(
          'It is in the inventory, but this laptop does not know its CWMP password, so nothing is sent to it. If it stands before you, let it in: it is acted on from its next Inform on.',
        )}
      </p>
    </>
  );
}

type CredentialsProps = {
  readonly busy: boolean;
  readonly onGiven: (credentials: { username: string; secret: string }) => void;
  readonly onBack: () => void;
};

/** The password stands in its field only and goes straight into the vault (security.md N1). */
function Credentials({ busy, onGiven, onBack }: CredentialsProps) {
  const [username, setUsername] = useState('');
  const password = useRef<HTMLInputElement>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const secret = password.current?.value ?? '';
    if (secret === '') password.current?.focus();
    else onGiven({ username: username.trim(), secret });
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-end gap-2">
      <Field label={t('CWMP user')}>
        <TextInput autoFocus mono value={username} maxLength={256} onValueChange={setUsername} />
      </Field>
      <Field label={t('CWMP password')}>
        <TextInput ref={password} mono type="password" maxLength={1_024} />
      </Field>
      <Button type="submit" look="primary" busy={busy} disabled={username.trim() === ''}>
        {t('Let it in')}
      </Button>
      <Button onClick={onBack}>{t('Cancel')}</Button>
    </form>
  );
}
