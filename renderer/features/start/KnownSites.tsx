import { CornerDownLeft } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { siteName } from '#renderer/app/site-name.ts';
import { t } from '#renderer/language/speak.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { SiteId } from '#shared/ids.ts';
import type { Site, SitesState } from '#shared/site.ts';
import { siteWords } from './words.ts';

type Props = { readonly sites: readonly Site[]; readonly onOpened: (state: SitesState) => void };

/** Sites this laptop has worked on: everything saved there is still there. */
export function KnownSites({ sites, onOpened }: Props) {
  const [chosen, setChosen] = useState<SiteId | null>(null);
  const opening = useAction((id: SiteId) => client.sites.open({ id }).then(onOpened));
  return (
    <section aria-label={t('Known sites')} className="flex flex-col gap-2">
      <h2 className="caption px-1">{t('Open again')}</h2>
      <ul className="rounded-md border bg-surface">
        {sites.map((site) => (
          <li key={site.id} className="border-b last:border-b-0">
            <button
              type="button"
              disabled={opening.busy}
              onClick={() => {
                setChosen(site.id);
                opening.run(site.id);
              }}
              className="flex min-h-control w-full items-center gap-3 rounded-md px-5 py-2 text-start -outline-offset-2 transition-colors hover:bg-hover"
            >
              <span className="min-w-0 shrink-0 max-w-[50%] truncate font-strong">{siteName(site)}</span>
              <span
                className={
                  site.kind === 'remote' ? 'mono min-w-0 grow truncate text-soft' : 'min-w-0 grow truncate text-soft'
                }
              >
                {opening.busy && chosen === site.id ? t('Opening…') : siteWords(site)}
              </span>
              <CornerDownLeft size={14} className="text-faint" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {opening.problem === null ? null : <ProblemNotice problem={opening.problem} />}
    </section>
  );
}
