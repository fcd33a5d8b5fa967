import { useAction } from '#renderer/app/action.ts';
import { client, takeAcsState, useAcsState } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Mono } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { Setting } from './Setting.tsx';

/** Whether CPEs can reach this computer now. Turning it on needs an interface: that is done in Bench. */
export function AcsSummary() {
  const acs = useAcsState();
  const turningOff = useAction(() => client.acs.turnOff({}).then(takeAcsState));
  return (
    <Setting
      title={t('TR-069 server of this laptop')}
      words={t('Off until you turn it on, on the interface you choose. While it is on, the top bar says so.')}
    >
      <div className="flex flex-col items-start gap-2">
        {acs === null ? <span className="text-soft">{t('Asking…')}</span> : null}
        {acs?.state === 'off' ? <StatusMark tone="idle">{t('Off')}</StatusMark> : null}
        {acs?.state === 'failed' ? <ProblemNotice problem={acs} /> : null}
        {acs?.state === 'on' ? (
          <>
            <StatusMark tone="up">{t('On')}</StatusMark>
            <Mono copy={acs.url} what={t('ACS URL')} wrap>
              {acs.url}
            </Mono>
          </>
        ) : null}
        <span className="flex items-center gap-2">
          {acs?.state === 'on' ? (
            <Button busy={turningOff.busy} onClick={() => turningOff.run()}>
              {t('Turn off')}
            </Button>
          ) : null}
          <a href={href('bench')} className="font-strong text-accent hover:underline">
            {acs?.state === 'on' ? t('Open Bench') : t('Turn it on in Bench')}
          </a>
        </span>
        {turningOff.problem === null ? null : <ProblemNotice problem={turningOff.problem} />}
      </div>
    </Setting>
  );
}
