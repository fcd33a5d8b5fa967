import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { download } from '#renderer/app/download.ts';
import { client } from '#renderer/app/host.ts';
import { bytesOf } from '#renderer/cache/work/base64.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { Attachment } from '#shared/attachment.ts';
import type { DeviceRef } from '#shared/ids.ts';

/** What a browser draws as it stands: a type that can carry a script is none of them. */
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);

type Props = { readonly device: DeviceRef; readonly document: Attachment };

/** The name of a document, which opens it: a picture is shown, everything else is saved as a file. */
export function DocumentLink({ device, document }: Props) {
  const [picture, setPicture] = useState<Blob | null>(null);
  const [gone, setGone] = useState(false);
  const { name, mediaType } = document;
  const opening = useAction(async () => {
    const { base64 } = await client.timeline.document({ device, document });
    setGone(base64 === null);
    if (base64 === null) return;
    const bytes = bytesOf(base64);
    if (PICTURES.has(mediaType)) setPicture(new Blob([bytes], { type: mediaType }));
    else download(name, mediaType, bytes);
  });
  return (
    <>
      <button
        type="button"
        onClick={() => opening.run()}
        aria-busy={opening.busy || undefined}
        className="min-h-6 rounded-sm text-start text-small text-accent wrap-anywhere hover:underline"
      >
        {name}
      </button>
      {gone ? <p className="text-small text-soft">{t('Neither this laptop nor the control server has it.')}</p> : null}
      {opening.problem === null ? null : <ProblemNotice problem={opening.problem} />}
      {picture === null ? null : <Picture name={name} picture={picture} onClose={() => setPicture(null)} />}
    </>
  );
}

type PictureProps = { readonly name: string; readonly picture: Blob; readonly onClose: () => void };

function Picture({ name, picture, onClose }: PictureProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={name}
      footer={<Button onClick={() => download(name, picture.type, picture)}>{t('Save as a file')}</Button>}
    >
      <img src={url} alt={name} className="mx-auto max-h-[56vh] rounded-md border" />
    </Dialog>
  );
}
