import { t } from '#renderer/language/speak.ts';
import { type AuditDevice, deviceLabel } from '#shared/audit/device.ts';
import type { Finding } from '#shared/audit/finding.ts';
import type { ScanOutcome } from './scan-flow.ts';

const CERTAINTY_WORDS = { scanned: 'scanned', heard: 'heard on the network', certain: 'scanned and heard' } as const;

function whereItBelongs(device: AuditDevice | undefined): string {
  return `the inventory says ${device?.locationName ?? 'no location'}`;
}

/** What there is to say about a finding beside its word. */
export function detailWords(finding: Finding): string {
  const [device] = finding.devices;
  switch (finding.kind) {
    case 'found':
      return finding.certainty === null ? '' : CERTAINTY_WORDS[finding.certainty];
    case 'found-elsewhere':
      return `at ${finding.place?.name ?? 'another place'}; ${whereItBelongs(device)}`;
    case 'unexpected':
      return `not in the scope; ${whereItBelongs(device)}`;
    case 'unknown':
      return 'in no inventory';
    case 'missing':
      return 'expected, and not seen';
    case 'duplicate-scan':
      return `scanned ${finding.times} times`;
    case 'duplicate-serial':
      return 'two boxes carry this serial number';
    case 'wrong-label':
      return `names ${finding.devices.length} devices: ${finding.devices.map(deviceLabel).join(' and ')}`;
    case 'wrong-type':
      return `is a ${finding.actual ?? 'different model'}; the inventory says ${device?.typeName ?? device?.productClass ?? 'nothing'}`;
    case 'conflict':
      return 'the label names one box, the wire another';
    case 'ambiguous':
      return `may be ${finding.devices.map(deviceLabel).join(' or ')}`;
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
      return t('{raw} was NOT saved. {words} {next}', { raw: outcome.raw, words: outcome.words, next: outcome.next });
    default:
      return outcome satisfies never;
  }
}
