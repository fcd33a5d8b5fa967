import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { useStoppedCampaigns } from './count.ts';
import { SECTIONS, type SectionId } from './sections.ts';

/** The head of every section: where one is, the other sections, and what can be begun here. */
export function SectionBar({ section, children }: { readonly section: SectionId; readonly children?: ReactNode }) {
  const stopped = useStoppedCampaigns();
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
      <h1 className="text-large font-strong">{t('Library')}</h1>
      <Segments
        label={t('Section of the library')}
        value={section}
        segments={SECTIONS.map(({ id, title }) => ({
          value: id,
          label: title,
          count: id === 'campaigns' && stopped > 0 ? stopped : undefined,
        }))}
        onChange={(id) => go('library', id)}
      />
      <Button look="quiet" icon={<ScrollText size={15} />} onClick={() => go('recipes')}>
        {t('Recipes')}
      </Button>
      <span className="grow" />
      {children}
    </div>
  );
}
