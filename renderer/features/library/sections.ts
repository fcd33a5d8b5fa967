/** The sections of the Library, in their order; the palette finds them by their words. */
export const SECTIONS = [
  { id: 'firmware', title: 'Firmware', words: 'image version upgrade sha checksum import' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
