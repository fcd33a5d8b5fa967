import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { editableOf } from './form.ts';
import type { ShownDevice } from './shown-device.ts';

type Props = { readonly device: ShownDevice; readonly open: boolean; readonly onClose: () => void };

/** Asks once before a record is deleted; if it changed on the server meanwhile, it asks again there. */
export function DeleteDevice({ device, open, onClose }: Props) {
  const field = useField();
  const remove = useAction(() => field.work.remove(device.target, editableOf(device), device.name).then(onClose));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('Delete the device?')}
      words={
        device.id === null
          ? t('It exists on this laptop only; everything typed for it goes with it.')
          : t(
              'The record and its history are deleted on the control server. The device itself is not touched. Until the deletion has left this laptop it can be undone in Sync.',
            )
      }
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button look="danger" busy={remove.busy} onClick={() => remove.run()}>
            {t('Delete')}
          </Button>
        </>
      }
    >
      <p className="rounded-md border bg-sunken px-3 py-2">
        <span className="font-strong wrap-anywhere">{device.name}</span>
        <span className="mono block text-soft">{device.record.serial_number}</span>
      </p>
      {remove.problem ? <ProblemNotice problem={remove.problem} /> : null}
    </Dialog>
  );
}
