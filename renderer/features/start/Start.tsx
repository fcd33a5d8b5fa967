import { ChevronDown, CornerDownLeft, FlaskConical, PackageOpen, Server } from 'lucide-react';
import { type ReactNode, useCallback, useId, useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands, useUp } from '#renderer/app/commands.ts';
import { client, takeSites, useSites } from '#renderer/app/host.ts';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { SitesState } from '#shared/site.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { EmptySiteForm } from './EmptySiteForm.tsx';
import { KnownSites } from './KnownSites.tsx';

type Opened = 'connect' | 'empty' | null;

/** The first screen: where to work. */
export default function Start() {
  const sites = useSites();
  const [opened, setOpened] = useState<Opened>(null);
  const practice = useAction(() => client.sites.openPractice({}).then(enter));
  const { run: startPractice } = practice;
  useCommands(
    useMemo(
      () => [
        {
          id: 'start-practice',
          title: t('Try the practice site'),
          group: t('Start'),
          icon: <FlaskConical size={15} />,
          keys: '1',
          run: () => startPractice(),
        },
        {
          id: 'start-connect',
          title: t('Connect to a control server'),
          group: t('Start'),
          icon: <Server size={15} />,
          keys: '2',
          run: () => setOpened('connect'),
        },
        {
          id: 'start-empty',
          title: t('Start an empty site'),
          group: t('Start'),
          icon: <PackageOpen size={15} />,
          keys: '3',
          run: () => setOpened('empty'),
        },
      ],
      [startPractice],
    ),
  );
  const shut = useCallback(() => setOpened(null), []);
  useUp(opened === null ? null : shut);
  const toggle = (which: Opened) => () => setOpened((now) => (now === which ? null : which));

  return (
    <div className="h-full overflow-y-auto bg-ground">
      <div className="mx-auto flex max-w-[680px] flex-col gap-6 px-6 pt-[8vh] pb-10">
        <header className="flex flex-col gap-3">
          <h1 className="flex items-center gap-3">
            <img src="./icon.svg" alt="" className="size-10" />
            <span className="text-figure font-strong tracking-tight">{t('Demarc')}</span>
          </h1>
          <p className="max-w-[60ch] text-large text-soft">
            {t(
              'Find, set up and repair customer routers from this laptop: the whole inventory and a TR-069 server, with or without a network.',
            )}
          </p>
        </header>

        <ul className="rounded-md border border-line-strong bg-surface">
          <Choice
            icon={<FlaskConical size={20} />}
            title={t('Try the practice site')}
            words={t(
              'Demo data and three simulated CPEs, all on this computer. Reboot them, break them, edit anything: nothing leaves it.',
            )}
            digit="1"
            onChoose={() => startPractice()}
            busy={practice.busy ? t('Loading the demo data and starting three CPEs…') : null}
          >
            {practice.problem === null ? null : <ProblemNotice problem={practice.problem} />}
          </Choice>
          <Choice
            icon={<Server size={20} />}
            title={t('Connect to a control server')}
            words={t(
              'Work on the inventory of your organization. It is copied to this laptop; what you change goes back when the server can be reached.',
            )}
            digit="2"
            onChoose={toggle('connect')}
            open={opened === 'connect'}
          >
            {opened === 'connect' ? <ConnectForm onConnected={enter} /> : null}
          </Choice>
          <Choice
            icon={<PackageOpen size={20} />}
            title={t('Start an empty site')}
            words={t('An inventory of your own, kept on this computer. No server and no account needed.')}
            digit="3"
            onChoose={toggle('empty')}
            open={opened === 'empty'}
          >
            {opened === 'empty' ? <EmptySiteForm onOpened={enter} /> : null}
          </Choice>
        </ul>

        {sites === null || sites.sites.length === 0 ? null : <KnownSites sites={sites.sites} onOpened={enter} />}
      </div>
    </div>
  );
}

/** Into the site that was just opened. */
function enter(state: SitesState): void {
  takeSites(state);
  go('fleet');
}

type ChoiceProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string;
  readonly digit: string;
  readonly onChoose: () => void;
  /** Given where choosing opens a form below; left out where it acts at once. */
  readonly open?: boolean;
  /** What is being done, while it is. */
  readonly busy?: string | null;
  readonly children: ReactNode;
};

function Choice({ icon, title, words, digit, onChoose, open, busy = null, children }: ChoiceProps) {
  const body = useId();
  return (
    <li className="border-b last:border-b-0">
      <button
        type="button"
        onClick={onChoose}
        disabled={busy !== null}
        {...(open === undefined ? {} : { 'aria-expanded': open, 'aria-controls': body })}
        className="grid w-full grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-4 rounded-md px-5 py-4 text-start -outline-offset-2 transition-colors hover:bg-hover"
      >
        <span className="text-soft">{icon}</span>
        <span className="flex flex-col gap-0.5">
          <span className="text-large font-strong">{title}</span>
          <span className="text-soft" aria-live="polite">
            {busy ?? words}
          </span>
        </span>
        <span className="flex items-center gap-3 text-faint">
          <Kbd keys={[digit]} />
          {open === undefined ? (
            <CornerDownLeft size={16} aria-hidden="true" />
          ) : (
            <ChevronDown
              size={16}
              aria-hidden="true"
              className={classes('transition-transform', open && 'rotate-180')}
            />
          )}
        </span>
      </button>
      <div id={body} className={children === null ? 'hidden' : 'px-5 pt-2 pb-5 ps-15'}>
        {children}
      </div>
    </li>
  );
}
