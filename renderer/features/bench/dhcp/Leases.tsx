import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import type { DhcpLease, DhcpState } from '#shared/dhcp.ts';
import { leaseWords } from './words.ts';

/** Who asked on the bench, and what each was given. */
export function Leases({ dhcp }: { readonly dhcp: Extract<DhcpState, { state: 'on' }> }) {
  const { leases, link, full, most, interface: nif } = dhcp;
  return (
    <>
      <p role="status" className="text-small text-soft">
        {link === 'up'
          ? t('On {name}, {address}/{prefix}.', { name: nif.name, address: nif.address, prefix: nif.prefix })
          : t('Nothing is plugged into {name} now.', { name: nif.name })}{' '}
        {leases.length === 0 ? t('Nobody has asked yet: plug a router’s WAN port in.') : null}
      </p>
      {full ? (
        <ProblemNotice
          tone="waiting"
          problem={{
            words: t('All {most} addresses are given.', { most }),
            next: t('One comes free ten minutes after its router was unplugged, or turn DHCP off and on.'),
          }}
        />
      ) : null}
      {/* Forty routers must not push the CPEs that talk off the screen. */}
      <ul className="flex max-h-64 flex-col overflow-y-auto">
        {leases.map((lease) => (
          <LeaseRow key={lease.mac} lease={lease} />
        ))}
      </ul>
    </>
  );
}

function LeaseRow({ lease }: { readonly lease: DhcpLease }) {
  const switching = useAction((bare: boolean) => client.dhcp.setBareUrl({ mac: lease.mac, bare }));
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2 border-t py-2">
      <span className="flex h-5 items-center">
        <StatusMark tone={lease.phase === 'bound' ? 'up' : 'waiting'} />
      </span>
      <div className="min-w-0">
        <div className="flex items-baseline justify-between gap-2">
          <span className="mono font-strong">{lease.address}</span>
          <span className="mono truncate text-small text-soft">{lease.mac}</span>
        </div>
        <p className="text-small text-soft wrap-anywhere">
          {lease.vendor === null ? '' : `${lease.vendor} · `}
          {leaseWords(lease)}
        </p>
        <Switch
          label={t('Bare URL in option 43')}
          hint={t('For all CPEs of this maker ({oui}), when they read nothing else', {
            oui: lease.mac.slice(0, 8),
          })}
          checked={lease.bareUrl}
          disabled={switching.busy}
          onChange={(bare) => switching.run(bare)}
        />
        {switching.problem === null ? null : <ProblemNotice problem={switching.problem} />}
      </div>
    </li>
  );
}
