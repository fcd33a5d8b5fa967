import { useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import type { DeviceRef } from '#shared/ids.ts';

/** Which way a restart or a reset goes on the site of another control server. */
export const WAY_WORDS = {
  here: t(
    'The device talks to this laptop: restart, sync and the reset that keeps the settings run here. Whether it is up stands here as the control server knows it.',
  ),
  server: t('Operations go through the control server.'),
} as const;

/** Null: the control server is this laptop’s own, or it is not known yet. */
export function useWay(device: DeviceRef): keyof typeof WAY_WORDS | null {
  const [way, setWay] = useState<keyof typeof WAY_WORDS | null>(null);
  useEffect(() => {
    const look = (): void => {
      client.bench.standing({ device }).then(
        (answer) => setWay(answer.way === 'own' ? null : answer.way),
        // The host is away; the frame says so.
        () => setWay(null),
      );
    };
    look();
    return onAcsEvent((event) => {
      if (event.type === 'listener' || (event.type === 'cpe' && event.cpe.device === device)) look();
    }, look);
  }, [device]);
  return way;
}
