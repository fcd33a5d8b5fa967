import { heard } from '#renderer/language/heard.ts';
import { allOf, oneOf, plural, t } from '#renderer/language/speak.ts';
import { type AuditDevice, deviceLabel } from '#shared/audit/device.ts';
import type { Finding } from '#shared/audit/finding.ts';
import type { ScanOutcome } from './scan-flow.ts';

const CERTAINTY_WORDS = {
  scanned: t('scanned'),
  heard: t('heard on the network'),
  certain: t('scanned and heard'),
} as const;

function whereItBelongs(device: AuditDevice | undefined): string {
  return t('the inventory says {location}', { location: device?.locationName ?? t('no location') });
}

/** What there is to say about a finding beside its word. */
export function detailWords(finding: Finding): string {
  const [device] = finding.devices;
  switch (finding.kind) {
    case 'found':
      return finding.certainty === null ? '' : CERTAINTY_WORDS[finding.certainty];
    case 'found-elsewhere':
      return finding.place === null
        ? t('at another place; {words}', { words: whereItBelongs(device) })
        : t('at {place}; {words}', { place: finding.place.name, words: whereItBelongs(device) });
    case 'unexpected':
      return t('not in the scope; {words}', { words: whereItBelongs(device) });
    case 'unknown':
      return t('in no inventory');
    case 'missing':
      return t('expected, and not seen');
    case 'duplicate-scan':
      return plural('scanned once', 'scanned {count} times', finding.times);
    case 'duplicate-serial':
      return t('two boxes carry this serial number');
    case 'wrong-label':
      return plural('names {count} device: {names}', 'names {count} devices: {names}', finding.devices.length, {
        names: allOf(finding.devices.map(deviceLabel)),
      });
    case 'wrong-type':
      return t('is: {actual}; the inventory says: {expected}', {
        actual: finding.actual ?? t('a different model'),
        expected: device?.typeName ?? device?.productClass ?? t('nothing'),
      });
    case 'conflict':
      return t('the label names one box, the wire another');
    case 'ambiguous':
      return t('may be {names}', { names: oneOf(finding.devices.map(deviceLabel)) });
    default:
      return finding.kind satisfies never;
  }
}

const REFUSED_WORDS = {
  empty: t('Nothing was read.'),
  'too-long': t('That is longer than any label. It was not taken.'),
  unreadable: t('That holds nothing one can read. It was not taken.'),
} as const;

/** The line under the scan field. */
export function outcomeWords(outcome: ScanOutcome): string {
  switch (outcome.is) {
    case 'nothing':
      return '';
    case 'finding': {
      const name = outcome.finding.devices.map(deviceLabel).join(' / ');
      return `${name === '' ? outcome.code : name} (${detailWords(outcome.finding)})`;
    }
    case 'half':
      return t('{code}: now the second code of the same device.', { code: outcome.code });
    case 'place':
      return outcome.name === null
        ? t('Scanning wherever the inventory says.')
        : t('Scanning at {name} from now on.', { name: outcome.name });
    case 'echo':
      return t('{code} was read twice by one press; it counts once.', { code: outcome.code });
    case 'undone':
      return t('Undone: {code}', { code: outcome.code });
    case 'refused':
      return REFUSED_WORDS[outcome.why];
    case 'failed':
      return t('{raw} was NOT saved. {words} {next}', {
        raw: outcome.raw,
        words: heard(outcome.words),
        next: heard(outcome.next),
      });
    default:
      return outcome satisfies never;
  }
}
