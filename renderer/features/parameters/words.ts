import { decimal, plural, t } from '#renderer/language/speak.ts';
import type { ParameterNode } from './tree.ts';

/** `812 parameters`. */
export function countWords(count: number): string {
  return plural('{count} parameter', '{count} parameters', count);
}

/** What a line says of access: `read only`, `can be written`, for an object whether instances can be added. */
export function accessWords({ path, row }: ParameterNode): string | null {
  if (row === null || row.writable === null) return null;
  if (path.endsWith('.')) return row.writable ? t('instances can be added') : null;
  return row.writable ? t('can be written') : t('read only');
}

/** What writing this parameter can do to the person who writes it; null: nothing special. */
export function cautionOf(path: string): string | null {
  if (/ManagementServer\.(URL|Username|Password)$/.test(path)) {
    return t(
      'This decides which ACS the device calls, and how it logs in. A wrong value and it never comes back here.',
    );
  }
  if (/ManagementServer\.ConnectionRequest/.test(path)) {
    return t(
      'Demarc sets this itself, to be able to call the device. Another value lasts until the device’s next session.',
    );
  }
  if (/\.(IPAddress|IPInterfaceIPAddress|SubnetMask|Enable)$/.test(path)) {
    return t('This can cut the line between the device and this laptop.');
  }
  return null;
}

/** `0.24 s`, `2.1 s`. */
export function tookWords(milliseconds: number): string {
  return t('{seconds} s', { seconds: decimal(milliseconds / 1_000, 2) });
}
