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
  outbox: {
    term: t('Outbox'),
    words: t(
      'What you changed and the control server does not have yet, kept on this laptop in the order it was done.',
    ),
  },
  conflict: {
    term: t('Conflict'),
    words: t('You and somebody else changed the same field. Nothing is sent before a person has chosen.'),
  },
  operation: {
    term: t('Operation'),
    words: t(
      'Something a device is asked to do: queued, sent, accepted, then done with a proof, or failed with a reason.',
    ),
  },
  session: {
    term: t('Session'),
    words: t('One conversation between a CPE and the ACS, from its Inform to the end.'),
  },
  connectionRequest: {
    term: t('Connection request'),
    words: t('A knock at the CPE’s door, so that it calls the ACS now and not at its next interval.'),
  },
  stranger: {
    term: t('Stranger'),
    words: t(
      'A CPE that the inventory does not know. It is shown, and nothing is sent to it until a person adopts it.',
    ),
  },
  benchDhcp: {
    term: t('Bench DHCP'),
    words: t(
      'Gives addresses on one interface of this laptop, together with the ACS URL. For a bench, never for a network in use.',
    ),
  },
  tr064: {
    term: 'TR-064',
    words: t('A way to set a router from its own network. Demarc uses it to tell the router where its ACS is.'),
  },
  drift: {
    term: t('Drift'),
    words: t('A setting that is stored one way and told another way by the device.'),
  },
  campaign: {
    term: t('Campaign'),
    words: t('One firmware image for many devices, in waves, with a limit of failures at which it stops.'),
  },
  wave: {
    term: t('Wave'),
    words: t('The devices of a campaign that are upgraded together. The first is a few only, to see how it goes.'),
  },
  finding: {
    term: t('Finding'),
    words: t('What an audit says about one device: found, missing, elsewhere, unknown, or mislabelled.'),
  },
  controlServer: {
    term: t('Control server'),
    words: t('The server that holds the inventory of an organization and speaks the Inventory Device API.'),
  },
  token: {
    term: t('Token'),
    words: t(
      'The key by which a control server lets a program in. Demarc keeps it in the vault and never shows it again.',
    ),
  },
} as const satisfies Record<string, GlossaryTerm>;

export type GlossaryKey = keyof typeof GLOSSARY;
