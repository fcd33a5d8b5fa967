import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '#renderer/language/speak.ts';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly label: string;
  readonly onClose: () => void;
  /** Take the focus when it opens (opened by keyboard, with nothing to keep in the list). */
  readonly takeFocus?: boolean;
  readonly children: ReactNode;
};

/**
 * Details that slide over the end of a list; the list stays usable and in sight. Its parent is `relative`.
 * Closing by Esc is the app's (`useUp`), closing by button is `onClose`.
 */
export function Panel({ label, onClose, takeFocus = false, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takeFocus) panel.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <section
      ref={panel}
      aria-label={label}
      tabIndex={-1}
      className="absolute inset-y-0 end-0 z-20 flex w-[clamp(420px,40%,640px)] max-w-full translate-x-0 flex-col border-s border-line-strong bg-surface shadow-float outline-none transition-[translate,opacity] starting:translate-x-[calc(16px*var(--flow))] starting:opacity-0"
    >
      <div className="absolute top-2 end-2 z-10">
        <IconButton label={t('Close')} icon={<X size={16} />} keys={['Escape']} side="inline-start" onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
