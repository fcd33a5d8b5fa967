import { CloudOff } from 'lucide-react';
import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** A control server that drives none. */
export function NoCampaigns() {
  return (
    <EmptyState
      icon={<CloudOff size={28} />}
      title={t('This control server does not offer campaigns')}
      words={t(
        'A campaign goes on by itself for days, so the server must drive it, and the Inventory Device API has no place for that. On a site of your own, or a colleague’s Demarc, it is here. Here you can load firmware device by device.',
      )}
    />
  );
}
