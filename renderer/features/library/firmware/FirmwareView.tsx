import { FileUp, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { address } from '#renderer/app/route.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { FirmwareImage, FirmwareValues } from '#shared/library.ts';
import { changesOf } from '../records/record-kind.ts';
import { RemoveRecord } from '../removal.tsx';
import { FirmwareFields, isComplete } from './FirmwareFields.tsx';
import type { Reach } from './use-reach.ts';

type Props = {
  readonly image: FirmwareImage;
  readonly reach: Reach | undefined;
  readonly editable: boolean;
  /** Asks for the file of an image that has none. */
  readonly onFile: () => void;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
};

/** One image: what it is, where it runs, what it fits. */
export function FirmwareView({ image, reach, editable, onFile, onChanged, onRemoved }: Props) {
  const [removing, setRemoving] = useState(false);
  return (
    <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-4 py-3">
      <h2 className="pe-10 text-large font-strong wrap-anywhere">{image.name}</h2>
      <section aria-label={t('Where it runs')} className="flex flex-col gap-1">
        <Figure
          reach={reach?.running}
          none={t('No device runs it')}
          words={(count) => plural('{count} device runs it', '{count} devices run it', count)}
        />
        <Figure
          reach={reach?.upgradable}
          none={t('No device could be upgraded with it')}
          words={(count) =>
            plural('{count} device could be upgraded with it', '{count} devices could be upgraded with it', count)
          }
        />
      </section>
      <KeyValueList
        facts={[
          { name: t('File'), value: image.fileName === '' ? null : image.fileName, mono: true },
          { name: t('Size'), value: image.size === null ? null : bytesWords(image.size), none: t('no file yet') },
          { name: 'SHA-256', value: image.sha256, mono: true, copy: image.sha256, none: t('no file yet') },
          { name: t('Imported'), value: image.created === null ? null : <TimeAgo at={image.created} /> },
        ]}
      />
      {image.sha256 === null ? (
        <ProblemNotice
          tone="needs-you"
          problem={{
            words: t('The file of this image never arrived, so it is offered to nobody.'),
            next: editable ? t('Choose the file now.') : t('Give it the file on the control server.'),
          }}
        />
      ) : null}
      {image.sha256 === null && editable ? (
        <div>
          <Button icon={<FileUp size={15} />} onClick={onFile}>
            {t('Choose its file…')}
          </Button>
        </div>
      ) : null}
      {editable ? <Fit image={image} onChanged={onChanged} /> : null}
      {editable ? (
        <div className="border-t pt-3">
          <Button look="danger" icon={<Trash2 size={15} />} onClick={() => setRemoving(true)}>
            {t('Delete…')}
          </Button>
        </div>
      ) : null}
      {removing ? (
        <RemoveRecord
          kind="firmware"
          record={image}
          title={t('Delete the firmware image?')}
          words={t('The record and its file are deleted. Devices that run it keep it.')}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      ) : null}
    </div>
  );
}

type FigureProps = {
  readonly reach: Reach['running'] | undefined;
  readonly none: string;
  readonly words: (count: number) => string;
};

/** So many devices, and the list behind the figure. */
function Figure({ reach, none, words }: FigureProps) {
  if (reach === undefined) return <p className="text-soft">{t('Counting…')}</p>;
  if (reach.count === 0) return <p className="text-soft">{none}.</p>;
  return (
    <p>
      <a className="tabular font-strong text-accent underline" href={address(['fleet'], { q: reach.filter })}>
        {words(reach.count)}
      </a>
    </p>
  );
}

/** What it fits, to be changed. Only what was changed is sent. */
function Fit({ image, onChanged }: { readonly image: FirmwareImage; readonly onChanged: () => void }) {
  const { name, version, type, hardwareVersions, fromVersions } = image;
  const before: FirmwareValues = { name, version, type, hardwareVersions, fromVersions };
  const [values, setValues] = useState(before);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const changes = changesOf(before, values);
  const changed = Object.keys(changes).length > 0;
  const saving = useAction(async () => {
    await client.library.save({ kind: 'firmware', id: image.id, key, values: changes });
    setKey(crypto.randomUUID());
    onChanged();
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (changed && isComplete(values)) saving.run();
  };
  return (
    <form aria-label={t('What it fits')} className="flex flex-col gap-3 border-t pt-3" onSubmit={onSubmit}>
      <h3 className="font-strong">{t('What it fits')}</h3>
      <FirmwareFields values={values} onChange={setValues} />
      {saving.problem === null ? null : <ProblemNotice problem={saving.problem} />}
      <div className="flex justify-end gap-2">
        <Button disabled={!changed} onClick={() => setValues(before)}>
          {t('Undo')}
        </Button>
        <Button type="submit" look="primary" busy={saving.busy} disabled={!changed || !isComplete(values)}>
          {saving.busy ? t('Saving…') : t('Save')}
        </Button>
      </div>
    </form>
  );
}
