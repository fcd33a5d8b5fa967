import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { ShownDevice } from './shown-device.ts';

export type ResetKind = 'factory' | 'device_factory';

const WHAT: Readonly<Record<ResetKind, string>> = {
  device_factory: t(
    'The device goes back to its factory settings and is offline for a few minutes. The settings stored on the control server stay and are applied when it comes back.',
  ),
  factory: t(
    'The device goes back to its factory settings and is offline for a few minutes. The settings stored on the control server are wiped too: nothing is applied when it comes back, unless you put them back here.',
  ),
};

type Props = { readonly device: ShownDevice; readonly kind: ResetKind | null; readonly onClose: () => void };

/** Asks for the device's name before it is wiped: the right box, and on purpose. */
export function FactoryReset({ device, kind, onClose }: Props) {
  return kind === null ? null : <Question device={device} kind={kind} onClose={onClose} />;
}

function Question({ device, kind, onClose }: Props & { readonly kind: ResetKind }) {
  const field = useField();
  const [typed, setTyped] = useState('');
  const reset = useAction(() => field.work.operate(device.target, kind, device.name).then(onClose));
  const sure = typed.trim() === device.name.trim();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Factory reset')}
      words={WHAT[kind]}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="danger" disabled={!sure} busy={reset.busy} onClick={() => reset.run()}>
            {t('Reset this device')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) reset.run();
        }}
      >
        <p className="rounded-md border bg-sunken px-3 py-2">
          <span className="font-strong wrap-anywhere">{device.name}</span>
          <span className="mono block text-soft">{device.record.serial_number}</span>
        </p>
        <Field label={t('Type the name of the device to confirm')}>
          <TextInput value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        {reset.problem ? <ProblemNotice problem={reset.problem} /> : null}
      </form>
    </Dialog>
  );
}
