import { t } from '#renderer/language/speak.ts';

/** The parts of the page, in their order; the palette finds them by their words. */
export const SECTIONS = [
  { id: 'fleet', title: t('Fleet'), words: t('status type firmware version organization count') },
  { id: 'stale', title: t('Stale'), words: t('silent not heard never configured old') },
  { id: 'changes', title: t('Up and down'), words: t('timeline flapping outage unstable') },
  { id: 'informs', title: t('Informs'), words: t('rhythm sessions by hour') },
  { id: 'operations', title: t('Operations'), words: t('time to proof failures reasons median') },
  { id: 'campaigns', title: t('Campaigns'), words: t('firmware rollout waves failure rate') },
  { id: 'audits', title: t('Audits'), words: t('accuracy found missing over time') },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
