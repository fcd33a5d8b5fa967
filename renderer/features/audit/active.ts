import { useCallback, useEffect, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import type { AuditId } from '#shared/audit/ids.ts';

const KEY = 'audit active';

export type ActiveAudit = {
  /** Null: none, or not read yet. */
  readonly active: AuditId | null;
  readonly activate: (id: AuditId | null) => Promise<void>;
};

/** Which audit of the site the scanner scans for: kept with the precious work, so that it is there after a crash. */
export function useActiveAudit(): ActiveAudit {
  const { drafts } = useField().work;
  const [active, setActive] = useState<AuditId | null>(null);
  useEffect(() => {
    let left = false;
    drafts.get(KEY).then(
      (kept) => {
        if (!left && typeof kept === 'string') setActive(kept as AuditId);
      },
      // Unreadable: none is active, and the person resumes one.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [drafts]);
  const activate = useCallback(
    async (id: AuditId | null) => {
      await drafts.keep(KEY, id);
      setActive(id);
    },
    [drafts],
  );
  return { active, activate };
}
