import { RefreshCw, Search, Send } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useWaiting } from '#renderer/cache/hooks.ts';
import type { Field } from '#renderer/cache/types.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import { useCommands } from './commands.ts';
import { useAcsState, useDhcpState } from './host.ts';
import { href } from './router.ts';
import { SearchField } from './SearchField.tsx';
import { WorkingAt } from './WorkingAt.tsx';

const CHIP =
  'flex h-control shrink-0 items-center gap-2 rounded-md px-2 whitespace-nowrap transition-colors hover:bg-hover';

/** Search, where one works, whether the ACS listens, and what has not landed. */
export function TopBar({ field }: { readonly field: Field | null }) {
  const search = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [
        {
          id: 'search',
          title: t('Search devices'),
          group: t('Find'),
          icon: <Search size={15} />,
          keys: '/',
          run: () => search.current?.select(),
        },
      ],
      [],
    ),
  );
  return (
    <header className="flex h-12 print:hidden shrink-0 items-center gap-1 border-b bg-ground pe-3 ps-2">
      {field ? (
        <SearchField input={search} field={field} />
      ) : (
        <span className="ps-2 text-large font-strong">{t('Demarc')}</span>
      )}
      <span className="grow" />
      {field ? (
        <>
          <WorkingAt />
          <Divider />
        </>
      ) : null}
      <Acs />
      <Dhcp />
      {field ? (
        <>
          <Divider />
          <NotLanded field={field} />
        </>
      ) : null}
    </header>
  );
}

function Divider() {
  return <span className="mx-1 h-5 border-s border-line-strong" />;
}

function Acs() {
  const acs = useAcsState();
  if (acs === null) return null;
  const on = acs.state === 'on';
  const tone = on ? 'up' : acs.state === 'failed' ? 'down' : 'idle';
  const words = on
    ? t('Devices reach the ACS of this laptop at this address')
    : acs.state === 'failed'
      ? acs.words
      : t('The ACS of this laptop is off');
  return (
    <Tooltip words={words}>
      <a href={href('bench')} className={CHIP}>
        <StatusMark tone={tone}>{on ? 'ACS' : acs.state === 'failed' ? t('ACS failed') : t('ACS off')}</StatusMark>
        {on ? <span className="mono truncate text-soft max-[900px]:hidden">{`${acs.host}:${acs.port}`}</span> : null}
      </a>
    </Tooltip>
  );
}

/** Said all the time while this laptop gives addresses: on the wrong network that disturbs everybody. */
function Dhcp() {
  const dhcp = useDhcpState();
  if (dhcp === null || dhcp.state === 'off') return null;
  const { name } = dhcp.interface;
  const on = dhcp.state === 'on';
  const words = on
    ? t('This laptop gives addresses to whatever asks on {name}', { name })
    : t('Asking whether another DHCP server answers on {name}', { name });
  return (
    <Tooltip words={words}>
      <a href={href('bench')} className={classes(CHIP, 'bg-waiting-soft')}>
        <StatusMark tone="waiting">{on ? t('DHCP on') : t('DHCP starting')}</StatusMark>
        <span className="mono truncate text-soft max-[1100px]:hidden">{name}</span>
      </a>
    </Tooltip>
  );
}

/** The one number before leaving a site. */
function NotLanded({ field }: { readonly field: Field }) {
  const { waiting, needsPerson } = useWaiting(field);
  const isWaiting = waiting > 0;
  useCommands(
    useMemo(
      () => [
        ...(isWaiting
          ? [
              {
                id: 'send-now',
                title: t('Send now'),
                group: t('Sync'),
                words: t('outbox replay upload changes'),
                icon: <Send size={15} />,
                run: () => field.work.sendNow(),
              },
            ]
          : []),
        {
          id: 'sync-now',
          title: t('Sync now'),
          group: t('Sync'),
          words: t('refresh reload download check devices'),
          icon: <RefreshCw size={15} />,
          run: () => field.pull.now(),
        },
      ],
      [field, isWaiting],
    ),
  );
  const all = waiting;
  const words =
    needsPerson > 0
      ? plural('{count} cannot go on without you', '{count} cannot go on without you', needsPerson)
      : all > 0
        ? t('Saved on this laptop, not on the control server yet')
        : t('Everything saved here is on the control server');
  return (
    <Tooltip words={words}>
      <a
        href={href('sync')}
        className={classes(
          CHIP,
          needsPerson > 0 && 'bg-needs text-on-state hover:bg-needs',
          needsPerson === 0 && all > 0 && 'bg-waiting-soft',
        )}
      >
        {needsPerson > 0 ? (
          <>
            <svg viewBox="0 0 10 10" className="size-2.5" aria-hidden="true">
              <path d="M5 .2 9.8 5 5 9.8.2 5z" fill="currentColor" />
            </svg>
            <span className="tabular font-strong">{t('{all} not landed', { all })}</span>
          </>
        ) : (
          <StatusMark tone={all > 0 ? 'waiting' : 'up'}>
            <span className={classes('tabular', all > 0 && 'font-strong')}>
              {all > 0 ? t('{all} not landed', { all }) : t('All landed')}
            </span>
          </StatusMark>
        )}
        {needsPerson > 0 ? (
          <span className="tabular">{plural('{count} needs you', '{count} need you', needsPerson)}</span>
        ) : null}
      </a>
    </Tooltip>
  );
}
