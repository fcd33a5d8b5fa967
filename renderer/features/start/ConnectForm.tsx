import { type FormEvent, useRef, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { Problem } from '#shared/contract/procedure.ts';
import type { ServerCertificate, SitesState } from '#shared/site.ts';
import { DoubtedCertificate } from './DoubtedCertificate.tsx';
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
  const [missing, setMissing] = useState<{ url?: string; token?: string; organization?: string }>({});
  const [more, setMore] = useState({ organization: '', proxy: '' });
  /** The token of the last try has left its field. */
  const [taken, setTaken] = useState(false);
  const [doubted, setDoubted] = useState<ServerCertificate | null>(null);
  const urlField = useRef<HTMLInputElement>(null);
  const tokenField = useRef<HTMLInputElement>(null);

  const shownName = name ?? nameFromUrl(url);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    tryToConnect(null);
  };
  /** @param trust the fingerprint a person has just decided to trust */
  const tryToConnect = (trust: string | null): void => {
    setDoubted(null);
    const tokenNow = (): string => tokenField.current?.value.trim() ?? '';
    const baseUrl = url.trim();
    const organization = more.organization.trim();
    const lacks = {
      ...(/^\d{0,9}$/.test(organization) ? {} : { organization: t('This is a number, or blank for all.') }),
      ...(baseUrl === '' ? { url: t('Type the base URL as the server’s owner gave it.') } : {}),
      ...(tokenNow() === '' ? { token: t('Paste the token here.') } : {}),
    };
    setMissing(lacks);
    setProblem(null);
    if (busy) return;
    if (Object.keys(lacks).length > 0) {
      (lacks.url === undefined ? tokenField : urlField).current?.focus();
      return;
    }
    const server = { baseUrl, proxy: more.proxy.trim() === '' ? null : more.proxy.trim() };
    const failed = (error: unknown): void => {
      const told = connectProblem(problemOf(error));
      setBusy(false);
      setProblem(told);
      (fieldInDoubt(told) === 'token' ? tokenField : urlField).current?.focus();
    };
    const takeToken = (): string => {
      const token = tokenNow();
      setTries((before) => before + 1);
      setTaken(true);
      return token;
    };
    const connect = (): void => {
      const token = takeToken();
      client.sites
        .connect({
          ...server,
          name: shownName.trim() || baseUrl.slice(0, 80),
          token,
          organization: organization === '' ? null : Number(organization),
          trust,
        })
        .then(onConnected, failed);
    };
    setBusy(true);
    setTaken(false);
    // Before the token leaves its field: a certificate nobody knows is a person's decision.
    client.sites.certificate(server).then(
      ({ certificate }) => {
        if (certificate === null || certificate.doubt === null || certificate.fingerprint === trust) return connect();
        setBusy(false);
        setDoubted(certificate);
      },
      (error: unknown) => {
        takeToken();
        failed(error);
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Field label={t('Base URL')} error={missing.url} hint={t('For example https://control.example.com/api/v1')}>
        <TextInput ref={urlField} mono inputMode="url" autoFocus value={url} onValueChange={setUrl} maxLength={2048} />
      </Field>
      <Field
        key={tries}
        label={t('Token')}
        error={missing.token}
        hint={t('Goes straight into this computer’s vault and is never shown again.')}
      >
        <TextInput ref={tokenField} mono type="password" maxLength={4096} />
      </Field>
      <Field label={t('Name')} aside={t('what you call it here')}>
        <TextInput value={shownName} onValueChange={setName} maxLength={80} />
      </Field>
      <details>
        <summary className="cursor-pointer text-small text-soft hover:text-ink">{t('Organization and proxy')}</summary>
        <div className="grid grid-cols-2 gap-3 pt-2">
          <Field
            label={t('Organization')}
            aside={t('optional')}
            error={missing.organization}
            hint={t('Its number; blank: all the token sees.')}
          >
            <TextInput
              mono
              inputMode="numeric"
              value={more.organization}
              onValueChange={(organization) => setMore({ ...more, organization })}
              maxLength={9}
            />
          </Field>
          <Field label={t('Proxy')} aside={t('optional')} hint={t('An HTTP proxy as host:port; blank: straight.')}>
            <TextInput mono value={more.proxy} onValueChange={(proxy) => setMore({ ...more, proxy })} maxLength={200} />
          </Field>
        </div>
      </details>
      {doubted === null ? null : (
        <DoubtedCertificate certificate={doubted} onTrust={() => tryToConnect(doubted.fingerprint)} />
      )}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" busy={busy}>
          {busy ? t('Checking with the server…') : t('Check and connect')}
        </Button>
        <span className="text-small text-faint">
          {problem !== null && taken
            ? t('The token was taken out of its field: paste it again.')
            : t('Kept only once the server has answered.')}
        </span>
      </div>
    </form>
  );
}
