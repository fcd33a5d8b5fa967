import { ArrowRight, ListTree, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useDeviceName } from '#renderer/app/device-name.ts';
import { client } from '#renderer/app/host.ts';
import { operationWords } from '#renderer/app/record-words.ts';
import { href, replaceRoute } from '#renderer/app/router.ts';
import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { CpeSummary, Diagnosis } from '#shared/acs.ts';
import type { SessionId } from '#shared/ids.ts';
import { describeOperationState, type Operation } from '#shared/operation.ts';
import { cpeState, makerWords } from './CpeList.tsx';
import type { BenchView } from './feed.ts';
import { diagnosisOf, sessionsOf } from './model.ts';
import { OperationList, operationTone } from './OperationList.tsx';
import { SessionsPane } from './SessionsPane.tsx';
import { Stranger } from './Stranger.tsx';
import { useOperations } from './use-operations.ts';

type Props = {
  readonly cpe: CpeSummary;
  readonly bench: BenchView;
  readonly session: SessionId | null;
};

/** One CPE: who it is, what it is asked to do, and every session it had with this ACS. */
export function CpeView({ cpe, bench, session }: Props) {
  const [tab, setTab] = useState<'sessions' | 'operations'>('sessions');
  const sessions = sessionsOf(bench, cpe.key);
  const operations = useOperations(cpe.device, bench);
  const undecided = operations.find(({ state }) => state.state === 'unclear');
  return (
    <section
      aria-label={t('CPE {serialNumber}', { serialNumber: cpe.serialNumber })}
      className="flex flex-col min-[900px]:h-full min-[900px]:min-h-0"
    >
      <CpeHead cpe={cpe} acsIsOn={bench.listener?.state === 'on'} diagnosis={diagnosisOf(bench, cpe.key)} />
      {cpe.device === null ? null : (
        <LastOperation operation={undecided ?? operations[0]} onOpen={() => setTab('operations')} />
      )}
      <Tabs
        label={t('What is known of this CPE')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'sessions',
            label: t('Sessions'),
            count: sessions.length,
            content: (
              <SessionsPane
                sessions={sessions}
                bench={bench}
                session={session}
                onSelect={(id) => replaceRoute(['bench', cpe.key, id])}
              />
            ),
          },
          {
            id: 'operations',
            label: t('Operations'),
            count: operations.length,
            content: (
              <OperationList operations={operations} transfers={bench.transfers} stranger={cpe.device === null} />
            ),
          },
        ]}
      />
    </section>
  );
}

type HeadProps = { readonly cpe: CpeSummary; readonly acsIsOn: boolean; readonly diagnosis: Diagnosis | null };

function CpeHead({ cpe, acsIsOn, diagnosis }: HeadProps) {
  const { tone, word } = cpeState(cpe);
  const name = useDeviceName(cpe.device, cpe);
  const facts = [
    makerWords(cpe),
    cpe.root === null ? null : cpe.root === 'Device.' ? t('TR-181 (Device.)') : t('TR-098 (InternetGatewayDevice.)'),
    cpe.softwareVersion === null ? null : `software ${cpe.softwareVersion}`,
    cpe.hardwareVersion === null ? null : `hardware ${cpe.hardwareVersion}`,
    AUTHENTICATION[cpe.authentication],
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <header className="flex flex-col gap-1 px-4 pt-3 pb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="flex min-w-0 items-center gap-1 text-title font-strong">
          <span className="mono truncate">{cpe.serialNumber}</span>
          <CopyButton text={cpe.serialNumber} what={t('serial number')} />
        </h2>
        <StatusMark tone={tone}>{word}</StatusMark>
        {cpe.address === null ? null : <span className="mono text-soft">{cpe.address}</span>}
        {/* Together, so that where the line is short they go to the next one as they are. */}
        <div className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
          {cpe.device === null ? null : (
            <a
              href={href('parameters', cpe.device)}
              className="inline-flex h-control items-center gap-1 rounded-md px-2 text-accent hover:bg-hover"
            >
              <ListTree size={14} aria-hidden="true" />
              {t('Parameters')}
            </a>
          )}
          {acsIsOn ? <AskToCall cpe={cpe} /> : null}
          {cpe.device === null ? null : (
            <a
              href={href('device', cpe.device)}
              className="inline-flex h-control items-center gap-1 rounded-md px-2 font-strong text-accent hover:bg-hover"
            >
              <span className="max-w-56 truncate">{name ?? t('Device page')}</span>
              <ArrowRight size={14} aria-hidden="true" />
            </a>
          )}
        </div>
      </div>
      <p className="text-small text-soft wrap-anywhere">
        {facts.join(' · ')} · <Phrase say="first seen {time}" with={{ time: <TimeAgo at={cpe.firstInform} /> }} />
      </p>
      {diagnosis !== null ? (
        <ProblemNotice tone={cpe.authentication === 'refused' ? 'down' : 'waiting'} problem={diagnosis} />
      ) : cpe.authentication === 'refused' ? (
        <ProblemNotice
          problem={{
            words: t('It could not prove who it is, and was turned away (401).'),
            next: t(
              'Type the CWMP user and password of its inventory record into the CPE, or give the record the ones it uses.',
            ),
          }}
        />
      ) : null}
      {cpe.device === null ? <Stranger cpe={cpe} /> : null}
    </header>
  );
}

