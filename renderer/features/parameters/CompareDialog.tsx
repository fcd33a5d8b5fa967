import { useEffect, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { readCopy } from './copy-file.ts';
import type { Comparable } from './diff.ts';
import { rowsOf } from './source.ts';

/** What a tree is compared with. */
export type Other = { readonly title: string; readonly rows: readonly Comparable[] };

type Props = { readonly device: DeviceRef; readonly onClose: () => void; readonly onChosen: (other: Other) => void };

const NO_COPY = {
  words: t('That file is no copy of a device’s parameters.'),
  next: t('Choose one that was kept here with Export, Copy of the tree (JSON).'),
};
const NOTHING_READ = {
  words: t('Nothing was read of that device so far.'),
  next: t('Open its parameters, read everything once, then compare.'),
};

/** Chooses what to compare with: another device of this ACS, or a copy that was kept as a file. */
export function CompareDialog({ device, onClose, onChosen }: Props) {
  const others = useOthers(device);
  const [chosen, setChosen] = useState<DeviceRef | null>(null);
  const [wrong, setWrong] = useState<typeof NO_COPY | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const withDevice = useAction(async (other: CpeSummary & { device: DeviceRef }) => {
    const rows = await rowsOf(other.device);
    if (rows.length === 0) setWrong(NOTHING_READ);
    else onChosen({ title: other.deviceName ?? other.serialNumber, rows });
  });
  const withFile = useAction(async (picked: File) => {
    const copy = await readCopy(picked);
    if (copy === null) setWrong(NO_COPY);
    else
      onChosen({
        title: t('{device}, {time} UTC', {
          device: copy.device,
          time: copy.savedAt.slice(0, 16).replace('T', ' '),
        }),
        rows: copy.parameters,
      });
  });
  const other = others.find((each) => each.device === chosen);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Compare with')}
      words={t('Only what differs is shown. Secrets cannot be compared: they stay on the devices.')}
      footer={
        <>
          <Button onClick={() => file.current?.click()} busy={withFile.busy}>
            {t('Open a kept copy…')}
          </Button>
          <Button
            look="primary"
            disabled={other === undefined}
            busy={withDevice.busy}
            onClick={() => {
              if (other !== undefined) withDevice.run(other);
            }}
          >
            {t('Compare')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field
          label={t('Another device')}
          hint={others.length === 0 ? t('No other device of the inventory has called this ACS.') : undefined}
        >
          <Select
            value={chosen}
            disabled={others.length === 0}
            placeholder={t('Choose a device')}
            choices={others.map((each) => ({
              value: each.device,
              label: `${each.deviceName ?? each.serialNumber} · ${each.serialNumber}`,
            }))}
            onChange={(next) => {
              setWrong(null);
              setChosen(next);
            }}
          />
        </Field>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={t('A kept copy')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            setWrong(null);
            const [picked] = event.target.files ?? [];
            if (picked !== undefined) withFile.run(picked);
            event.target.value = '';
          }}
        />
        {wrong === null ? null : <ProblemNotice problem={wrong} tone="idle" />}
        {withDevice.problem === null ? null : <ProblemNotice problem={withDevice.problem} />}
      </div>
    </Dialog>
  );
}

/** The other devices this ACS has met. */
function useOthers(device: DeviceRef): readonly (CpeSummary & { device: DeviceRef })[] {
  const [others, setOthers] = useState<readonly (CpeSummary & { device: DeviceRef })[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    client.acs.cpes({}, { signal: ending.signal }).then(
      ({ cpes }) =>
        setOthers(
          cpes.flatMap((cpe) => (cpe.device === null || cpe.device === device ? [] : [{ ...cpe, device: cpe.device }])),
        ),
      // Without an answer there is nobody to choose; the file still can be.
      () => undefined,
    );
    return () => ending.abort();
  }, [device]);
  return others;
}
