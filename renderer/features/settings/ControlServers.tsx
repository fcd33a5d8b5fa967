import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, takeSites, useSites } from '#renderer/app/host.ts';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Mono } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { CertificateDialog } from './CertificateDialog.tsx';
import { EditServer } from './EditServer.tsx';
import { RemoveServer } from './RemoveServer.tsx';
import { Setting } from './Setting.tsx';
import type { Server } from './server.ts';
import { TokenForm } from './TokenForm.tsx';

type Asked = { readonly what: 'edit' | 'token' | 'certificate' | 'remove'; readonly server: Server };

/** The control servers this computer knows: one is open, each has a cache, an outbox and a token of its own. */
export function ControlServers() {
  const sites = useSites();
  const [asked, setAsked] = useState<Asked | null>(null);
  const opening = useAction((server: Server) => client.sites.open({ id: server.id }).then(takeSites));
  const leaving = useAction(() =>
    client.sites.leave({}).then((state) => {
      takeSites(state);
      go();
    }),
  );
  const servers = sites?.sites.filter((site): site is Server => site.kind === 'remote') ?? [];
  if (sites === null || sites.fixed) return <p className="py-3 text-soft">{t('This Demarc belongs to one site.')}</p>;
  const close = (): void => setAsked(null);
  const ask = (what: Asked['what'], server: Server) => (): void => setAsked({ what, server });
  return (
    <>
      {servers.length === 0 ? (
        <p className="py-3 text-soft">
          {t('No control server is known here yet. Connect to one on the first screen.')}
        </p>
      ) : null}
      {servers.map((server) => {
        const isOpen = server.id === sites.open;
        return (
          <Setting
            key={server.id}
            title={server.name}
            words={
              <>
                <Mono wrap>{server.baseUrl}</Mono>
                {server.organization === null
                  ? ''
                  : ` · ${t('organization {number}', { number: String(server.organization) })}`}
                {server.proxy === null ? '' : ` · ${t('through {proxy}', { proxy: server.proxy })}`}
              </>
            }
          >
            <div className="flex flex-wrap items-center gap-2">
              {isOpen ? (
                <StatusMark tone="up">{t('Open')}</StatusMark>
              ) : (
                <Button busy={opening.busy} onClick={() => opening.run(server)}>
                  {t('Open')}
                </Button>
              )}
              {server.trust === null ? null : <StatusMark tone="waiting">{t('Its own certificate')}</StatusMark>}
              <span className="grow" />
              <Menu
                trigger={
                  <IconButton label={t('More about {name}', { name: server.name })} icon={<Ellipsis size={15} />} />
                }
                entries={[
                  { id: 'edit', label: t('Name and proxy'), run: ask('edit', server) },
                  { id: 'token', label: t('Replace the token'), run: ask('token', server) },
                  {
                    id: 'certificate',
                    label: t('Look at its certificate'),
                    blocked: server.baseUrl.startsWith('https:') ? undefined : t('It is reached without TLS'),
                    run: ask('certificate', server),
                  },
                  { id: 'end', separator: true },
                  { id: 'remove', label: t('Remove'), danger: true, run: ask('remove', server) },
                ]}
              />
            </div>
            {asked?.what === 'token' && asked.server.id === server.id ? <TokenForm site={server.id} /> : null}
          </Setting>
        );
      })}
      <Setting
        title={t('Another control server')}
        words={t('On the first screen. Everything saved here stays on this computer.')}
      >
        <Button busy={leaving.busy} onClick={() => leaving.run()}>
          {t('Connect to another one')}
        </Button>
      </Setting>
      {opening.problem === null ? null : <ProblemNotice problem={opening.problem} />}
      {asked?.what === 'edit' ? <EditServer server={asked.server} onClose={close} /> : null}
      {asked?.what === 'certificate' ? <CertificateDialog server={asked.server} onClose={close} /> : null}
      {asked?.what === 'remove' ? <RemoveServer server={asked.server} onClose={close} /> : null}
    </>
  );
}
