import { FileUp, X } from 'lucide-react';
import { useRef } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

type Props = {
  /** What the file is for; names the field for screen readers. */
  readonly label: string;
  /** As of `<input accept>`. */
  readonly accept: string;
  /** The name of the file chosen; null: none. */
  readonly chosen: string | null;
  readonly onChoose: (file: File) => void;
  /** Goes on without the file; left out where it is needed. */
  readonly onRemove?: () => void;
};

/** A file from this computer, in words of ours: the browser's own field speaks the browser's language. */
export function FilePicker({ label, accept, chosen, onChoose, onRemove }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Button icon={<FileUp size={14} />} onClick={() => input.current?.click()}>
        {chosen === null ? t('Choose a file…') : t('Choose another…')}
      </Button>
      <span aria-live="polite" className="min-w-0 truncate text-soft" title={chosen ?? undefined}>
        {chosen}
      </span>
      {chosen === null || onRemove === undefined ? null : (
        <IconButton label={t('Leave the file out')} icon={<X size={14} />} onClick={onRemove} />
      )}
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onChoose(file);
          // The same file, corrected, can be chosen again.
          target.value = '';
        }}
      />
    </span>
  );
}
