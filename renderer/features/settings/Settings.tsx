import { type ComponentType, useRef } from 'react';
import { href, useRoute } from '#renderer/app/router.ts';
import { useSectionInSight } from '#renderer/app/section-in-sight.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { About } from './About.tsx';
import { AcsSummary } from './AcsSummary.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { ControlServers } from './ControlServers.tsx';
import { LaptopData } from './LaptopData.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { SiteSettings } from './SiteSettings.tsx';

type Section = { readonly id: string; readonly title: string; readonly component: ComponentType };

const SECTIONS: readonly Section[] = [
  { id: 'appearance', title: t('Appearance'), component: AppearanceSettings },
  { id: 'site', title: t('Site and token'), component: SiteSettings },
  { id: 'servers', title: t('Control servers'), component: ControlServers },
  { id: 'acs', title: 'ACS', component: AcsSummary },
  { id: 'data', title: t('Data on this laptop'), component: LaptopData },
  { id: 'shortcuts', title: t('Shortcuts'), component: ShortcutList },
  { id: 'about', title: t('About'), component: About },
];

/** Everything that can be set, on one page; `#/settings/data` goes to its part. */
export default function Settings() {
  const { rest } = useRoute();
  const [wanted] = rest;
  const page = useRef<HTMLDivElement>(null);
  useSectionInSight(page, wanted === undefined ? null : `settings-${wanted}`);
  return (
    <div className="grid h-full grid-cols-1 min-[820px]:grid-cols-[200px_minmax(0,1fr)]">
      <nav aria-label={t('Settings')} className="hidden border-e bg-sunken px-3 py-4 min-[820px]:block">
        <ul className="flex flex-col gap-0.5">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a
                href={href('settings', id)}
                aria-current={wanted === id ? 'location' : undefined}
                className={classes(
                  'flex min-h-row items-center rounded-md px-3 hover:bg-hover',
                  wanted === id ? 'font-strong text-ink' : 'text-soft hover:text-ink',
                )}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div ref={page} className="relative min-h-0 overflow-y-auto px-8 py-6">
        <h1 className="sr-only">{t('Settings')}</h1>
        <div className="flex max-w-[760px] flex-col gap-8">
          {SECTIONS.map(({ id, title, component: Component }) => (
            <section key={id} id={`settings-${id}`} aria-labelledby={`settings-${id}-title`} className="scroll-mt-4">
              <h2 id={`settings-${id}-title`} className="border-b pb-2 text-large font-strong">
                {title}
              </h2>
              <Component />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
