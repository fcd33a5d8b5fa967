import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { EventOf } from '#shared/audit/event.ts';
import { addPhotoFile, PHOTOS_MOST } from './photo-capture.ts';

type Photo = EventOf<'photo'>['what'];
type Props = { readonly open: OpenAudit; readonly finding: string; readonly photos: readonly Photo[] };

/** The photos of a finding, and how one is added. They lie on this laptop, scaled. */
export function Photos({ open, finding, photos }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const adding = useAction(async (files: readonly File[]) => {
    for (const file of files.slice(0, PHOTOS_MOST - photos.length)) await addPhotoFile(open, finding, file);
  });
  return (
    <section aria-label={t('Photos')} className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        <Button
          icon={<ImagePlus size={15} />}
          busy={adding.busy}
          disabled={photos.length >= PHOTOS_MOST}
          onClick={() => input.current?.click()}
        >
          {t('Add photos')}
        </Button>
        <span className="text-soft">{t('{count} of {most}', { count: photos.length, most: PHOTOS_MOST })}</span>
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          hidden
          aria-label={t('Photo files')}
          onChange={({ target }) => {
            adding.run([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      {adding.problem === null ? null : <ProblemNotice problem={adding.problem} />}
      <ul className="flex flex-wrap gap-2">
        {photos.map((photo) => (
          <li key={photo.photo}>
            <Thumbnail open={open} photo={photo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thumbnail({ open, photo }: { readonly open: OpenAudit; readonly photo: Photo }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    let made: string | null = null;
    open.photo(photo.photo).then(
      (data) => {
        if (left || data === null) return;
        made = URL.createObjectURL(data);
        setUrl(made);
      },
      // Neither here nor at the host now; its place stays, and its size is known.
      () => undefined,
    );
    return () => {
      left = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [open, photo.photo]);
  const words = photo.takenAt === null ? t('Photo') : t('Photo taken {time}', { time: photo.takenAt });
  if (url === null)
    return (
      <span className="flex size-24 items-center justify-center rounded-md border text-tiny text-faint">
        {t('loading')}
      </span>
    );
  return <img src={url} alt={words} className="size-24 rounded-md border object-cover" />;
}
