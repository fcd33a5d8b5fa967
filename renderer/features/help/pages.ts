import { t } from '#renderer/language/speak.ts';
import type { GlossaryKey } from './glossary.ts';

/** The help of one place: what it is for, what is done there, and which words of the glossary it uses. */
export type HelpPage = {
  /** The place's id (renderer/app/places.ts). */
  readonly id: string;
  readonly purpose: string;
  readonly things: readonly string[];
  readonly terms: readonly GlossaryKey[];
};

/** One page for each place, those of the rail in its order. */
export const HELP_PAGES: readonly HelpPage[] = [
  {
    id: 'start',
    purpose: t('Where you work: on the practice site, at a control server, or on an inventory of your own.'),
    things: [
      t('Try the practice site: demo data and simulated routers, all on this computer.'),
      t('Connect to a control server with its address and a token; the token goes into this computer’s vault.'),
      t(
        'A certificate that this computer cannot check is shown with its fingerprint: compare it, then trust it or leave it.',
      ),
      t('Start an empty site: an inventory of your own, without a server and without an account.'),
    ],
    terms: ['controlServer', 'token'],
  },
  {
    id: 'fleet',
    purpose: t('Every device you may see, on this laptop, with or without a network.'),
    things: [
      t('Find a device: press / and type any part of a name, serial, customer or address.'),
      t(
        'Narrow the list with terms such as status:down or changed:<7d; the question mark in the search field explains them all.',
      ),
      t('Keep a search with its columns and its order as a view; choose and order the columns yourself.'),
      t('Open one with Enter to see its facts, change them, reboot it or load firmware.'),
      t('Mark several to do one thing to all of them, or bring devices in from a file.'),
      t('Export the list as CSV, with the columns and the filter as shown.'),
      t('Press m for the map: what is in sight is listed beside it, and a rectangle or a lasso selects devices.'),
      t('The map has land, borders and cities; streets come from a map file (.pmtiles) of your own.'),
    ],
    terms: ['cpe', 'landed'],
  },
  {
    id: 'device',
    purpose: t('One device: whether it can be reached, what is known of it and from whom, and what was done to it.'),
    things: [
      t('Reboot it, read its settings back, apply all settings again, load firmware, or reset it to factory settings.'),
      t('An operation shows every step with its time; it is done only with a proof from the device itself.'),
      t('Edit the record, with or without a network: each change is an entry of the outbox.'),
      t('See when it was up, how its line was, what happened to it, and who says what about it.'),
      t('Settings stand side by side as stored and as told by the device; where they differ it says so.'),
      t('Add photos and records, print a label, or see which neighbours were found near it.'),
    ],
    terms: ['operation', 'drift', 'outbox', 'unclear'],
  },
  {
    id: 'import',
    purpose: t('Many devices out of one file, with every row looked at before anything is kept.'),
    things: [
      t('Open a CSV file with a line of titles, or a JSON list; save a workbook as CSV first.'),
      t('Say which column is what; the choice is remembered for the next file with the same titles.'),
      t('The dry run says what each row would do, or why it is refused; rows are mended in place.'),
      t('Each row becomes an entry of the outbox; it can be stopped and goes on where it was.'),
    ],
    terms: ['outbox'],
  },
  {
    id: 'parameters',
    purpose: t('Everything a device tells about itself by TR-069, as a tree.'),
    things: [
      t('Read everything, or one branch; search names and values.'),
      t('Change a value that can be written; the device is asked again whether it took it.'),
      t('Watch one parameter every few seconds, or compare the tree with another device or a kept copy.'),
      t('Secrets stay on the device: they are not shown, exported or compared.'),
    ],
    terms: ['cpe', 'session'],
  },
  {
    id: 'bench',
    purpose: t('The ACS on this laptop, the routers that call it, and every message they exchange.'),
    things: [
      t('Turn the ACS on, and point a router at the address that is shown.'),
      t('TLS can be offered beside it; the old versions only while a router needs them.'),
      t('Choose a router to watch its sessions message by message.'),
      t('Where an expected router does not call, “not talking” looks for the reason, from the cable to the password.'),
      t('A stranger is only answered; adopt it, or let its type become devices by automatic onboarding.'),
      t(
        'Bench DHCP gives a router fresh from its box an address and the ACS URL; it does not start where another DHCP server answers.',
      ),
      t('Beside another control server, what must go there goes there by the outbox; the rest is done here.'),
      t('Decide on an operation of which nobody knows whether it was done.'),
    ],
    terms: ['acs', 'bench', 'cpe', 'inform', 'session', 'connectionRequest', 'stranger', 'benchDhcp', 'unclear'],
  },
  {
    id: 'recipes',
    purpose: t('The same work on many routers, step by step.'),
    things: [
      t('Write a recipe, or take one that is there.'),
      t('Rehearse it on a device to see what it would change.'),
      t('Arm it on the bench: each router that comes gets it, and its as-built record.'),
      t('Each device ends in pass or fail; what fails is put back as it was.'),
      t('Print labels, and export what became of each device as CSV.'),
    ],
    terms: ['recipe', 'rehearsal', 'bench'],
  },
  {
    id: 'library',
    purpose: t('What devices refer to: types, organizations, locations, firmware images and tokens.'),
    things: [
      t('Import a firmware image: its SHA-256 is compared, and it is never offered where it does not fit.'),
      t('Say which types and hardware an image fits and the versions it may be loaded over; see where it runs.'),
      t('Load an image on many by a campaign: a few first, then in waves, within a maintenance window.'),
      t('A campaign stops by itself when too many fail, and goes on when a person has looked.'),
      t('Keep device types, organizations and locations.'),
      t('Give out tokens for other programs, and withdraw them.'),
      t('A token is shown once, when it is made.'),
    ],
    terms: ['campaign', 'wave', 'token'],
  },
  {
    id: 'neighbours',
    purpose: t('What else is on the network this laptop is plugged into, the inventory knows it or not.'),
    things: [
      t('Look around on one network interface.'),
      t('Rows appear while it looks; Stop ends it, and what was found stays.'),
      t('Each one is matched to the inventory by serial number, MAC address or last address.'),
      t('Compare what is found with the inventory, and add what is missing.'),
      t('Tell a router where its ACS is.'),
      t('Three ways lead there: by TR-064 with the user and password of its web page, by bench DHCP, or by hand.'),
      t('A router with a certificate of its own is told only after you compared and trusted that certificate.'),
    ],
    terms: ['acs', 'cpe', 'tr064', 'benchDhcp'],
  },
  {
    id: 'audit',
    purpose: t('What should be at a site, compared with what stands there.'),
    things: [
      t('Prepare an audit: where, and what is expected.'),
      t('Scan or type the serials of what stands there.'),
      t(
        'A scanner is heard wherever the focus is; the camera reads barcodes, too, and devices on the network can be heard.',
      ),
      t(
        'Found, missing, elsewhere, unknown or mislabelled: each scan has its own sign and sound, and the last can be undone.',
      ),
      t('A blind audit hides what is expected until everything is scanned.'),
      t('Decide on each difference, and make the signed report.'),
      t(
        'Whoever has this laptop’s key checks the sealed report with the command audit verify; no byte of it can change unnoticed.',
      ),
    ],
    terms: ['finding', 'landed'],
  },
  {
    id: 'insights',
    purpose: t('The fleet in figures: what changed, what fails, what runs old firmware.'),
    things: [
      t('See how many devices are up, down, or were never seen.'),
      t('Follow a figure to the list of devices behind it.'),
      t('See who goes up and down again and again, and when devices usually call.'),
      t('Operations show how long their proof took and why they failed; audits, how they came out over time.'),
      t('Look back over a day, a week or a month; where nobody was looking, the chart says so.'),
      t('Every chart has a table beside it, and the page prints.'),
    ],
    terms: ['inform', 'operation'],
  },
  {
    id: 'sync',
    purpose: t('What you changed and the control server does not have yet, and what it has.'),
    things: [
      t('See whether it is safe to leave: nothing is left to send.'),
      t('Saved here, waiting, sending, outcome unknown, rejected or needs you: each entry says which, and why.'),
      t('Settle what needs you: a conflict, a refusal, an unclear outcome.'),
      t('In a conflict yours and theirs stand side by side; you choose field by field.'),
      t('Read and export the receipts of what landed.'),
      t('Exported receipts are a chain: the command receipts verify finds a line that was changed.'),
    ],
    terms: ['outbox', 'conflict', 'landed', 'receipt', 'unclear'],
  },
  {
    id: 'settings',
    purpose: t('How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.'),
    things: [
      t('Choose theme, row height and language.'),
      t('Change a token, or trust a renewed certificate.'),
      t('See what is kept on this laptop, and remove it.'),
      t('For a backup, end Demarc and copy the data folder: inventory, outbox, receipts and audits lie in it.'),
      t(
        'The key of the vault lies in the folder, or in the system’s keychain: then tokens and passwords are typed again elsewhere.',
      ),
    ],
    terms: ['acs', 'token'],
  },
];
