import { ArrowLeftRight, ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import type { SitesState } from '#shared/site.ts';
import { type Command, useCommands } from './commands.ts';
import { client, takeSites, useSites } from './host.ts';
import { siteName } from './site-name.ts';

/** The open site in few words: *Practice site*, the server's host name, or the name of one's own site. */
function siteWords({ sites, open }: SitesState): { readonly name: string; readonly detail: string } | null {
  const site = sites.find(({ id }) => id === open);
  if (site === undefined) return null;
  switch (site.kind) {
    case 'practice':
      return { name: siteName(site), detail: t('simulated devices on this laptop') };
    case 'local':
      return { name: site.name, detail: t('kept on this laptop') };
    case 'remote':
      return { name: URL.parse(site.baseUrl)?.host ?? site.baseUrl, detail: site.name };
    default:
      return site satisfies never;
  }
}

const REACH: Readonly<Record<SitesState['reachability']['state'], { tone: Tone; words: string | null }>> = {
  unknown: { tone: 'idle', words: null },
  online: { tone: 'up', words: null },
  // Offline is a calm badge: work goes on.
  offline: { tone: 'waiting', words: t('offline') },
  'token-refused': { tone: 'needs-you', words: t('token refused') },
};

const LEAVE: Command = {
  id: 'leave-site',
  title: t('Work somewhere else'),
  group: t('Go to'),
  words: t('site control server switch change leave'),
  icon: <ArrowLeftRight size={15} />,
  run: () => {
    // A failure shows in the connection strip; the site simply stays open.
    void client.sites.leave({}).then(takeSites, () => undefined);
  },
};

/** Where one works, and whether the control server answers. */
export function WorkingAt() {
  const state = useSites();
  const words = state === null ? null : siteWords(state);
  const canLeave = words !== null && state?.fixed === false;
  useCommands(useMemo(() => (canLeave ? [LEAVE] : []), [canLeave]));
  if (state === null || words === null) return null;
  const reach = REACH[state.reachability.state];
  const label = (
    <StatusMark tone={reach.tone} loud={false}>
      <span className="font-strong">{words.name}</span>
      {reach.words ? <span className="text-soft"> · {reach.words}</span> : null}
    </StatusMark>
  );
  if (state.fixed) return <span className="flex h-control min-w-0 max-w-72 items-center px-2">{label}</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-control max-w-72 min-w-0 items-center gap-1.5 rounded-md px-2 hover:bg-hover data-popup-open:bg-hover"
        >
          {label}
          <ChevronDown size={14} className="text-faint" />
        </button>
      }
      entries={[
        { id: 'where', words: state.reachability.state === 'offline' ? state.reachability.words : words.detail },
        { id: 'line', separator: true },
        {
          id: 'leave',
          label: LEAVE.title,
          icon: <ArrowLeftRight size={14} />,
          run: LEAVE.run,
        },
      ]}
    />
  );
}
