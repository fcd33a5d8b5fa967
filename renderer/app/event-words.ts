import { eventKey, eventWords } from '#shared/cwmp/events.ts';

/** What a CPE's event codes mean, short enough for a row; shared/cwmp/events.ts has the whole sentence. */
const WORDS: Readonly<Record<string, string>> = {
  '0 BOOTSTRAP': 'First contact',
  '1 BOOT': 'Started up',
  '2 PERIODIC': 'On schedule',
  '3 SCHEDULED': 'At the time asked for',
  '4 VALUE CHANGE': 'A value changed',
  '5 KICKED': 'Sent by a page',
  '6 CONNECTION REQUEST': 'Called',
  '7 TRANSFER COMPLETE': 'Transfer ended',
  '8 DIAGNOSTICS COMPLETE': 'Diagnostics ended',
  '9 REQUEST DOWNLOAD': 'Asks for a file',
  '10 AUTONOMOUS TRANSFER COMPLETE': 'Own transfer ended',
  '11 DU STATE CHANGE COMPLETE': 'Software changed',
  '12 AUTONOMOUS DU STATE CHANGE COMPLETE': 'Own software change',
  '13 WAKEUP': 'Woke up',
  '14 HEARTBEAT': 'Heartbeat',
  'M REBOOT': 'Rebooted as asked',
  'M SCHEDULEINFORM': 'As scheduled',
  'M DOWNLOAD': 'Download ended',
  'M UPLOAD': 'Upload ended',
  'M SCHEDULEDOWNLOAD': 'Scheduled download ended',
  'M CHANGEDUSTATE': 'Software change ended',
};

/** The words of a session's events in their order, none twice: `Started up, rebooted as asked`. */
export function eventsWords(codes: readonly string[]): string {
  const words = [...new Map(codes.map((code) => [eventKey(code), code.trim()]))].map(([key, code], n) => {
    const known = WORDS[key];
    // A vendor's own code keeps its spelling; ours go on in lower case after the first.
    return known === undefined || n === 0 ? (known ?? code) : `${known.charAt(0).toLowerCase()}${known.slice(1)}`;
  });
  return words.length === 0 ? 'No event' : words.join(', ');
}

/** The same in whole sentences, for whoever points at it: `1 BOOT: Powered up or rebooted`. */
export function eventsAtLength(codes: readonly string[]): string {
  return codes.map((code) => `${code}: ${eventWords(code)}`).join('\n');
}
