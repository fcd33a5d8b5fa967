import { operationWords } from '#renderer/app/record-words.ts';
import type { FleetRow } from '#renderer/cache/types.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import { parsePendingSettings } from '#shared/pending-settings.ts';

/** What of this device has not landed yet, else what the control server still has to do to it; a word or two on its row. */
export function RowState({ row }: { readonly row: FleetRow }) {
  if (row.needsPerson) return <Badge tone="needs-you">{t('Needs you')}</Badge>;
  if (row.deleting) return <Badge tone="waiting">{t('Deletion waits')}</Badge>;
  if (row.local) return <Badge tone="waiting">{t('Saved here')}</Badge>;
  const [flag] = row.asked;
  if (flag !== undefined) {
    const name = operationWords(PENDING_NAME_OF_FLAG[flag]).replace(/ \(.*/, '');
    return (
      <Badge tone="waiting">
        {row.asked.length > 1
          ? plural('{count} operation waits', '{count} operations wait', row.asked.length)
          : t('{name} waits', { name })}
      </Badge>
    );
  }
  if (row.waiting > 0) return <Badge tone="waiting">{t('Saved here')}</Badge>;
  const pending = parsePendingSettings(row.pending_settings).length;
  return pending > 0 ? <Badge>{t('{count} pending', { count: pending })}</Badge> : null;
}
