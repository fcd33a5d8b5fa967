import { inSentence, t } from '#renderer/language/speak.ts';
import { eventKey, eventWords } from '#shared/cwmp/events.ts';

/** What a CPE's event codes mean, short enough for a row; shared/cwmp/events.ts has the whole sentence. */
const WORDS: Readonly<Record<string, string>> = {
  '0 BOOTSTRAP': t('First contact'),
  '1 BOOT': t('Started up'),
  '2 PERIODIC': t('On schedule'),
  '3 SCHEDULED': t('At the time asked for'),
  '4 VALUE CHANGE': t('A value changed'),
  '5 KICKED': t('Sent by a page'),
  '6 CONNECTION REQUEST': t('Called'),
  '7 TRANSFER COMPLETE': t('Transfer ended'),
  '8 DIAGNOSTICS COMPLETE': t('Diagnostics ended'),
  '9 REQUEST DOWNLOAD': t('Asks for a file'),
  '10 AUTONOMOUS TRANSFER COMPLETE': t('Own transfer ended'),
  '11 DU STATE CHANGE COMPLETE': t('Software changed'),
  '12 AUTONOMOUS DU STATE CHANGE COMPLETE': t('Own software change'),
  '13 WAKEUP': t('Woke up'),
  '14 HEARTBEAT': t('Heartbeat'),
  'M REBOOT': t('Rebooted as asked'),
  'M SCHEDULEINFORM': t('As scheduled'),
  'M DOWNLOAD': t('Download ended'),
  'M UPLOAD': t('Upload ended'),
  'M SCHEDULEDOWNLOAD': t('Scheduled download ended'),
  'M CHANGEDUSTATE': t('Software change ended'),
};

/** The words of a session's events in their order, none twice: `Started up, rebooted as asked`. */
export function eventsWords(codes: readonly string[]): string {
  const words = [...new Map(codes.map((code) => [eventKey(code), code.trim()]))].map(([key, code], n) => {
    const known = WORDS[key];
    // A vendor's own code keeps its spelling; ours go on in lower case after the first.
    return known === undefined || n === 0 ? (known ?? code) : inSentence(known);
  });
  return words.length === 0 ? t('No event') : words.join(', ');
}

/** The same in whole sentences, for whoever points at it: `1 BOOT: Powered up or rebooted`. */
export function eventsAtLength(codes: readonly string[]): string {
  return codes.map((code) => `${code}: ${eventWords(code)}`).join('\n');
}
