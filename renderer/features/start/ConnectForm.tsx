import { type FormEvent, useRef, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { Problem } from '#shared/contract/procedure.ts';
import type { SitesState } from '#shared/site.ts';
import { connectProblem, fieldInDoubt, nameFromUrl } from './words.ts';

/**
 * Name, base URL and token of a control server. The token stands in its field only: it is read at submit, handed to
 * the host, and its field is thrown away and made anew at once, whatever comes of it (security.md N1).
 */
export function ConnectForm({ onConnected }: { readonly onConnected: (state: SitesState) => void }) {
  const [url, setUrl] = useState('');
  const [name, setName] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<{ url?: string; token?: string }>({});
  const urlField = useRef<HTMLInputElement>(null);
  const tokenField = useRef<HTMLInputElement>(null);

  const shownName = name ?? nameFromUrl(url);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const token = tokenField.current?.value.trim() ?? '';
    const baseUrl = url.trim();
    const lacks = {
      ...(baseUrl === '' ? { url: 'Type the base URL as the server’s owner gave it.' } : {}),
      ...(token === '' ? { token: 'Paste the token here.' } : {}),
    };
    setMissing(lacks);
    setProblem(null);
    if (busy) return;
    if (lacks.url !== undefined || lacks.token !== undefined) {
      (lacks.url === undefined ? tokenField : urlField).current?.focus();
      return;
    }
    setTries((before) => before + 1);
    setBusy(true);
    client.sites
      .connect({ name: shownName.trim() || baseUrl.slice(0, 80), baseUrl, token })
      .then(onConnected, (error: unknown) => {
        const told = connectProblem(problemOf(error));
        setBusy(false);
        setProblem(told);
        (fieldInDoubt(told) === 'token' ? tokenField : urlField).current?.focus();
      });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Field label="Base URL" error={missing.url} hint="For example https://control.example.com/api/v1">
        <TextInput ref={urlField} mono inputMode="url" autoFocus value={url} onValueChange={setUrl} maxLength={2048} />
      </Field>
      <Field
        key={tries}
        label="Token"
        error={missing.token}
        hint="Goes straight into this computer’s vault and is never shown again."
      >
        <TextInput ref={tokenField} mono type="password" maxLength={4096} />
      </Field>
      <Field label="Name" aside="what you call it here">
        <TextInput value={shownName} onValueChange={setName} maxLength={80} />
      </Field>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" busy={busy}>
          {busy ? 'Checking with the server…' : 'Check and connect'}
        </Button>
        <span className="text-small text-faint">
          {problem === null
            ? 'Kept only once the server has answered.'
            : 'The token was taken out of its field: paste it again.'}
        </span>
      </div>
    </form>
  );
}
