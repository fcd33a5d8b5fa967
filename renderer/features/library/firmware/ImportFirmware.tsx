import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { FIRMWARE_BYTES, type FirmwareImage, type FirmwareValues, type UploadId } from '#shared/library.ts';
import { FirmwareFields, isComplete } from './FirmwareFields.tsx';
import { UploadProgress } from './UploadProgress.tsx';
import { type Progress, upload } from './upload.ts';
import { versionIn } from './words.ts';

type Props = {
  readonly file: File;
  /** The image whose file it is; null: a new one. */
  readonly of: FirmwareImage | null;
  readonly onClose: () => void;
  readonly onImported: (image: FirmwareImage) => void;
};

/** Reads a file while its form is filled in, compares its checksum, and gives it to the control server. */
export function ImportFirmware({ file, of, onClose, onImported }: Props) {
  const reading = useReading(file);
  const [sha256, setSha256] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState<FirmwareValues>({
    name: file.name,
    version: versionIn(file.name),
    type: null,
    hardwareVersions: null,
    fromVersions: null,
  });
  const given = sha256.trim().toLowerCase();
  const isSum = given === '' || /^[0-9a-f]{64}$/.test(given);
  const importing = useAction(async (id: UploadId) => {
    const request = { upload: id, image: of?.id ?? values, sha256: given === '' ? null : given, key };
    onImported(await client.library.importFirmware(request as Parameters<typeof client.library.importFirmware>[0]));
  });
  const close = (): void => {
    reading.stop();
    onClose();
  };
  const { id } = reading;
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={of === null ? t('Import a firmware image') : t('The file of {name}', { name: of.name })}
      words={of === null ? t('It is offered only to devices that it fits, so say what they are.') : undefined}
      footer={
        <>
          <Button onClick={close}>{id === null && reading.problem === null ? t('Stop') : t('Cancel')}</Button>
          <Button
            look="primary"
            icon={<FileUp size={15} />}
            busy={importing.busy}
            disabled={id === null || (of === null && !isComplete(values)) || !isSum}
            onClick={() => id !== null && importing.run(id)}
          >
            {importing.busy ? t('Giving it to the control server…') : t('Import')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="rounded-md border bg-sunken px-3 py-2">
          <p className="flex items-baseline justify-between gap-3">
            <span className="mono min-w-0 font-strong wrap-anywhere">{file.name}</span>
            <span className="tabular shrink-0 text-soft">{bytesWords(file.size)}</span>
          </p>
          <UploadProgress progress={reading.progress} done={id !== null} />
        </div>
        {reading.problem === null ? null : <ProblemNotice problem={reading.problem} />}
        {of === null ? <FirmwareFields values={values} onChange={setValues} /> : null}
        <Field
          label="SHA-256"
          aside={t('optional')}
          hint={t('As the maker published it: the file is compared with it before anything is imported.')}
          error={isSum ? undefined : t('A SHA-256 has 64 hexadecimal digits.')}
        >
          <TextInput mono value={sha256} maxLength={80} onValueChange={setSha256} />
        </Field>
        {importing.problem === null ? null : <ProblemNotice problem={importing.problem} />}
      </div>
    </Dialog>
  );
}

type Reading = {
  /** The file once the host has all of it. */
  readonly id: UploadId | null;
  readonly progress: Progress | null;
  readonly problem: ReturnType<typeof useAction>['problem'];
  readonly stop: () => void;
};

/** Gives the file to the host as soon as the dialog opens, and takes it back when it closes without an import. */
function useReading(file: File): Reading {
  const [id, setId] = useState<UploadId | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef<AbortController | null>(null);
  const reading = useAction(async (signal: AbortSignal) => {
    if (file.size > FIRMWARE_BYTES) throw new Error('This is larger than any firmware image.');
    const read = await upload(file, setProgress, signal).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (read === null) return;
    if (signal.aborted) await client.library.dropUpload({ upload: read });
    else setId(read);
  });
  const { run, problem } = reading;
  useEffect(() => {
    const left = new AbortController();
    stopped.current = left;
    run(left.signal);
    return () => left.abort();
  }, [run]);
  const stop = (): void => {
    stopped.current?.abort();
    // What cannot be dropped now goes when the host starts anew.
    if (id !== null) void client.library.dropUpload({ upload: id }).catch(() => undefined);
  };
  return { id, progress, problem, stop };
}
