import { type CatalogueEntry, CONTROL_ERRORS } from './control-errors.ts';
import { LIBRARY_ERRORS } from './library-errors.ts';

/**
 * The one catalogue of what can go wrong. Each code has words for a technician and the next step; both are shown as
 * they stand. `{name}` is filled from the error's params. A code is added here and nowhere else;
 * docs/errors.md is generated from this table and a test keeps them equal.
 */

export const ERRORS = {
  ...CONTROL_ERRORS,
  ...LIBRARY_ERRORS,
  // ACS
  'acs.port-taken': {
    words: 'Port {port} on {host} is used by another program.',
    next: 'Choose another port, or stop the other program and turn the ACS on again.',
    retryable: true,
  },
  'acs.address-unavailable': {
    words: 'This computer has no address {host} now.',
    next: 'Plug the cable in, or choose another interface.',
    retryable: true,
  },
  'acs.port-forbidden': {
    words: 'This user may not listen on port {port}.',
    next: 'Choose a port above 1023 (7547 is usual).',
    retryable: false,
  },
  'acs.not-listening': {
    words: 'The ACS is off.',
    next: 'Turn it on in Bench for the interface the device is plugged into.',
    retryable: false,
  },
  'acs.cpe-unknown': {
    words: 'This ACS does not know the device.',
    next: 'Let it inform first: plug it in, or type the ACS URL into it.',
    retryable: false,
  },
  'acs.connection-request-refused': {
    words: 'The device does not let itself be called: {reason}.',
    next: 'The operation waits for the device’s next Inform. Check the connection-request user and password.',
    retryable: true,
  },
  'acs.session-unknown': {
    words: 'That session is no longer kept.',
    next: 'Only the last sessions of a device are kept; choose a newer one.',
    retryable: false,
  },
  'acs.file-unknown': {
    words: 'That file is no longer kept.',
    next: 'Fetch it from the device anew.',
    retryable: false,
  },
  'acs.file-damaged': {
    words: 'The kept file is damaged.',
    next: 'Fetch it from the device anew; do not restore this one.',
    retryable: false,
  },
  'acs.file-secret': {
    words: 'A configuration holds passwords and is not shown.',
    next: 'Restore it to the device it came from; look at single parameters under Parameters.',
    retryable: false,
  },
  'acs.firmware-unfit': {
    words: 'The device must not load that image. {why}',
    next: 'Choose an image made for it. Nothing was queued.',
    retryable: false,
  },
  'acs.firmware-older': {
    words: 'That would be a step back. {why}',
    next: 'Nothing was queued. If you mean it, confirm that the older firmware is to be loaded.',
    retryable: false,
  },
  'acs.operation-unknown': {
    words: 'There is no such operation.',
    next: 'It may belong to a device that was deleted; look at the device again.',
    retryable: false,
  },
  'acs.operation-moved-on': {
    words: 'The operation has moved on meanwhile.',
    next: 'Look at its steps again: it was sent, decided or ended already.',
    retryable: false,
  },
  'acs.read-waits': {
    words: 'Not read yet: {reason}.',
    next: 'It is read when the device informs next. To have it at once, restart the device or wait for its interval.',
    retryable: true,
  },
  'acs.read-failed': {
    words: '{reason}',
    next: 'Read the object above it again: its data model may differ from what is shown.',
    retryable: true,
  },
  'acs.parameter-unknown': {
    words: 'The device told no value of {name}.',
    next: 'Read it first: then its type is known, and whether it may be written.',
    retryable: false,
  },
  'acs.parameter-read-only': {
    words: 'The device says that {name} cannot be written.',
    next: 'Leave it as it is. If you doubt it, read its object again.',
    retryable: false,
  },
  'acs.parameter-value': {
    words: '{name} was not written. {problem}',
    next: 'Correct the value and write it again. Nothing was sent.',
    retryable: false,
  },
  'acs.only-listens': {
    words: 'Devices are not taken in automatically while you work on another control server.',
    next: 'Create the device from Bench: it goes to the control server by the outbox.',
    retryable: false,
  },
  'acs.only-remote': {
    words: 'On a site of your own a device is let in by its record.',
    next: 'Type its CWMP user and password into the record, or clear the user there.',
    retryable: false,
  },
  'acs.no-such-device': {
    words: 'No device of the inventory has this serial number, or several have it.',
    next: 'Look for it in Fleet: create it, or correct the serial numbers.',
    retryable: false,
  },
  'acs.twice-outbox': {
    words: 'The same waits in the outbox for the control server, so it could be done twice.',
    next: 'Discard it in Sync first, then ask for it again: it is done here then.',
    retryable: false,
  },
  'acs.twice-there': {
    words: 'The control server has the same pending, and does it when the device goes back to it.',
    next: 'Cancel it there, or do it here all the same if you know that it is wanted twice.',
    retryable: false,
  },
  'acs.twice-here': {
    words: 'The same waits on the ACS of this laptop for the device to call.',
    next: 'Plug the device in here, or cancel what waits on its page; then ask again.',
    retryable: false,
  },
  // Discovery
  'discovery.interface-gone': {
    words: 'This computer no longer has the address {address} on {name}.',
    next: 'Plug the cable in, or choose another interface; then scan again.',
    retryable: true,
  },
  'discovery.busy': {
    words: 'A scan of {name} is still running.',
    next: 'Wait for it to end, or press Stop; then scan again.',
    retryable: true,
  },
  'discovery.subnet-unknown': {
    words: 'This computer does not tell how large the network on {name} is, so its ports cannot be tried.',
    next: 'Scan without trying ports: devices that announce themselves are found all the same.',
    retryable: false,
  },
  'discovery.neighbour-gone': {
    words: 'That row is no longer there: it was cleared, or turned out to be part of another.',
    next: 'Choose the router in the list again; scan again where it is missing.',
    retryable: false,
  },
  'discovery.not-told': {
    words: 'The router offers no TR-064 address on this network at which its ACS URL could be set.',
    next: 'Type the ACS URL into its web page, or let the bench DHCP tell it.',
    retryable: false,
  },
  'discovery.acs-elsewhere': {
    words: 'The ACS does not listen on {address}, so the router could not call it.',
    next: 'Turn the ACS on for that interface in Bench first.',
    retryable: false,
  },
  // Bench DHCP
  'dhcp.other-server': {
    words: 'Another DHCP server, {server}, answers on {name}.',
    next: 'Use an interface to which only the router is plugged in; two DHCP servers on one network disturb everybody on it.',
    retryable: true,
  },
  'dhcp.privilege': {
    words: 'This user may not use port {port}, which DHCP needs.',
    next: 'Give Demarc the right to it (Bench shows how on this system), or type the ACS URL into the router.',
    retryable: false,
  },
  'dhcp.port-taken': {
    words: 'Port {port} is used by another program: this computer runs a DHCP server already.',
    next: 'Stop it (dnsmasq, virtual machines and Internet sharing bring one along), then start again.',
    retryable: true,
  },
  'dhcp.interface-gone': {
    words: 'The interface no longer has the address {address}.',
    next: 'Plug the cable in or set the address again, then start again.',
    retryable: true,
  },
  'dhcp.no-room': {
    words: 'The network on {name} has no addresses to give.',
    next: 'Give the interface a fixed address with a mask from /16 to /30, for example 192.168.77.1/24.',
    retryable: false,
  },
  'dhcp.acs-elsewhere': {
    words: 'The ACS does not listen on {address}, so a router that gets its address there could not call it.',
    next: 'Turn the ACS on for that interface first.',
    retryable: false,
  },
  // Recipes
  'recipe.unknown': {
    words: 'There is no such recipe any more.',
    next: 'Go back to the list of recipes; somebody removed it.',
    retryable: false,
  },
  'recipe.invalid': {
    words: 'The recipe cannot be kept: line {line}: {problem}',
    next: 'Mend the line; nothing was saved and nothing typed is lost.',
    retryable: false,
  },
  'recipe.answer-missing': {
    words: 'The recipe asks for “{name}”, and nothing was answered.',
    next: 'Answer it, then arm the run.',
    retryable: false,
  },
  'recipe.csv': {
    words: 'The file cannot be used: line {line}: {problem}.',
    next: 'Mend the file and choose it again; nothing was armed.',
    retryable: false,
  },
  'recipe.no-record': {
    words: 'This device is not in the inventory.',
    next: 'Adopt it on the bench first: a recipe takes its values from the record.',
    retryable: false,
  },
  'recipe.no-tree': {
    words: 'The device has not told its parameters yet, and cannot be asked now.',
    next: 'Plug it in with the ACS on, then rehearse again.',
    retryable: true,
  },
  'recipe.no-label': {
    words: 'There is no label to print.',
    next: 'Labels are there for devices that passed, where the recipe has a label.',
    retryable: false,
  },
  'recipe.run-unknown': {
    words: 'There is no such bench run.',
    next: 'Go back to the list of runs.',
    retryable: false,
  },
  'recipe.run-over': {
    words: 'This run is over: no further device can join.',
    next: 'Arm the recipe again.',
    retryable: false,
  },

  // Store
  'store.in-use': {
    words: 'Another Demarc (process {pid}) works on the data folder {folder}.',
    next: 'Use that window, or start this one with another folder: --data DIR',
    retryable: false,
  },
  'store.newer-schema': {
    words: 'The data in {folder} was written by a newer Demarc (schema {found}, this program knows {known}).',
    next: 'Install the newer Demarc. The data was not touched.',
    retryable: false,
  },
  'store.corrupt': {
    words: 'The file {file} was damaged. It was set aside as {aside} and a new one begun.',
    next: 'Keep the file set aside; what was already on the control server comes back with the next sync.',
    retryable: false,
  },
  'store.disk-full': {
    words: 'The disk is full: nothing more can be saved.',
    next: 'Free some space and save again. What is on the screen is not lost yet: leave it open.',
    retryable: true,
  },
  'store.read-only': {
    words: 'The data folder {folder} cannot be written to.',
    next: 'Check the folder’s permissions, or start with another folder: --data DIR',
    retryable: false,
  },
  'store.unreachable': {
    words: 'The database server {host} cannot be reached.',
    next: 'Check that it runs and that --database is right. Demarc goes on by itself once it answers.',
    retryable: true,
  },
  'store.other-key': {
    words:
      'The passwords in the database on {host} are locked with another key than this process has: it cannot open them.',
    next: 'Start it with a copy of the key file of the first process (“key” in its data folder): --key-file FILE',
    retryable: false,
  },
  // Outbox
  'outbox.entry-unknown': {
    words: 'That entry is no longer in the outbox.',
    next: 'Look at Sync: it may have landed already.',
    retryable: false,
  },
  'outbox.done-here': {
    words: 'The ACS of this laptop is doing the same with this device, so it was not sent.',
    next: 'Discard it if it is done here; send it again if it is wanted once more.',
    retryable: false,
  },
  'outbox.nothing-to-recreate': {
    words: 'Too little of that record is known on this computer to create it again.',
    next: 'Create the device by hand, then discard this entry.',
    retryable: false,
  },
  'outbox.content-gone': {
    words: 'The document this entry sends is no longer on this computer, or it was damaged.',
    next: 'Add it to the device again, then discard this entry.',
    retryable: false,
  },
  // The program itself
  'app.host-gone': {
    words: 'The part of Demarc that keeps and sends your work does not answer.',
    next: 'What was saved is safe. Leave this window open: it connects again by itself; if it does not, start Demarc again.',
    retryable: true,
  },
  'app.bad-input': {
    words: 'Something was typed that cannot be used: {detail}',
    next: 'Correct it and try again.',
    retryable: false,
  },
  'app.settings-corrupt': {
    words: 'The settings could not be read. They were set aside as {aside}.',
    next: 'Set them again in Settings; devices and the outbox are not affected.',
    retryable: false,
  },
  'app.secret-unknown': {
    words: 'A password that was kept on this laptop is gone.',
    next: 'Type it again; the operating system’s keychain may have been reset.',
    retryable: false,
  },
  'app.key-damaged': {
    words: 'The file {file}, which opens the passwords kept on this laptop, is damaged.',
    next: 'Put it back from a copy. Without one, move it away: Demarc begins a new one and asks for passwords and tokens again.',
    retryable: false,
  },
  'app.port-taken': {
    words: 'Port {port} on {host} is used by another program.',
    next: 'Stop the other program, or start Demarc with another port: --http HOST:PORT',
    retryable: false,
  },
  'app.address-unavailable': {
    words: 'This computer has no address {host} now.',
    next: 'Plug the cable in, or start Demarc with another address: --http HOST:PORT',
    retryable: false,
  },
  'app.port-forbidden': {
    words: 'This user may not listen on port {port}.',
    next: 'Choose a port above 1023, for example --http 127.0.0.1:8400',
    retryable: false,
  },
  'app.internal': {
    words: 'Demarc made a mistake: {detail}',
    next: 'Nothing saved is lost. Try again; if it comes back, send the log.',
    retryable: true,
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorParams = Readonly<Record<string, string | number>>;

export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

function fill(template: string, params: ErrorParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}

/** The words of a code, filled. */
export function errorWords(code: ErrorCode, params: ErrorParams = {}): string {
  return fill(ERRORS[code].words, params);
}

/** The next step of a code, filled. */
export function errorNextStep(code: ErrorCode, params: ErrorParams = {}): string {
  return fill(ERRORS[code].next, params);
}

/** Thrown by every service. `message` is the words; the cause keeps what really happened, for the log only. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(errorWords(code, params), options);
    this.code = code;
    this.params = params;
  }

  get next(): string {
    return errorNextStep(this.code, this.params);
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}
