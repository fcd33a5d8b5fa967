import { useField } from '#renderer/app/field.tsx';
import type { PlaceCount } from '#renderer/app/place.ts';
import type { Audits } from '#renderer/cache/audit/types.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import type { AuditId } from '#shared/audit/ids.ts';

export type ActiveAudit = {
  /** Null: none, or not read yet. */
  readonly active: AuditId | null;
  readonly activate: Audits['activate'];
};

/** Which audit of the site the scanner scans for. */
export function useActiveAudit(): ActiveAudit {
  const { audits } = useField();
  return { active: useStore(audits.active), activate: audits.activate };
}

/** What the rail shows beside Audit: that one is under way. */
export function useAuditUnderWay(): PlaceCount {
  const { active } = useActiveAudit();
  return active === null ? null : { count: null, tone: 'up', words: t('one is active') };
}
