import type { ReactNode } from 'react';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import type { AcsState } from '#shared/acs.ts';

/** What to do while nobody talks: three steps, the one that is due now in full ink. */
export function HowToBegin({ listener }: { readonly listener: AcsState | null }) {
  const on = listener?.state === 'on' ? listener : null;
  return (
    <div className="flex h-full flex-col justify-center overflow-y-auto px-10 py-8">
      <div className="mx-auto flex w-full max-w-[600px] flex-col gap-5">
        <div>
          <h2 className="text-title font-strong">
            {on === null ? t('The ACS is off') : t('Listening. No CPE has called yet')}
          </h2>
          <p className="mt-1 text-soft">
            {t(
              'Here you see every CPE that calls this laptop, each session message by message, and each operation as it happens.',
            )}
          </p>
        </div>
        <ol className="flex flex-col">
          <Step n={1} title={t('Turn the ACS on')} state={on === null ? 'now' : 'done'}>
            {t('Choose the interface the CPE is plugged into; the switch is on the left.')}
          </Step>
          <Step n={2} title={t('Type its URL into the CPE')} state={on === null ? 'later' : 'now'}>
            {on === null ? (
              t('Once it is on, the exact URL stands here.')
            ) : (
              <span className="mt-1 mb-2 flex w-fit items-center gap-1 rounded-md border border-line-strong bg-sunken py-0.5 pe-1 ps-3">
                <span dir="ltr" className="mono text-large text-ink wrap-anywhere select-all">
                  {on.url}
                </span>
                <CopyButton text={on.url} what={t('ACS URL')} />
              </span>
            )}
            <span className="block">
              <Phrase
                say="In the CPE’s own pages look for {tr069}, {cwmp}, {remote} or {server}; the field is called {url}. Or plug its WAN port into this laptop and let the bench DHCP, on the left, tell it."
                with={{
                  tr069: <em>TR-069</em>,
                  cwmp: <em>CWMP</em>,
                  remote: <em>{t('Remote management')}</em>,
                  server: <em>{t('Management server')}</em>,
                  url: <em>{t('ACS URL')}</em>,
                }}
              />
            </span>
          </Step>
          <Step n={3} title={t('Have it call')} state="later">
            {t(
              'Save there, then restart the CPE or wait for its periodic Inform. It appears on the left the moment it calls.',
            )}
          </Step>
        </ol>
      </div>
    </div>
  );
}

type StepProps = {
  readonly n: number;
  readonly title: string;
  readonly state: 'done' | 'now' | 'later';
  readonly children: ReactNode;
};

function Step({ n, title, state, children }: StepProps) {
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 border-t py-3"
    >
      <span className={state === 'now' ? 'mono font-strong text-accent' : 'mono text-faint'}>
        {state === 'done' ? '✓' : n}
      </span>
      <div>
        <h3 className={state === 'now' ? 'font-strong' : 'text-soft'}>
          {title}
          {state === 'done' ? <span className="sr-only"> {t('(done)')}</span> : null}
        </h3>
        <div className={state === 'later' ? 'text-faint' : 'text-soft'}>{children}</div>
      </div>
    </li>
  );
}
