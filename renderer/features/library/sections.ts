import { t } from '#renderer/language/speak.ts';

/** The sections of the Library, in their order; the palette finds them by their words. */
export const SECTIONS = [
  { id: 'firmware', title: t('Firmware'), words: 'image version upgrade sha checksum import' },
  { id: 'types', title: t('Device types'), words: 'profile model data onboarding' },
  { id: 'organizations', title: t('Organizations'), words: 'tenant tree customer' },
  { id: 'locations', title: t('Locations'), words: 'site place building coordinates tree' },
  { id: 'tokens', title: t('Tokens'), words: 'api access rights revoke key' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
