import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { QrImage } from '#renderer/ui/QrImage.tsx';

/** Shows the ACS URL to a camera: who sets a CPE up with a phone need not type it. */
export function AcsUrlQr({ url }: { readonly url: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t('Show the ACS URL as a QR code')}
        icon={<QrCode size={14} />}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('ACS URL')}
        words={t('Point a phone’s camera at it, then paste the URL into the CPE’s pages.')}
      >
        <div className="flex flex-col items-center gap-3">
          <QrImage text={url} />
          <span className="flex items-center gap-1">
            <span className="mono text-base font-strong wrap-anywhere select-all">{url}</span>
            <CopyButton text={url} what={t('ACS URL')} />
          </span>
        </div>
      </Dialog>
    </>
  );
}
