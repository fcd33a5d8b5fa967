import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

type Props = {
  readonly words: ReactNode;
  readonly keys?: readonly string[];
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  /** The control the words belong to; it must have a name of its own. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/** Words beside a control on hover and on focus. Never the only place a thing is said. */
export function Tooltip({ words, keys, side = 'bottom', children }: Props) {
  return (
    <Base.Root
      onOpenChange={(_, details) => {
        // Escape is for what the control stands in: words beside it are not a level of their own.
        if (details.reason === 'escape-key') details.allowPropagation();
      }}
    >
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup
            aria-hidden="true"
            className="floating flex max-w-80 items-center gap-2 px-2 py-1 text-small text-ink"
          >
            {words}
            {keys ? <Kbd keys={keys} /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
