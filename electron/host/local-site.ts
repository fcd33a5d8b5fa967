import type { SiteId } from '#shared/ids.ts';
import type { Site } from '#shared/site.ts';

/** The first site of one's own, and the one that `serve` is about. */
export const LOCAL: Site & { kind: 'local' } = { kind: 'local', id: 'local' as SiteId, name: 'This site' };
