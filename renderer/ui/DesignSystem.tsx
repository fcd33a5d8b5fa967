import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { Toasts } from './Toast.tsx';

/** Once around the whole app: no style elements (strict CSP), one rhythm for tooltips, the place of toasts. */
export function DesignSystem({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400} closeDelay={0}>
        {children}
        <Toasts />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