const AUTHENTICATION: Readonly<Record<CpeSummary['authentication'], string>> = {
  none: t('no log-in'),
  basic: t('basic log-in'),
  digest: t('digest log-in'),
  refused: t('log-in refused'),
};

/** Connection request: asks the CPE to open a session now. What became of it stands beside the button. */
function AskToCall({ cpe }: { readonly cpe: CpeSummary }) {
  const [answer, setAnswer] = useState<{ readonly answered: boolean; readonly before: string } | null>(null);
  const asking = useAction(async (before: string) => {
    setAnswer(null);
    const { answered } = await client.acs.connectionRequest({ cpe: cpe.key });
    setAnswer({ answered, before });
  });
  // Once it has informed again the words are of yesterday.
  const answered = answer !== null && answer.before === cpe.lastInform ? answer.answered : null;
  if (!cpe.canBeCalled) return <span className="text-small text-faint">{t('told no address to be called at')}</span>;
  return (
    <>
      <span aria-live="polite" className="text-small text-soft wrap-anywhere">
        {asking.problem === null ? (
          answered === null ? null : answered ? (
            t('It answered; its session follows.')
          ) : (
            t('No answer. Its next regular Inform will do.')
          )
        ) : (
          <span className="text-down">
            {heard(asking.problem.words)} {heard(asking.problem.next)}
          </span>
        )}
      </span>
      <Button icon={<PhoneCall size={14} />} busy={asking.busy} onClick={() => asking.run(cpe.lastInform)}>
        {asking.busy ? t('Calling…') : t('Ask to call')}
      </Button>
    </>
  );
}

type LastProps = { readonly operation: Operation | undefined; readonly onOpen: () => void };

/** The newest operation on one line, or the one that waits for a decision, whatever tab is open. Its place is kept while there is none: nothing jumps. */
function LastOperation({ operation, onOpen }: LastProps) {
  const last = operation?.steps.at(-1);
  if (operation === undefined) {
    return (
      <div className="flex items-center border-t px-4 py-1">
        <span className="flex h-control items-center text-faint">{t('No operation asked for yet')}</span>
      </div>
    );
  }
  return (
    <div className="flex items-center gap-3 border-t px-4 py-1">
      <span className="font-strong">{operationWords(operation.kind)}</span>
      <span className="min-w-0" aria-live="polite">
        <StatusMark tone={operationTone(operation.state)}>{describeOperationState(operation.state)}</StatusMark>
      </span>
      <span className="grow text-small text-faint">
        <TimeAgo at={last?.at ?? operation.createdAt} />
      </span>
      {operation.state.state === 'unclear' ? (
        <Button onClick={onOpen}>{t('Decide…')}</Button>
      ) : (
        <Button look="quiet" onClick={onOpen}>
          {t('Each step')}
        </Button>
      )}
    </div>
  );
}
