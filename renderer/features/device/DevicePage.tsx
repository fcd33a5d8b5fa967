import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import { useUp } from '#renderer/app/commands.ts';
import { deviceKeyOf, go, href, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import DeviceView from './DeviceView.tsx';

/** One device on a page of its own, by its address: `#/device/1001`. */
export default function DevicePage() {
  const { rest } = useRoute();
  const key = deviceKeyOf(rest[0]);
  const up = useCallback(() => go('fleet', ...(rest[0] === undefined ? [] : [rest[0]])), [rest]);
  useUp(up);
  if (key === null) {
    return (
      <EmptyState
        title={t('No such device')}
        words={t(
          'The address of this page names no device. Find it in Fleet by its serial number, name, customer or address.',
        )}
        action={<Button onClick={() => go('fleet')}>{t('Go to Fleet')}</Button>}
      />
    );
  }
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{t('Device')}</h1>
      <nav aria-label={t('Where this is')} className="flex h-9 shrink-0 items-center border-b px-3">
        <a href={href('fleet')} className="flex items-center gap-1.5 rounded-sm text-soft hover:text-ink">
          <ArrowLeft size={14} />
          {t('Fleet')}
        </a>
      </nav>
      <div className="min-h-0 grow">
        <DeviceView key={key} deviceKey={key} layout="page" />
      </div>
    </div>
  );
}
