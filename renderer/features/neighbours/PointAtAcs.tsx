import { Target } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, useAcsState } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { QrImage } from '#renderer/ui/QrImage.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { acsUrlAt } from '#shared/acs.ts';
import { managementControl, type Neighbour, type Pointed, type ScanState } from '#shared/discovery.ts';
import { MAKERS, makerById, makerOf, pointedWords } from './point-words.ts';
import { nameOf } from './words.ts';

type Props = { readonly neighbour: Neighbour; readonly scan: ScanState };

/** The ways to make a neighbour call this ACS: telling it by TR-064, typing the URL, or the bench DHCP. */
export function PointAtAcs({ neighbour, scan }: Props) {
  const [open, setOpen] = useState(false);
  const acs = useAcsState() ?? { state: 'off' };
  const address = scan.interface?.address ?? null;
  const url = address === null ? null : acsUrlAt(acs, address);
  return (
    <>
      <Button icon={<Target size={14} />} onClick={() => setOpen(true)}>
        {t('Point at this ACS')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('Point {nameOf} at this ACS', { nameOf: nameOf(neighbour) })}
      >
        {url === null ? (
          <AcsElsewhere address={address} />
        ) : (
          <div className="flex flex-col gap-4">
            {managementControl(neighbour) === null ? null : <ByTr064 neighbour={neighbour} />}
            <ByHand neighbour={neighbour} url={url} />
            <Way title={t('By DHCP')}>
              <p className="text-soft">
                {t('Where its WAN port is plugged into this computer, the bench DHCP tells it the URL by itself.')}{' '}
                <BenchLink>{t('Open Bench')}</BenchLink>
              </p>
            </Way>
          </div>
        )}
      </Dialog>
    </>
  );
}

function AcsElsewhere({ address }: { readonly address: string | null }) {
  return (
    <p>
      {t(
        'The ACS does not listen on {address}, so the router could not call it. Turn it on for that interface first.',
        { address: address ?? t('this network') },
      )}{' '}
      <BenchLink>{t('Open Bench')}</BenchLink>
    </p>
  );
}

function BenchLink({ children }: { readonly children: ReactNode }) {
  return (
    <a href={href('bench')} className="font-strong whitespace-nowrap text-accent">
      {children}
    </a>
  );
}

/** The router sets it itself. The password stands in its field only and goes straight into the vault (security.md N1). */
function ByTr064({ neighbour }: { readonly neighbour: Neighbour }) {
  const [username, setUsername] = useState('');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const password = useRef<HTMLInputElement>(null);
  const pointing = useAction(async (secret: string) => {
    setPointed(null);
    const { ref } = await client.app.keepSecret({ secret });
    setPointed(
      await client.discovery.pointAtAcs({ neighbour: neighbour.key, username: username.trim(), password: ref }),
    );
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const secret = password.current?.value ?? '';
    if (secret === '') password.current?.focus();
    else if (!pointing.busy) pointing.run(secret);
  };
  const told = pointed === null ? null : pointedWords(pointed);
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
            <Button type="submit" look="primary" busy={pointing.busy}>
              {pointing.busy ? t('Telling it…') : t('Tell it')}
            </Button>
          </span>
        </div>
        {pointing.problem === null ? null : <ProblemNotice problem={pointing.problem} />}
      </form>
    </Way>
  );
}

function ByHand({ neighbour, url }: { readonly neighbour: Neighbour; readonly url: string }) {
  const [maker, setMaker] = useState(() => makerOf(neighbour).id);
  return (
    <Way title={t('By hand')}>
      <div className="flex gap-3">
        <div className="w-28 shrink-0">
          <QrImage text={url} />
        </div>
        <div className="flex min-w-0 grow flex-col gap-2">
          <span className="flex items-center gap-1">
            <span className="mono font-strong wrap-anywhere select-all">{url}</span>
            <CopyButton text={url} what={t('ACS URL')} />
          </span>
          <Select
            label={t('Maker of the router')}
            value={maker}
            choices={MAKERS.map(({ id, label }) => ({ value: id, label }))}
            onChange={setMaker}
          />
          <p className="text-soft">{makerById(maker).where}</p>
        </div>
      </div>
    </Way>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <h3 id={id} className="font-strong">
        {title}
      </h3>
      {children}
    </section>
  );
}
