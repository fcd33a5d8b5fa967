import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { href } from '#renderer/app/router.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { FirmwareReference } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import type { FirmwareVerdict } from '#shared/firmware-verdict.ts';
import { verdictOf } from './image-verdict.ts';
import type { ShownDevice } from './shown-device.ts';

type Props = { readonly device: ShownDevice; readonly onClose: () => void };

/** Chooses an image and says what loading it would mean before it is queued; an unfit one cannot be queued. */
export function LoadFirmware({ device, onClose }: Props) {
  const field = useField();
  const { firmware } = useReferences(field);
  const [chosen, setChosen] = useState<string | null>(null);
  const [older, setOlder] = useState(false);
  const image = firmware.find(({ id }) => String(id) === chosen);
  const verdict = image === undefined ? null : verdictOf(image, device);
  const mayLoad = verdict?.verdict === 'fits' || (verdict?.verdict === 'downgrade' && older);
  const load = useAction(async () => {
    if (image === undefined || !mayLoad) return;
    const { firmware_image = null, firmware_image_is_pending } = device.record;
    await field.work.edit({
      target: device.target,
      base: { firmware_image, firmware_image_is_pending: firmware_image_is_pending ?? false },
      set: { firmware_image: image.id, firmware_image_is_pending: true },
      label: device.name,
    });
    onClose();
  });
  const choose = (id: string): void => {
    setChosen(id);
    setOlder(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Load firmware')}
      words={t('The device fetches the image in its next session, restarts, and is asked which version it runs then.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" disabled={!mayLoad} busy={load.busy} onClick={() => load.run()}>
            {t('Load it')}
          </Button>
        </>
      }
    >
      {firmware.length === 0 ? (
        <EmptyState
          title={t('No firmware image is known here')}
          words={t('Images are imported in the Library.')}
          action={<a href={href('library', 'firmware')}>{t('Open the Library')}</a>}
        />
      ) : (
        <div className="flex flex-col gap-3">
          <p className="text-soft">
            {device.record.software_version
              ? t('{name} runs {version}.', { name: device.name, version: device.record.software_version })
              : t('{name} runs a version nobody knows yet.', { name: device.name })}
          </p>
          <Field label={t('Image')}>
            <Select
              value={chosen}
              placeholder={t('Choose an image')}
              choices={firmware.map((each) => ({ value: String(each.id), label: imageWords(each) }))}
              onChange={choose}
            />
          </Field>
          <Verdict verdict={verdict} />
          {verdict?.verdict === 'downgrade' ? (
            <Switch label={t('Load the older version all the same')} checked={older} onChange={setOlder} />
          ) : null}
          {load.problem ? <ProblemNotice problem={load.problem} /> : null}
        </div>
      )}
    </Dialog>
  );
}

function imageWords({ name, version }: FirmwareReference): string {
  // Many are named after their version.
  return version === undefined || name.includes(version) ? name : t('{name}, version {version}', { name, version });
}

function Verdict({ verdict }: { readonly verdict: FirmwareVerdict | null }) {
  switch (verdict?.verdict) {
    case undefined:
      return null;
    case 'fits':
      return <p className="text-soft">{t('Nothing speaks against it: type, hardware and running version fit.')}</p>;
    case 'runs-already':
      return <ProblemNotice tone="idle" problem={{ words: verdict.words, next: t('There is nothing to load.') }} />;
    case 'downgrade':
      return (
        <ProblemNotice
          tone="waiting"
          problem={{
            words: verdict.words,
            next: t('Settings the older version does not know may be lost. Load it only where you know why.'),
          }}
        />
      );
    case 'unfit':
      return <ProblemNotice problem={{ words: verdict.words, next: t('Choose another image.') }} />;
  }
}
