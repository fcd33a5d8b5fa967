import { t } from '#renderer/language/speak.ts';

/** The token Demarc has on a site of its own: its name, and an id that tells data folders apart. */
const OWN = /^Demarc on this computer \([\w-]+\)$/;

/** Who did something, as a person reads it: the name of a token or of a person; Demarc itself without its id. */
export function whoWords(name: string): string {
  return OWN.test(name) ? t('Demarc on this computer') : name;
}
