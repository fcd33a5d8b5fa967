import { useMemo } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { go, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { CampaignSection } from './campaigns/CampaignSection.tsx';
import { FirmwareSection } from './firmware/FirmwareSection.tsx';
import { DEVICE_TYPES } from './records/device-types.tsx';
import { LOCATIONS } from './records/locations.tsx';
import { ORGANIZATIONS } from './records/organizations.tsx';
import { RecordSection } from './records/RecordSection.tsx';
import { SECTIONS, type SectionId } from './sections.ts';
import { TokenSection } from './tokens/TokenSection.tsx';

/** What devices refer to. `#/library/firmware/47` opens one record of a section. */
export default function Library() {
  const { rest } = useRoute();
  const section = SECTIONS.find(({ id }) => id === rest[0])?.id ?? 'firmware';
  useCommands(
    useMemo(
      () =>
        SECTIONS.map(({ id, title, words }) => ({
          id: `library.${id}`,
          title: t('Library: {title}', { title }),
          group: t('Library'),
          words,
          run: () => go('library', id),
        })),
      [],
    ),
  );
  return <Section id={section} open={rest[1] ?? null} />;
}

function Section({ id, open }: { readonly id: SectionId; readonly open: string | null }) {
  switch (id) {
    case 'firmware':
      return <FirmwareSection openId={open} />;
    case 'campaigns':
      return <CampaignSection openId={open} />;
    case 'types':
      return <RecordSection key={id} of={DEVICE_TYPES} openId={open} />;
    case 'organizations':
      return <RecordSection key={id} of={ORGANIZATIONS} openId={open} />;
    case 'locations':
      return <RecordSection key={id} of={LOCATIONS} openId={open} />;
    case 'tokens':
      return <TokenSection />;
    default:
      return id satisfies never;
  }
}
