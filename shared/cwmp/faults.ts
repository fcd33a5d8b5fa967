/**
 * The fault codes in a technician's words with the next step (TR-069 A.5). `{parameter}` is filled where the CPE named one.
 */
type FaultEntry = { readonly words: string; readonly next: string };

export const CPE_FAULTS: Readonly<Record<number, FaultEntry>> = {
  9000: {
    words: 'The device does not know this command',
    next: 'Its firmware is too old or too small for it; do it on the device’s own page.',
  },
  9001: {
    words: 'The device refuses, without a reason',
    next: 'It may be busy or locked by its operator; try again later.',
  },
  9002: {
    words: 'The device failed internally',
    next: 'Reboot it and try again; if it stays so, report its firmware version.',
  },
  9003: {
    words: 'The device did not accept the arguments',
    next: 'Read the device again, then repeat with the values it shows.',
  },
  9004: {
    words: 'The device has too little memory for this',
    next: 'Ask for less at once; Demarc splits reads by itself.',
  },
  9005: {
    words: 'The device has no such parameter',
    next: 'Read the device again: its data model differs from what was expected.',
  },
  9006: {
    words: 'The type of the value is wrong',
    next: 'Read the parameter first and write it with the type the device reports.',
  },
  9007: {
    words: 'The value is not allowed',
    next: 'Check length and range; some devices are stricter than the standard.',
  },
  9008: { words: 'The parameter cannot be written', next: 'The device’s operator or firmware locks it; leave it out.' },
  9009: { words: 'The device does not accept this kind of notification', next: 'Leave the notification as it is.' },
  9010: {
    words: 'The device could not download the file',
    next: 'Check that it can reach the file’s address, then try again.',
  },
  9011: { words: 'The device could not upload the file', next: 'Check that it can reach the address, then try again.' },
  9012: {
    words: 'The file server did not accept the device’s password',
    next: 'Start the transfer anew: it gets a fresh password.',
  },
  9013: { words: 'The device does not support this way of transfer', next: 'Use http; not every device can do https.' },
  9014: { words: 'The device could not join the multicast group', next: 'Use a plain download.' },
  9015: {
    words: 'The device could not reach the file server',
    next: 'Check cable, address and firewall between the device and this computer.',
  },
  9016: { words: 'The file server does not have the file', next: 'Choose the firmware image again.' },
  9017: { words: 'The download broke off', next: 'Keep cable and power steady and try again.' },
  9018: { words: 'The file is damaged', next: 'Import the firmware image again and compare its checksum.' },
  9019: {
    words: 'The device does not trust the file',
    next: 'Use an image signed by its manufacturer for this very model.',
  },
  9020: { words: 'The download did not end in the time given', next: 'Try again with a wider time window.' },
  9021: { words: 'The transfer can no longer be cancelled', next: 'Wait until it has ended.' },
  9022: { words: 'The module’s UUID is invalid', next: 'Check the UUID of the software module.' },
  9023: { words: 'The execution environment is unknown', next: 'Read the device’s software modules again.' },
  9024: { words: 'The execution environment is disabled', next: 'Enable it first.' },
  9025: { words: 'The module does not fit the execution environment', next: 'Choose another environment or module.' },
  9026: { words: 'The module is already installed', next: 'Update it instead.' },
  9027: { words: 'The module is used by others', next: 'Remove first what depends on it.' },
  9028: { words: 'The device has no room for the module', next: 'Remove a module that is not needed.' },
  9029: { words: 'The module is damaged', next: 'Fetch it again and compare its checksum.' },
  9030: { words: 'There is no such module', next: 'Read the device’s software modules again.' },
  9031: { words: 'The module lacks its environment', next: 'Install the environment first.' },
  9032: {
    words: 'The module’s state does not allow this',
    next: 'Wait until it is started or stopped, then try again.',
  },
};

export const ACS_FAULTS: Readonly<Record<number, FaultEntry>> = {
  8000: { words: 'This ACS does not know the method', next: 'Nothing to do: the session goes on.' },
  8001: { words: 'This ACS refuses, without a reason', next: 'Nothing to do: the device tries again.' },
  8002: { words: 'This ACS failed internally', next: 'Send the log; the device tries again.' },
  8003: { words: 'The device’s arguments could not be used', next: 'Look at the trace: the message is broken.' },
  8004: { words: 'This ACS has no room for this now', next: 'The device tries again by itself.' },
  8005: { words: 'This ACS asks the device to try again', next: 'The device tries again by itself.' },
  8006: { words: 'No CWMP version is known to both ends', next: 'Update the device’s firmware.' },
};

const VENDOR: FaultEntry = {
  words: 'The device reports a fault of its manufacturer’s own',
  next: 'Look the code up in the manufacturer’s documents.',
};
const NO_CODE: FaultEntry = {
  words: 'The device reports a fault without a code',
  next: 'Look at the trace for what it said.',
};

/** Words and next step of a fault code, with the parameter that caused it and what the device itself said. */
export function describeFault(code: number, parameter = '', said = ''): { words: string; next: string } {
  const { words, next } = CPE_FAULTS[code] ?? ACS_FAULTS[code] ?? (code === 0 ? NO_CODE : VENDOR);
  const subject = parameter === '' ? words : `Refused ${parameter}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  const tail = code === 0 ? '' : ` (${code})`;
  const quoted = said.trim() === '' ? '' : ` “${said.trim().slice(0, 200)}”`;
  return { words: `${subject}${tail}${quoted}`, next };
}

/** The next step after a failure with this code: of the fault's own, or where to look; for codes of our own catalogue too. */
export function failureNext(code: string): string {
  return /^\d+$/.test(code) ? describeFault(Number(code)).next : 'Look at the trace of its last session on Bench.';
}
