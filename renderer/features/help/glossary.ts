import { t } from '#renderer/language/speak.ts';

/** A word of the screen, and what it means here. */
export type GlossaryTerm = { readonly term: string; readonly words: string };

/** The words a technician meets in Demarc, each explained once; the pages name those they use. */
export const GLOSSARY = {
  acs: {
    term: 'ACS',
    words: t('The server that routers call by TR-069. In Demarc it runs on this laptop; Bench turns it on and off.'),
  },
  bench: {
    term: t('Bench'),
    words: t('The place where routers that are cabled to this laptop, or call it, are watched and worked on.'),
  },
  cpe: {
    term: 'CPE',
    words: t('Customer-premises equipment: the router, modem or ONT that stands at the customer’s and speaks TR-069.'),
  },
  inform: {
    term: 'Inform',
    words: t(
      'The message with which a CPE begins every session: who it is, and why it calls (boot, period, value change).',
    ),
  },
  landed: {
    term: t('Landed'),
    words: t('The control server has shown that it has the change. Until then it is kept on this laptop.'),
  },
  receipt: {
    term: t('Receipt'),
    words: t('The record that a change landed: what was sent, when, and what the server answered. It can be exported.'),
  },
  recipe: {
    term: t('Recipe'),
    words: t('A list of steps that is done to router after router in the same way, and can be taken back.'),
  },
  rehearsal: {
    term: t('Rehearsal'),
    words: t('What a recipe would change on one router, worked out before anything is sent to it.'),
  },
  unclear: {
    term: t('Unclear'),
    words: t(
      'It was sent, and nothing tells whether it was done. Demarc does not repeat it by itself: a person decides.',
    ),
  },
} as const satisfies Record<string, GlossaryTerm>;

export type GlossaryKey = keyof typeof GLOSSARY;
