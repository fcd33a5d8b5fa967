import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { DIRECTION, t } from '#renderer/language/speak.ts';
import { IconButton } from './IconButton.tsx';

const manager = Base.createToastManager();

/** Says in passing that something happened. Never the only place it is said: problems go where they belong. */
export function say(title: string, description?: string): void {
  manager.add({ title, ...(description === undefined ? {} : { description }), timeout: 4_000 });
}

/** Mounted once, by the frame. */
export function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="fixed bottom-4 start-20 z-50 flex w-80 flex-col gap-2 outline-none">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={DIRECTION === 'rtl' ? 'right' : 'left'}
      className="floating flex items-start justify-between gap-2 py-2 pe-1 ps-3 data-limited:hidden"
    >
      <Base.Content className="min-w-0 grow py-1">
        <Base.Title className="font-strong wrap-anywhere" />
        <Base.Description className="text-small text-soft wrap-anywhere" />
      </Base.Content>
      {/* None lies under another here: its button is there for everybody, for screen readers and the keyboard too. */}
      <Base.Close aria-hidden={false} render={<IconButton label={t('Dismiss')} icon={<X size={14} />} small />} />
    </Base.Root>
  ));
}
