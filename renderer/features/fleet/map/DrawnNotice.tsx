import { X } from 'lucide-react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { drawnWords } from './words.ts';

type Props = {
  readonly count: number;
  readonly selected: number;
  readonly onList: () => void;
  readonly onClose: () => void;
};

/** What came of an area that was drawn. */
export function DrawnNotice({ count, selected, onList, onClose }: Props) {
  return (
    <p role="status" className="floating flex items-center gap-2 py-0.5 ps-3 pe-1">
      <span>{drawnWords(count, selected)}</span>
      {count === 0 ? null : (
        <Button look="plain" onClick={onList}>
          {t('List them')}
        </Button>
      )}
      <IconButton small label={t('Take the area away')} icon={<X size={13} />} onClick={onClose} />
    </p>
  );
}
