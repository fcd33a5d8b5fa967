import { useAction } from '#renderer/app/action.ts';
import { client, takeSites, useSites } from '#renderer/app/host.ts';
import { go } from '#renderer/app/router.ts';
import { siteName } from '#renderer/app/site-name.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Mono } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAt } from '#renderer/ui/TimeAgo.tsx';
import type { Reachability, Site, SitesState } from '#shared/site.ts';
import { Setting } from './Setting.tsx';
import { TokenForm } from './TokenForm.tsx';

/** Where one works, and the token with which. */
export function SiteSettings() {
  const sites = useSites();
  const site = sites?.sites.find(({ id }) => id === sites.open);
  if (sites === null || site === undefined) {
    return <p className="py-3 text-soft">{t('No site is open. Choose one on the first screen.')}</p>;
  }
  return (
    <>
      <Setting title={t('Open site')} words={KIND_WORDS[site.kind]}>
        <p className="font-strong wrap-anywhere">{siteName(site)}</p>
        {site.kind === 'remote' ? (
          <Mono copy={site.baseUrl} what={t('base URL')} wrap>
            {site.baseUrl}
          </Mono>
        ) : null}
      </Setting>
      <Setting title={t('Control server')} words={t('Work goes on without it; what you save is sent when it answers.')}>
        <Reach reach={sites.reachability} />
      </Setting>
      {site.kind === 'remote' ? (
        <Setting
          title={t('Token')}
          words={t(
            'Lies in this computer’s vault. It is shown to nobody, here neither; a new one takes its place once the server has accepted it.',
          )}
        >
          <TokenForm site={site.id} />
        </Setting>
      ) : null}
      {sites.fixed ? null : <Leave />}
    </>
  );
}

const KIND_WORDS: Readonly<Record<Site['kind'], string>> = {
  practice: t('Demo data and simulated CPEs, all on this computer.'),
  local: t('An inventory kept on this computer.'),
  remote: t('A copy of the inventory of a control server.'),
};

function Reach({ reach }: { readonly reach: Reachability }) {
  switch (reach.state) {
    case 'unknown':
      return <StatusMark tone="idle">{t('Looking')}</StatusMark>;
    case 'online':
      return (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <StatusMark tone="up">{t('Answers')}</StatusMark>
          <Since at={reach.since} />
        </span>
      );
    case 'offline':
      return <ProblemNotice tone="waiting" problem={reach} />;
    case 'token-refused':
      return (
        <ProblemNotice
          tone="needs-you"
          problem={{
            words: t('It answers, but does not take the token.'),
            next: t('Replace the token below. What waits to be sent is kept.'),
          }}
        />
      );
    default:
      return reach satisfies never;
  }
}

function Since({ at }: { readonly at: string }) {
  return (
    <span className="text-small text-faint">
      <Phrase say="since {time}" with={{ time: <TimeAt at={at} /> }} />
    </span>
  );
}

function Leave() {
  const leaving = useAction(() =>
    client.sites.leave({}).then((state: SitesState) => {
      takeSites(state);
      go();
    }),
  );
  return (
    <Setting
      title={t('Work somewhere else')}
      words={t('Back to the first screen. Everything saved here stays on this laptop.')}
    >
      <div className="flex flex-col items-start gap-2">
        <Button busy={leaving.busy} onClick={() => leaving.run()}>
          {t('Leave this site')}
        </Button>
        {leaving.problem === null ? null : <ProblemNotice problem={leaving.problem} />}
      </div>
    </Setting>
  );
}
