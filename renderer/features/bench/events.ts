/** What a CPE's event codes mean, short enough for a row (TR-069 A.3.3.1 table 8). */
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
  'M Reboot': 'Rebooted as asked',
  'M ScheduleInform': 'As scheduled',
  'M Download': 'Download ended',
  'M Upload': 'Upload ended',
  'M ScheduleDownload': 'Scheduled download ended',
  'M ChangeDUState': 'Software change ended',
};

/** The words of a session's events in their order, none twice: `Started up, rebooted as asked`. */
export function eventsWords(codes: readonly string[]): string {
  const words = [...new Set(codes.map((code) => code.trim()))].map((code, n) => {
    const known = WORDS[code];
    // A vendor's own code keeps its spelling; ours go on in lower case after the first.
    return known === undefined || n === 0 ? (known ?? code) : `${known.charAt(0).toLowerCase()}${known.slice(1)}`;
  });
  return words.length === 0 ? 'No event' : words.join(', ');
}
