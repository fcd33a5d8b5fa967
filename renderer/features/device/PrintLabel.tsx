import { createPortal } from 'react-dom';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { QrImage } from '#renderer/ui/QrImage.tsx';
import type { ShownDevice } from './shown-device.ts';

type Props = { readonly device: ShownDevice; readonly onClose: () => void };

/** A label for the box as it will be printed: its name, its serial number in letters and for a camera. No secret is on it. */
export function PrintLabel({ device, onClose }: Props) {
  return (
    <>
      <Dialog
        open
        onClose={onClose}
        title={t('Print a label')}
        words={t('62 × 40 mm, as most label printers have it. Wi-Fi keys are on the labels of a recipe run only.')}
        footer={
          <>
            <Button onClick={onClose}>{t('Cancel')}</Button>
            <Button look="primary" onClick={() => window.print()}>
              {t('Print')}
            </Button>
          </>
        }
      >
        <div className="flex justify-center rounded-md bg-sunken p-4">
          <Label device={device} />
        </div>
      </Dialog>
      {createPortal(
        <div className="printed-label" aria-hidden="true">
          <Label device={device} />
        </div>,
        document.body,
      )}
    </>
  );
}

function Label({ device: { name, record } }: { readonly device: ShownDevice }) {
  const serial = record.serial_number ?? '';
  return (
    <div className="device-label forced-color-adjust-none scheme-light">
      <p className="device-label-name">{name}</p>
      {serial === '' ? null : (
        <div className="device-label-code">
          <QrImage text={serial} />
        </div>
      )}
      <p className="mono device-label-serial">{serial}</p>
      <p className="device-label-place">{record.location_name}</p>
    </div>
  );
}
