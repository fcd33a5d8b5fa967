import { t } from '#renderer/language/speak.ts';
import type { Site } from '#shared/site.ts';

/** What a site is called: the practice site has its name in every language, the others the one a person gave. */
export function siteName(site: Pick<Site, 'kind' | 'name'>): string {
  return site.kind === 'practice' ? t('Practice site') : site.name;
}
