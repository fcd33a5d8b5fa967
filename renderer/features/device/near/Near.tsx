import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { bestFact, type Neighbour } from '#shared/discovery.ts';
import { useAcsView } from '../acs-sessions.ts';
import { hostBranch } from '../facts/branches.ts';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';
import { useTree } from '../use-tree.ts';
import { hostsOf } from './hosts.ts';
import { useNearby } from './use-neighbours.ts';

/** Rows of each list; the places they come from have them all. */
const SHOWN = 12;

/** Who stands beside a device: what this laptop saw on the same LAN, and whom the device itself sees. */
export function Near({ device }: { readonly device: ShownDevice }) {
  return (
    <Section title={t('Seen near it')} name="near">
      <OnTheLan device={device} />
      <Hosts device={device} />
    </Section>
  );
}

function OnTheLan({ device }: { readonly device: ShownDevice }) {
  const { scanned, own, others } = useNearby(device);
  const words = !scanned
    ? t('This LAN was not scanned since Demarc started.')
    : own === null
      ? t('The last scan did not find it on the LAN of this laptop.')
      : null;
  return (
    <>
      <h4 className="caption">{t('On the LAN of this laptop')}</h4>
      {words === null ? null : (
        <p className="text-soft">
          {words}{' '}
          <a href={href('neighbours')} className="rounded-sm text-accent underline underline-offset-2">
            {t('Open Neighbours')}
          </a>
        </p>
      )}
      {own === null ? null : <Beside others={others} />}
    </>
  );
}

function Beside({ others }: { readonly others: readonly Neighbour[] }) {
  if (others.length === 0) return <p className="text-soft">{t('It is alone there.')}</p>;
  return (
    <ul>
      {others.slice(0, SHOWN).map((neighbour) => (
        <li key={neighbour.key} className="flex min-h-6 flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 wrap-anywhere">{nameOf(neighbour)}</span>
          <span className="mono text-soft">{neighbour.addresses[0] ?? neighbour.macs[0]}</span>
          {announced(neighbour) ? <span className="text-small text-faint">{announced(neighbour)}</span> : null}
          <span className="ms-auto text-small text-faint">
            <TimeAgo at={neighbour.lastSeen} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function nameOf(neighbour: Neighbour): string {
  const told = bestFact(neighbour, 'name') ?? bestFact(neighbour, 'model') ?? bestFact(neighbour, 'vendor');
  return told?.value ?? t('Without a name');
}

/** Who says by itself what it is and where it is plugged in: the nearest neighbours there are. */
function announced({ sources }: Neighbour): string | null {
  return sources.includes('lldp') ? 'LLDP' : sources.includes('mndp') ? 'MNDP' : null;
}

function Hosts({ device }: { readonly device: ShownDevice }) {
  const branch = hostBranch(useAcsView(device.ref)?.cpe?.root ?? null);
  const rows = useTree(device.ref, branch);
  const read = useAction(() => client.parameters.read({ device: device.ref, paths: [branch], names: false }));
  const hosts = hostsOf(rows ?? []);
  return (
    <>
      <h4 className="caption mt-2">{t('Hosts it sees itself')}</h4>
      {hosts.length === 0 ? (
        <p className="text-soft">
          {branch === ''
            ? t('It has not talked to this laptop, so its table of hosts cannot be read.')
            : rows === null || rows.length === 0
              ? t('Its table of hosts was not asked for.')
              : t('Its table of hosts is empty.')}
        </p>
      ) : (
        <ul>
          {hosts.slice(0, SHOWN).map((host) => (
            <li key={host.instance} className="flex min-h-6 flex-wrap items-baseline gap-x-3">
              <StatusMark tone={host.active === true ? 'up' : 'idle'}>
                {host.active === true ? t('Active') : host.active === false ? t('Gone') : t('Known')}
              </StatusMark>
              <span className="min-w-0 wrap-anywhere">{host.name ?? t('Without a name')}</span>
              <span className="mono text-soft">{host.address}</span>
              <span className="mono text-soft">{host.mac}</span>
            </li>
          ))}
        </ul>
      )}
      {branch === '' ? null : (
        <p className="mt-1 flex flex-wrap items-center gap-x-3">
          <Button busy={read.busy} onClick={() => read.run()}>
            {t('Read its hosts')}
          </Button>
          {hosts[0]?.at ? (
            <span className="text-small text-faint">
              <Phrase say="read {time}" with={{ time: <TimeAgo at={hosts[0].at} /> }} />
            </span>
          ) : null}
        </p>
      )}
      {read.problem === null ? null : <ProblemNotice problem={read.problem} />}
    </>
  );
}
