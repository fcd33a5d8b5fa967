import type { Site } from '#shared/site.ts';

/** A control server this computer knows. */
export type Server = Extract<Site, { kind: 'remote' }>;
