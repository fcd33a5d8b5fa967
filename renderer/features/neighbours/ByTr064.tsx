import { type FormEvent, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { CertificateFacts } from '#renderer/app/CertificateFacts.tsx';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { Neighbour, Pointed } from '#shared/discovery.ts';
import { pointedWords } from './point-words.ts';
import { Way } from './Way.tsx';

type Untrusted = Extract<Pointed, { outcome: 'untrusted' }>;

/** The router sets it itself. The password stands in its field only and goes straight into the vault (security.md N1). */
export function ByTr064({ neighbour }: { readonly neighbour: Neighbour }) {
  const [username, setUsername] = useState('');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const password = useRef<HTMLInputElement>(null);
  const pointing = useAction(async (secret: string, trust: string | null) => {
    setPointed(null);
    const { ref } = await client.app.keepSecret({ secret });
    setPointed(
      await client.discovery.pointAtAcs({ neighbour: neighbour.key, username: username.trim(), password: ref, trust }),
    );
  });
  const tell = (trust: string | null): void => {
    const secret = password.current?.value ?? '';
    if (secret === '') password.current?.focus();
    else if (!pointing.busy) pointing.run(secret, trust);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    tell(null);
  };
  const untrusted = pointed?.outcome === 'untrusted' ? pointed : null;
  const told = pointed === null || pointed.outcome === 'untrusted' ? null : pointedWords(pointed);
  return (
    <Way title={t('By TR-064')}>
      <form onSubmit={onSubmit} className="flex flex-col gap-2">
        <p className="text-soft">
          {t('The router offers to be told. It asks for the user and password of its web page.')}
        </p>
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('User')} hint={t('Where it knows no users: dslf-config.')}>
            <TextInput mono maxLength={256} value={username} onValueChange={setUsername} />
          </Field>
          <Field label={t('Password')} hint={t('Used once, then forgotten.')}>
            <TextInput ref={password} mono type="password" maxLength={1_024} />
          </Field>
        </div>
        <div className="flex items-start justify-between gap-3">
          {/* A whole sentence: it wraps, which the line of a StatusMark does not. */}
          <p
            role="status"
            className={classes('min-w-0 wrap-anywhere', told?.tone === 'down' ? 'text-down' : 'text-up')}
          >
            {told?.words}
          </p>
          <span className="shrink-0">
            <Button type="submit" look={untrusted === null ? 'primary' : 'plain'} busy={pointing.busy}>
              {pointing.busy ? t('Telling it…') : t('Tell it')}
            </Button>
          </span>
        </div>
        {untrusted === null ? null : (
          <DoubtedRouter {...untrusted} onTrust={() => tell(untrusted.certificate.fingerprint)} />
        )}
        {pointing.problem === null ? null : <ProblemNotice problem={pointing.problem} />}
      </form>
    </Way>
  );
}

/** A router that signed its own certificate: a person decides, for this one alone. */
function DoubtedRouter({ certificate, changed, onTrust }: Untrusted & { readonly onTrust: () => void }) {
  return (
    <div className="flex flex-col gap-2">
      <ProblemNotice
        tone="needs-you"
        problem={
          changed
            ? {
                words: t('The router shows another certificate than the one you trusted.'),
                next: t(
                  'A reset or an update can make a new one. So does somebody who stands in between: compare the fingerprint first.',
                ),
              }
            : {
                words: t('The router takes orders over TLS, with a certificate it signed itself.'),
                next: t(
                  'Compare the fingerprint with the one its web page or label shows, or be sure that the cable leads to it. The password was not sent.',
                ),
              }
        }
      />
      <CertificateFacts certificate={certificate} />
      <div>
        <Button look="danger" onClick={onTrust}>
          {t('Trust it for this router and tell it')}
        </Button>
      </div>
    </div>
  );
}
