import { useEffect, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import type { AuditMention } from '#renderer/cache/audit/types.ts';
import type { ShownDevice } from '../shown-device.ts';

const NONE: readonly AuditMention[] = [];

/** What audits noted of a device; nothing while it is not wanted. */
export function useMentions({ key, record }: ShownDevice, wanted: boolean): readonly AuditMention[] {
  const { audits } = useField();
  const [mentions, setMentions] = useState(NONE);
  const { serial_number: serial, serial_number_alt: alternative = null } = record;
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const codes = [serial, alternative].filter((code) => code !== null);
    const read = (): void => {
      audits.mentions({ key, codes }).then(
        (found) => {
          if (!left) setMentions(found);
        },
        // The browser’s storage is away: what audits noted is missing, and Audit says why.
        () => undefined,
      );
    };
    read();
    const end = audits.list.subscribe(read);
    return () => {
      left = true;
      end();
    };
  }, [audits, key, serial, alternative, wanted]);
  return wanted ? mentions : NONE;
}
