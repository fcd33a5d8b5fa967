import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, useDhcpState } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { AcsState } from '#shared/acs.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import { Leases } from './Leases.tsx';
import { StartDhcp } from './StartDhcp.tsx';

/** The bench DHCP: a switch that asks first, and who got an address. It tells the URL of the ACS, so it stays with it. */
export function DhcpCard({ listener }: { readonly listener: AcsState | null }) {
  const dhcp = useDhcpState();
  if (dhcp === null) return null;
  const on = listener?.state === 'on' ? listener : null;
  return (
    <section aria-label={t('Bench DHCP')} className="border-b px-4 py-3">
      {dhcp.state === 'off' ? <DhcpOff dhcp={dhcp} acsHost={on?.host ?? null} /> : <DhcpOn dhcp={dhcp} />}
    </section>
  );
}

type OffProps = { readonly dhcp: Extract<DhcpState, { state: 'off' }>; readonly acsHost: string | null };

function DhcpOff({ dhcp, acsHost }: OffProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <StatusMark tone="idle">
          <span className="font-strong text-ink">{t('DHCP is off')}</span>
        </StatusMark>
        <Button disabled={acsHost === null} onClick={() => setAsking(true)}>
          {t('Turn on…')}
        </Button>
      </div>
      {dhcp.stopped === null ? (
        <p className="text-small text-soft">
          {acsHost === null
            ? t('With the ACS on, it can give a router its address and the ACS URL.')
            : t('For a router whose WAN port is plugged into this laptop: gives it an address and the ACS URL.')}
        </p>
      ) : (
        <ProblemNotice
          problem={{ words: t('It ended. {words}', { words: dhcp.stopped.words }), next: dhcp.stopped.next }}
        />
      )}
      {asking && acsHost !== null ? <StartDhcp address={acsHost} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function DhcpOn({ dhcp }: { readonly dhcp: Exclude<DhcpState, { state: 'off' }> }) {
  const stopping = useAction(() => client.dhcp.stop({}));
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <StatusMark tone={dhcp.state === 'on' && dhcp.link === 'up' ? 'up' : 'waiting'}>
          <span className="font-strong">{dhcp.state === 'on' ? t('DHCP is on') : t('DHCP is starting')}</span>
        </StatusMark>
        <Button look="quiet" busy={stopping.busy} onClick={() => stopping.run()}>
          {dhcp.state === 'on' ? t('Turn off') : t('Stop')}
        </Button>
      </div>
      {stopping.problem === null ? null : <ProblemNotice problem={stopping.problem} />}
      {dhcp.state === 'checking' ? <Checking name={dhcp.interface.name} /> : <Leases dhcp={dhcp} />}
    </div>
  );
}

/** How long the question for another server takes, as the host asks it. */
const CHECK_SECONDS = 4;

function Checking({ name }: { readonly name: string }) {
  const [left, setLeft] = useState(CHECK_SECONDS);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <p role="status" className="text-small text-soft">
      {left === 0
        ? t('Asking whether another DHCP server answers on {name}…', { name })
        : t('Asking whether another DHCP server answers on {name}, {left} s left…', { name, left })}
    </p>
  );
}
