import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { useStoppedCampaigns } from './count.ts';
import { SECTIONS, type SectionId } from './sections.ts';

/** The head of every section: where one is, the other sections, and what can be begun here. */
export function SectionBar({ section, children }: { readonly section: SectionId; readonly children?: ReactNode }) {
  const stopped = useStoppedCampaigns();
  return (
    <PlaceBar title={t('Library')}>
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
    </PlaceBar>
  );
}
