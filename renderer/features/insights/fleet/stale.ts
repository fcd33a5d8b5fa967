import { t } from '#renderer/language/speak.ts';

/** A line of a table whose figure is a filter of Fleet. */
export type FilterLine = { readonly id: string; readonly label: string; readonly filter: string };

/** When devices last informed: each is in one of these. */
export const HEARD: readonly FilterLine[] = [
  { id: 'day', label: t('Within the last day'), filter: 'seen:<1d' },
  { id: 'week', label: t('1 to 7 days ago'), filter: 'seen:>=1d seen:<7d' },
  { id: 'month', label: t('7 to 30 days ago'), filter: 'seen:>=7d seen:<30d' },
  { id: 'quarter', label: t('30 to 90 days ago'), filter: 'seen:>=30d seen:<90d' },
  { id: 'long', label: t('More than 90 days ago'), filter: 'seen:>=90d' },
  { id: 'never', label: t('Never'), filter: 'seen:none' },
];

/** When an audit of this laptop last saw devices: each is in one of these. */
export const AUDITED: readonly FilterLine[] = [
  { id: 'month', label: t('Within the last 30 days'), filter: 'audited:<30d' },
  { id: 'half-year', label: t('30 to 180 days ago'), filter: 'audited:>=30d audited:<180d' },
  { id: 'long', label: t('More than 180 days ago'), filter: 'audited:>=180d' },
  { id: 'never', label: t('Never, as far as this laptop knows'), filter: 'audited:none' },
];

/** What has been left lying. */
export const LEFT: readonly FilterLine[] = [
  { id: 'down-week', label: t('Down for more than 7 days'), filter: 'status:down changed:>7d' },
  { id: 'down-month', label: t('Down for more than 30 days'), filter: 'status:down changed:>30d' },
  { id: 'never-configured', label: t('Never configured'), filter: 'configured:none' },
  { id: 'long-configured', label: t('Not configured for 90 days'), filter: 'configured:>90d' },
  { id: 'pending', label: t('Something is pending on the control server'), filter: 'pending:yes' },
  { id: 'waiting', label: t('Saved here, not landed'), filter: 'waiting:yes' },
];
