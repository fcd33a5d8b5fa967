import { useField } from '#renderer/app/field.tsx';
import { deviceSegment, href } from '#renderer/app/router.ts';
import { useFleetRow } from '#renderer/cache/hooks.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';

type Props = { readonly id: number; readonly focusable?: boolean };

/** A device by its number: what it is called, and the way to it. */
export function DeviceName({ id, focusable = true }: Props) {
  const key = `d:${id}` as DeviceKey;
  const row = useFleetRow(useField(), key);
  const name = row?.name ?? row?.serial_number ?? t('Device {id}', { id: String(id) });
  return (
    <a
      className="truncate font-medium hover:underline"
      href={href('fleet', deviceSegment(key))}
      tabIndex={focusable ? undefined : -1}
    >
      {name}
    </a>
  );
}

/** Whether a device is up now, as the fleet on this laptop has it. */
export function DeviceStatus({ id }: { readonly id: number }) {
  const row = useFleetRow(useField(), `d:${id}` as DeviceKey);
  switch (row?.status) {
    case 'Up':
      return <StatusMark tone="up">{t('Up')}</StatusMark>;
    case 'Down':
      return <StatusMark tone="down">{t('Down')}</StatusMark>;
    default:
      return <span className="text-faint">{t('not known')}</span>;
  }
}
