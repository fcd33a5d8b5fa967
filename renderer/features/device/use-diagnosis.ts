import { useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { Diagnosis } from '#shared/acs.ts';
import { serialOfCpe } from '#shared/cpe-key.ts';
import { serialKey } from '#shared/serial.ts';

/**
 * What keeps the CPE with this serial number from getting through to the ACS of this laptop, live; null: nothing that
 * is known. By serial number: one that is turned away is not taken for the device.
 */
export function useDiagnosis(serial: string | null): Diagnosis | null {
  const [found, setFound] = useState<Diagnosis | null>(null);
  useEffect(() => {
    setFound(null);
    if (serial === null) return;
    const isIts = ({ cpe }: Diagnosis): boolean => {
      const told = cpe === null ? null : serialOfCpe(cpe);
      return told !== null && serialKey(told) === serialKey(serial);
    };
    let left = false;
    const look = (): void => {
      client.acs.diagnoses({}).then(
        ({ diagnoses }) => {
          if (!left) setFound(diagnoses.find(isIts) ?? null);
        },
        () => {
          // The host is away; the frame says so, and it is asked again when it is back.
        },
      );
    };
    look();
    const unsubscribe = onAcsEvent((event) => {
      if (event.type !== 'diagnosis') return;
      const { id, diagnosis } = event;
      if (diagnosis !== null && isIts(diagnosis)) setFound(diagnosis);
      else setFound((held) => (held?.id === id ? null : held));
    }, look);
    return () => {
      left = true;
      unsubscribe();
    };
  }, [serial]);
  return found;
}
