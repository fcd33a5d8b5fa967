import { t } from '#renderer/language/speak.ts';
import type { CpeSummary, SessionSummary } from '#shared/acs.ts';
import { eventKey } from '#shared/cwmp/events.ts';
import type { Instant } from '#shared/ids.ts';
import type { Operation, OperationKind } from '#shared/operation.ts';

/** What is known of an operation of which nobody can tell whether the device did it. */
export type Evidence = {
  /** When the command left; null: the steps do not say. */
  readonly sentAt: Instant | null;
  /** Null: the device never informed this ACS, as far as it knows. */
  readonly lastInform: Instant | null;
  readonly lastEvents: readonly string[];
  /** The sessions that began after the command had left. */
  readonly since: readonly SessionSummary[];
  /** What all that speaks for, in one sentence, and what to do about it. */
  readonly words: string;
};

/**
 * Adds up what a person decides by. What the protocol can prove (`M Reboot`, `0 BOOTSTRAP`, values read back) is not
 * looked for here: the ACS has done that, and the operation would not be unclear any more.
 */
export function evidenceOf(
  operation: Operation,
  cpe: CpeSummary | null,
  sessions: readonly SessionSummary[],
): Evidence {
  const sentAt = operation.steps.findLast(({ state }) => state === 'sent')?.at ?? null;
  const since = sentAt === null ? [] : sessions.filter(({ startedAt }) => startedAt > sentAt);
  return {
    sentAt,
    lastInform: cpe?.lastInform ?? null,
    lastEvents: cpe?.lastEvents ?? [],
    since,
    words: evidenceWords(operation.kind, since),
  };
}

function evidenceWords(kind: OperationKind, since: readonly SessionSummary[]): string {
  if (since.length === 0) {
    return t(
      'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.',
    );
  }
  switch (kind) {
    case 'reboot':
      return since.some(({ events }) => events.some((code) => eventKey(code) === '1 BOOT'))
        ? t('The device has started up since. That speaks for it, but a power cut looks the same.')
        : t('The device has called since without starting up anew. That speaks against it.');
    case 'factory_reset':
    case 'device_factory_reset':
      return t(
        'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.',
      );
    case 'firmware_update':
    case 'restore':
    case 'backup':
    case 'schedule_download':
      return t(
        'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.',
      );
    default:
      return t('The device has called since, and nothing it told settles it. Look at the device before you decide.');
  }
}

/** What sending it again would do where it had happened after all. */
export function againWords(kind: OperationKind): string {
  switch (kind) {
    case 'reboot':
      return t('If it did happen after all, the device restarts once more.');
    case 'factory_reset':
    case 'device_factory_reset':
      return t('If it did happen after all, the device is reset once more.');
    case 'firmware_update':
    case 'schedule_download':
      return t('If it did happen after all, the device loads the image once more.');
    case 'add_object':
      return t('If it did happen after all, the device gets a second instance.');
    case 'settings':
    case 'reconf':
    case 'set_attributes':
      return t('The same values are sent again, which does no harm.');
    default:
      return t('If it did happen after all, it happens twice.');
  }
}
