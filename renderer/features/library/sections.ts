import { t } from '#renderer/language/speak.ts';

/** The sections of the Library, in their order; the palette finds them by their words. */
export const SECTIONS = [
  { id: 'firmware', title: t('Firmware'), words: t('image version upgrade sha checksum import') },
  { id: 'campaigns', title: t('Campaigns'), words: t('firmware upgrade wave canary rollout') },
  { id: 'types', title: t('Device types'), words: t('profile model data onboarding') },
  { id: 'organizations', title: t('Organizations'), words: t('tenant tree customer') },
  { id: 'locations', title: t('Locations'), words: t('site place building coordinates tree') },
  { id: 'tokens', title: t('Tokens'), words: t('api access rights revoke key') },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
