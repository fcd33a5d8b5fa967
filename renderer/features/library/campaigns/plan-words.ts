import type { References } from '#renderer/cache/types.ts';
import { LOCALE, plural, t } from '#renderer/language/speak.ts';
import type { MaintenanceWindow } from '#shared/campaign/maintenance-window.ts';
import type { CampaignPlan, FailureLimit } from '#shared/campaign/plan.ts';

/** A plan as a person says it. */

const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const DAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' });

export function targetWords({ target }: Pick<CampaignPlan, 'target'>, { organizations, types }: References): string {
  if (target.by === 'devices') {
    return plural('{count} chosen device', '{count} chosen devices', target.devices.length);
  }
  const organizationOf = (id: number): string => organizations.find((one) => one.id === id)?.name ?? String(id);
  return [
    target.organizations === null ? t('all organizations') : LIST.format(target.organizations.map(organizationOf)),
    ...(target.type === null ? [] : [types.find(({ id }) => id === target.type)?.name ?? String(target.type)]),
    ...(target.fromVersions === null ? [] : [t('that run {versions}', { versions: target.fromVersions })]),
    ...(target.search === '' ? [] : [`“${target.search}”`]),
  ].join(' · ');
}

export function limitWords(limit: FailureLimit): string {
  return limit.by === 'percent'
    ? t('{percent} % failed of those that ended in a wave', { percent: limit.percent })
    : plural('{count} failed in a wave', '{count} failed in a wave', limit.count);
}

/** `Mon, Tue · 22:00–04:00 · Europe/Berlin`. */
export function windowWords({ days, from, to, zone }: MaintenanceWindow): string {
  // 2024-01-01 was a Monday.
  const named = days.toSorted((left, right) => left - right).map((day) => DAY.format(Date.UTC(2024, 0, day)));
  return `${named.join(', ')} · ${from}–${to} · ${zone}`;
}
