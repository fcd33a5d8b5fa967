/** The sections of the Library, in their order; the palette finds them by their words. */
export const SECTIONS = [
  { id: 'firmware', title: 'Firmware', words: 'image version upgrade sha checksum import' },
  { id: 'types', title: 'Device types', words: 'profile model data onboarding' },
  { id: 'organizations', title: 'Organizations', words: 'tenant tree customer' },
  { id: 'locations', title: 'Locations', words: 'site place building coordinates tree' },
  { id: 'tokens', title: 'Tokens', words: 'api access rights revoke key' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
