import { t } from '#renderer/language/speak.ts';
import type { GlossaryKey } from './glossary.ts';

/** The help of one place: what it is for, what is done there, and which words of the glossary it uses. */
export type HelpPage = {
  /** The place's id (renderer/app/places.ts). */
  readonly id: string;
  readonly purpose: string;
  readonly things: readonly [string, string, string];
  readonly terms: readonly GlossaryKey[];
};

/** One page for each place of the rail, in its order. */
export const HELP_PAGES: readonly HelpPage[] = [
  {
    id: 'fleet',
    purpose: t('Every device you may see, on this laptop, with or without a network.'),
    things: [
      t('Find a device: press / and type any part of a name, serial, customer or address.'),
      t('Open one with Enter to see its facts, change them, reboot it or load firmware.'),
      t('Mark several to do one thing to all of them, or bring devices in from a file.'),
    ],
    terms: ['cpe', 'landed'],
  },
  {
    id: 'bench',
    purpose: t('The ACS on this laptop, the routers that call it, and every message they exchange.'),
    things: [
      t('Turn the ACS on, and point a router at the address that is shown.'),
      t('Choose a router to watch its sessions message by message.'),
      t('Decide on an operation of which nobody knows whether it was done.'),
    ],
    terms: ['acs', 'bench', 'cpe', 'inform', 'unclear'],
  },
  {
    id: 'recipes',
    purpose: t('The same work on many routers, step by step.'),
    things: [
      t('Write a recipe, or take one that is there.'),
      t('Rehearse it on a device to see what it would change.'),
      t('Arm it on the bench: each router that comes gets it, and its as-built record.'),
    ],
    terms: ['recipe', 'rehearsal', 'bench'],
  },
  {
    id: 'library',
    purpose: t('What devices refer to: types, organizations, locations, firmware images and tokens.'),
    things: [
      t('Keep device types, organizations and locations.'),
      t('Add firmware images and say for which types they are.'),
      t('Give out tokens for other programs, and withdraw them.'),
    ],
    terms: [],
  },
  {
    id: 'neighbours',
    purpose: t('What else is on the network this laptop is plugged into, the inventory knows it or not.'),
    things: [
      t('Look around on one network interface.'),
      t('Compare what is found with the inventory, and add what is missing.'),
      t('Tell a router where its ACS is.'),
    ],
    terms: ['acs', 'cpe'],
  },
  {
    id: 'audit',
    purpose: t('What should be at a site, compared with what stands there.'),
    things: [
      t('Prepare an audit: where, and what is expected.'),
      t('Scan or type the serials of what stands there.'),
      t('Decide on each difference, and make the signed report.'),
    ],
    terms: ['landed'],
  },
  {
    id: 'insights',
    purpose: t('The fleet in figures: what changed, what fails, what runs old firmware.'),
    things: [
      t('See how many devices are up, down, or were never seen.'),
      t('Follow a figure to the list of devices behind it.'),
      t('Compare periods, and see which operations failed.'),
    ],
    terms: ['inform'],
  },
  {
    id: 'sync',
    purpose: t('What you changed and the control server does not have yet, and what it has.'),
    things: [
      t('See whether it is safe to leave: nothing is left to send.'),
      t('Settle what needs you: a conflict, a refusal, an unclear outcome.'),
      t('Read and export the receipts of what landed.'),
    ],
    terms: ['landed', 'receipt', 'unclear'],
  },
  {
    id: 'settings',
    purpose: t('How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.'),
    things: [
      t('Choose theme, row height and language.'),
      t('Change a token, or trust a renewed certificate.'),
      t('See what is kept on this laptop, and remove it.'),
    ],
    terms: ['acs'],
  },
];
