/** The event codes of an Inform (TR-069 3.7.1.5), with what they tell a technician. */
export const EVENTS = {
  '0 BOOTSTRAP': 'First contact: new, reset to factory defaults, or its ACS URL was changed',
  '1 BOOT': 'Powered up or rebooted',
  '2 PERIODIC': 'Its regular call',
  '3 SCHEDULED': 'Called at the time it was told to',
  '4 VALUE CHANGE': 'A watched parameter changed',
  '5 KICKED': 'Somebody used its web page to have it call',
  '6 CONNECTION REQUEST': 'We asked it to call',
  '7 TRANSFER COMPLETE': 'A download or upload ended',
  '8 DIAGNOSTICS COMPLETE': 'A diagnostic test ended',
  '9 REQUEST DOWNLOAD': 'It asks for a file',
  '10 AUTONOMOUS TRANSFER COMPLETE': 'A transfer nobody here ordered ended',
  '11 DU STATE CHANGE COMPLETE': 'Software modules changed as ordered',
  '12 AUTONOMOUS DU STATE CHANGE COMPLETE': 'Software modules changed by themselves',
  '13 WAKEUP': 'Woke from standby',
  '14 HEARTBEAT': 'A sign of life',
} as const;

export type EventCode = keyof typeof EVENTS;

/** `M Reboot`, `M Download` …: the RPC with this CommandKey was carried out (TR-069 3.7.1.5). */
export const M_REBOOT = 'M Reboot';
export const M_DOWNLOAD = 'M Download';
export const M_SCHEDULE_DOWNLOAD = 'M ScheduleDownload';
export const M_SCHEDULE_INFORM = 'M ScheduleInform';

/** Upper case, single blanks: CPEs are not exact about either. */
export function eventKey(code: string): string {
  return code.trim().replaceAll(/\s+/g, ' ').toUpperCase();
}

/** Is this the event, whatever case and blanks a CPE wrote it with? */
export function isEvent(code: string, event: string): boolean {
  return eventKey(code) === eventKey(event);
}

/** What the event tells, in words; vendors' own events as they stand. */
export function eventWords(code: string): string {
  const key = eventKey(code);
  const known = Object.entries(EVENTS).find(([name]) => name === key)?.[1];
  if (known !== undefined) return known;
  return key.startsWith('M ') ? `Carried out ${code.trim().slice(2)}` : code;
}
