import { ArrowLeft } from 'lucide-react';
import { useDeviceName } from '#renderer/app/device-name.ts';
import { href, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import { DeviceRef } from '#shared/ids.ts';
import { Tree } from './Tree.tsx';
import { useCpe } from './use-cpe.ts';

/** The parameter tree of one device: `#/parameters/1001?at=Device.WiFi.` */
export default function Parameters() {
  const { rest } = useRoute();
  const device = DeviceRef.safeParse(rest[0]).data;
  if (device === undefined) {
    return (
      <EmptyState
        title={t('No device chosen')}
        words={t('Open a device in Fleet, or a CPE on Bench, and go to its parameters from there.')}
      />
    );
  }
  return <OfDevice key={device} device={device} />;
}

function OfDevice({ device }: { readonly device: DeviceRef }) {
  const cpe = useCpe(device);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Head device={device} cpe={cpe} />
      <div className="min-h-0 grow">{cpe === undefined ? null : <Tree device={device} cpe={cpe} />}</div>
    </div>
  );
}

function Head({ device, cpe }: { readonly device: DeviceRef; readonly cpe: CpeSummary | null | undefined }) {
  const name = useDeviceName(device, cpe);
  return (
    <header className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 border-b px-4 py-1">
      <a href={href('device', device)} className="flex items-center gap-1.5 rounded-sm text-soft hover:text-ink">
        <ArrowLeft size={14} aria-hidden="true" />
        {t('Device')}
      </a>
      <h1 className="min-w-0 truncate font-strong">
        {t('Parameters of {name}', { name: name ?? t('device {number}', { number: device }) })}
      </h1>
      {cpe === null || cpe === undefined ? null : (
        <>
          <span className="mono text-soft">{cpe.serialNumber}</span>
          <StatusMark tone={cpe.talking ? 'up' : 'idle'}>
            {cpe.talking ? t('Talking now') : t('Between sessions')}
          </StatusMark>
          <a href={href('bench', cpe.key)} className="rounded-sm text-accent">
            {t('Its sessions on Bench')}
          </a>
        </>
      )}
    </header>
  );
}
