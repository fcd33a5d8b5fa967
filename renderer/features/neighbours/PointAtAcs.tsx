import { Target } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAcsState } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { QrImage } from '#renderer/ui/QrImage.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { acsUrlAt } from '#shared/acs.ts';
import { managementControl, type Neighbour, type ScanState } from '#shared/discovery.ts';
import { ByTr064 } from './ByTr064.tsx';
import { MAKERS, makerById, makerOf } from './point-words.ts';
import { Way } from './Way.tsx';
import { nameOf } from './words.ts';

type Props = { readonly neighbour: Neighbour; readonly scan: ScanState };

/** The ways to make a neighbour call this ACS: telling it by TR-064, typing the URL, or the bench DHCP. */
export function PointAtAcs({ neighbour, scan }: Props) {
  const [open, setOpen] = useState(false);
  const acs = useAcsState() ?? { state: 'off' };
  const address = scan.interface?.address ?? null;
  const url = address === null ? null : acsUrlAt(acs, address);
  return (
    <>
      <Button icon={<Target size={14} />} onClick={() => setOpen(true)}>
        {t('Point at this ACS')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('Point {name} at this ACS', { name: nameOf(neighbour) })}
      >
        {url === null ? (
          <AcsElsewhere address={address} />
        ) : (
          <div className="flex flex-col gap-4">
            {managementControl(neighbour) === null ? null : <ByTr064 neighbour={neighbour} />}
            <ByHand neighbour={neighbour} url={url} />
            <Way title={t('By DHCP')}>
              <p className="text-soft">
                {t('Where its WAN port is plugged into this computer, the bench DHCP tells it the URL by itself.')}{' '}
                <BenchLink>{t('Open Bench')}</BenchLink>
              </p>
            </Way>
          </div>
        )}
      </Dialog>
    </>
  );
}

function AcsElsewhere({ address }: { readonly address: string | null }) {
  return (
    <p>
      {t(
        'The ACS does not listen on {address}, so the router could not call it. Turn it on for that interface first.',
        { address: address ?? t('this network') },
      )}{' '}
      <BenchLink>{t('Open Bench')}</BenchLink>
    </p>
  );
}

function BenchLink({ children }: { readonly children: ReactNode }) {
  return (
    <a href={href('bench')} className="font-strong whitespace-nowrap text-accent">
      {children}
    </a>
  );
}

function ByHand({ neighbour, url }: { readonly neighbour: Neighbour; readonly url: string }) {
  const [maker, setMaker] = useState(() => makerOf(neighbour).id);
  return (
    <Way title={t('By hand')}>
      <div className="flex gap-3">
        <div className="w-28 shrink-0">
          <QrImage text={url} />
        </div>
        <div className="flex min-w-0 grow flex-col gap-2">
          <span className="flex items-center gap-1">
            <span className="mono font-strong wrap-anywhere select-all">{url}</span>
            <CopyButton text={url} what={t('ACS URL')} />
          </span>
          <Select
            label={t('Maker of the router')}
            value={maker}
            choices={MAKERS.map(({ id, label }) => ({ value: id, label }))}
            onChange={setMaker}
          />
          <p className="text-soft">{makerById(maker).where}</p>
        </div>
      </div>
    </Way>
  );
}
