import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { drawQr } from './qr.ts';

/** Shows the ACS URL to a camera: who sets a CPE up with a phone need not type it. */
export function AcsUrlQr({ url }: { readonly url: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label="Show the ACS URL as a QR code" icon={<QrCode size={14} />} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="ACS URL"
        words="Point a phone’s camera at it, then paste the URL into the CPE’s pages."
      >
        <div className="flex flex-col items-center gap-3">
          <Code text={url} />
          <span className="flex items-center gap-1">
            <span className="mono text-base font-strong wrap-anywhere select-all">{url}</span>
            <CopyButton text={url} what="ACS URL" />
          </span>
        </div>
      </Dialog>
    </>
  );
}

function Code({ text }: { readonly text: string }) {
  const { size, path } = drawQr(text);
  return (
    // Dark on light in every theme: many cameras do not read the reverse.
    <svg
      role="img"
      aria-label={`QR code of ${text}`}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-[288px] forced-color-adjust-none rounded-md border scheme-light"
    >
      <rect width={size} height={size} className="fill-surface" />
      <path d={path} className="fill-ink" />
    </svg>
  );
}
