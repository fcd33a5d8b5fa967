import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { DIRECTION } from '#renderer/language/speak.ts';
import { Toasts } from './Toast.tsx';

/**
 * Once around the whole app: no style elements (strict CSP), which way arrow keys lead, one rhythm for tooltips, the
 * place of toasts.
 */
export function DesignSystem({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={DIRECTION}>
        <Tooltip.Provider delay={400} closeDelay={0}>
          {children}
          <Toasts />
        </Tooltip.Provider>
      </DirectionProvider>
    </CSPProvider>
  );
}
