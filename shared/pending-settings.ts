/**
 * The two formats of `pending_settings` (inventory-api 5):
 * names only in a list (`firmware_update,reboot_scheduled`), `name:state` in a detail read with `pending=true`,
 * where state is `pending` or an instant; the instant holds colons, so an entry splits at its FIRST colon only.
 */
export type PendingSetting = { readonly name: string; readonly state: string | null };

/** Reads either format; null and blank mean nothing is pending. */
export function parsePendingSettings(text: string | null): PendingSetting[] {
  if (text === null) return [];
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const colon = entry.indexOf(':');
      return colon < 0 ? { name: entry, state: null } : { name: entry.slice(0, colon), state: entry.slice(colon + 1) };
    });
}

/** Writes the names-only format, or the detailed one; nothing pending is null, never the empty string. */
export function formatPendingSettings(settings: readonly PendingSetting[], detailed: boolean): string | null {
  if (settings.length === 0) return null;
  return settings.map(({ name, state }) => (detailed ? `${name}:${state ?? 'pending'}` : name)).join(',');
}
