import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { t } from '#renderer/language/speak.ts';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What this is for, in one sentence. */
  readonly words?: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
};

/** Where one begins to type or choose; where there is nothing of that, at the answers. */
const FIRST = 'input, textarea, select, [role="combobox"], [role="switch"], [role="radio"]';
const ANSWER = 'footer button:enabled';

/** A question that must be answered before anything else. For details beside a list, use Panel. */
export function Dialog({ open, onClose, title, words, children, footer, wide = false, initialFocus }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          // The first answer is the one that changes nothing. With neither there is something to read.
          initialFocus={
            initialFocus ?? (() => first(body.current, FIRST) ?? first(popup.current, ANSWER) ?? body.current)
          }
          ref={popup}
          className={classes(
            'floating fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] w-[calc(100vw-32px)] -translate-x-1/2 flex-col overflow-hidden',
            wide ? 'max-w-[720px]' : 'max-w-[480px]',
          )}
        >
          <div className="flex items-start justify-between gap-4 px-4 pt-3 pb-2">
            <div className="min-w-0">
              <Base.Title className="text-large font-strong wrap-anywhere">{title}</Base.Title>
              {words ? <Base.Description className="mt-1 text-soft">{words}</Base.Description> : null}
            </div>
            <span className="-mt-1">
              <Base.Close render={<IconButton label={t('Close')} icon={<X size={16} />} keys={['Escape']} />} />
            </span>
          </div>
          <div ref={body} tabIndex={-1} className="min-h-0 overflow-y-auto outline-none px-4 pt-1 pb-4">
            {children}
          </div>
          {footer ? <footer className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">{footer}</footer> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function first(within: HTMLElement | null, selector: string): HTMLElement | null {
  return within?.querySelector<HTMLElement>(selector) ?? null;
}
