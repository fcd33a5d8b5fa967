import { ListTree, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { CpeSummary, SessionSummary } from '#shared/acs.ts';
import { type AcsView, useAcsView } from './acs-sessions.ts';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';

const AUTHENTICATION: Readonly<Record<CpeSummary['authentication'], string>> = {
  none: t('none asked for'),
  basic: t('basic'),
  digest: t('digest'),
  refused: t('refused: wrong user or password'),
};

/** The device as the ACS of this laptop knows it: when it informed, how, and its last sessions. */
export function AcsSection({ device }: { readonly device: ShownDevice }) {
  const view = useAcsView(device.ref);
  if (view === null) return null;
  if (view.cpe === null) {
    return (
      <Section title={t('On this laptop’s ACS')} name="acs">
        {view.problem ? (
          <p className="text-soft">{t('Not read just now. {words}', { words: heard(view.problem.words) })}</p>
        ) : (
          <p className="text-soft">
            <Phrase
              say="It has not informed this laptop. Turn the ACS on in {bench} and type its address into the device."
              with={{
                bench: (
                  <a href={href('bench')} className="rounded-sm text-accent underline underline-offset-2">
                    {t('Bench')}
                  </a>
                ),
              }}
            />
          </p>
        )}
      </Section>
    );
  }
  return <Known cpe={view.cpe} view={view} />;
}

function Known({ cpe, view }: { readonly cpe: CpeSummary; readonly view: AcsView }) {
  const [answered, setAnswered] = useState<boolean | null>(null);
  const call = useAction(async () => {
    setAnswered(null);
    setAnswered((await client.acs.connectionRequest({ cpe: cpe.key })).answered);
  });
  const facts: Fact[] = [
    { name: t('Last Inform'), value: <TimeAgo at={cpe.lastInform} /> },
    { name: t('With'), value: cpe.lastEvents.length > 0 ? cpe.lastEvents.join(', ') : null, mono: true },
    { name: t('Data model'), value: cpe.root, mono: true, none: t('not known yet') },
    { name: t('Authentication'), value: AUTHENTICATION[cpe.authentication] },
    { name: t('Can be called'), value: cpe.canBeCalled ? t('yes') : t('no, it tells no address for it') },
  ];
  return (
    <Section
      title={t('On this laptop’s ACS')}
      name="acs"
      aside={
        <>
          {cpe.device === null ? null : (
            <a
              href={href('parameters', cpe.device)}
              className="inline-flex h-control items-center gap-1 rounded-md px-2 text-base text-accent hover:bg-hover"
            >
              <ListTree size={13} aria-hidden="true" />
              {t('Parameters')}
            </a>
          )}
          <Button
            icon={<PhoneCall size={13} />}
            disabled={!cpe.canBeCalled || cpe.talking}
            busy={call.busy}
            onClick={() => call.run()}
          >
            {cpe.talking ? t('Talking now') : t('Call it')}
          </Button>
        </>
      }
    >
      {call.problem ? <ProblemNotice problem={call.problem} /> : null}
      {answered === null ? null : (
        <p role="status" className="mb-1 text-soft">
          {answered
            ? t('It took the call; its session follows.')
            : t('It did not answer. It will be heard at its next Inform.')}
        </p>
      )}
      <KeyValueList facts={facts} />
      <h4 className="caption mt-2">{t('Last sessions')}</h4>
      <ul>
        {view.sessions.map((session) => (
          <Session key={session.id} cpe={cpe} session={session} />
        ))}
      </ul>
    </Section>
  );
}

function Session({ cpe, session }: { readonly cpe: CpeSummary; readonly session: SessionSummary }) {
  return (
    <li>
      <a
        href={href('bench', cpe.key, session.id)}
        className="-mx-2 flex min-h-7 items-center justify-between gap-3 rounded-sm px-2 hover:bg-hover"
      >
        <span className="flex min-w-0 items-center gap-3">
          <SessionMark session={session} />
          <span className="mono truncate">{session.events.join(', ') || t('no Inform')}</span>
        </span>
        <span className="flex shrink-0 items-center gap-3 text-soft">
          <span className="tabular">{plural('{count} RPC', '{count} RPCs', session.rpcs)}</span>
          <TimeAgo at={session.startedAt} />
        </span>
      </a>
    </li>
  );
}

function SessionMark({ session }: { readonly session: SessionSummary }) {
  if (session.end === null) return <StatusMark tone="waiting">{t('talking')}</StatusMark>;
  if (session.end.how === 'aborted') return <StatusMark tone="down">{t('broken off')}</StatusMark>;
  return session.warnings.length > 0 ? (
    <StatusMark tone="waiting">{t('ended, with warnings')}</StatusMark>
  ) : (
    <StatusMark tone="past">{t('ended')}</StatusMark>
  );
}
